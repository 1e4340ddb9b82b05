import Access
import Foundation

/// What the provider says about itself: where it does what, checked before anything is believed.
struct Discovery: Sendable {
    let authorization: ProviderAddress
    let token: ProviderAddress
    let keys: ProviderAddress
    let endSession: ProviderAddress?
    /// Whether the secret goes in a header; in the form otherwise.
    let sendsSecretInHeader: Bool

    /// Reads the document. The issuer must be the one that was set, to the letter.
    init(reading bytes: [UInt8], for settings: ProviderSettings) throws(ProviderFault) {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else {
            throw .nonsense(.configuration)
        }
        let issuer = settings.issuer
        guard document.issuer == issuer.text else { throw .nonsense(.issuer) }
        guard let authorization = ProviderAddress(document.authorizationEndpoint, beside: issuer),
            let token = ProviderAddress(document.tokenEndpoint, beside: issuer),
            let keys = ProviderAddress(document.keysAddress, beside: issuer)
        else { throw .nonsense(.endpoints) }
        guard document.algorithms?.contains(settings.algorithm.rawValue) != false else { throw .nonsense(.algorithms) }
        guard document.challenges?.contains("S256") != false else { throw .nonsense(.challenge) }
        let ways = document.secretWays ?? ["client_secret_basic"]
        guard ways.contains("client_secret_basic") || ways.contains("client_secret_post") else {
            throw .nonsense(.secret)
        }
        self.authorization = authorization
        self.token = token
        self.keys = keys
        endSession = ProviderAddress(document.endSessionEndpoint, beside: issuer)
        sendsSecretInHeader = ways.contains("client_secret_basic")
    }

    /// Where the document is.
    static func address(of issuer: ProviderAddress) -> ProviderAddress? {
        let path = issuer.text.hasSuffix("/") ? String(issuer.text.dropLast()) : issuer.text
        return ProviderAddress(path + "/.well-known/openid-configuration")
    }

    private struct Document: Decodable {
        let issuer: String
        let authorizationEndpoint: String
        let tokenEndpoint: String
        let keysAddress: String
        let endSessionEndpoint: String?
        let algorithms: [String]?
        let challenges: [String]?
        let secretWays: [String]?

        enum CodingKeys: String, CodingKey {
            case issuer
            case authorizationEndpoint = "authorization_endpoint"
            case tokenEndpoint = "token_endpoint"
            case keysAddress = "jwks_uri"
            case endSessionEndpoint = "end_session_endpoint"
            case algorithms = "id_token_signing_alg_values_supported"
            case challenges = "code_challenge_methods_supported"
            case secretWays = "token_endpoint_auth_methods_supported"
        }
    }
}
