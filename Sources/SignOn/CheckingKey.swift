import JWTKit

/// A key that can check what was signed with one algorithm, and nothing else.
enum CheckingKey: Sendable {
    case rs256(Insecure.RSA.PublicKey)
    case ps256(Insecure.RSA.PublicKey)
    case es256(ES256PublicKey)

    /// What a token says that was signed with this key; nothing where it was not.
    func claims(in token: String) async -> Claims? {
        let keys = JWTKeyCollection()
        switch self {
        case .rs256(let key): await keys.add(rsa: key, digestAlgorithm: .sha256)
        case .ps256(let key): await keys.add(pss: key, digestAlgorithm: .sha256)
        case .es256(let key): await keys.add(ecdsa: key)
        }
        return try? await keys.verify(token, as: Claims.self)
    }
}
