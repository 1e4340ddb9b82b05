import CryptoExtras
import Foundation
import JWTKit

@testable import SignOn

/// A key of the provider's, made for this run, with its number.
struct TestKey: Sendable {
    enum Material: Sendable {
        case rsa(JWTKit.Insecure.RSA.PrivateKey)
        case curve(ES256PrivateKey)
    }

    let number: String
    let material: Material

    static func rsa(_ number: String) throws -> TestKey {
        let key = try JWTKit.Insecure.RSA.PrivateKey(backing: _RSA.Signing.PrivateKey(keySize: .bits2048))
        return TestKey(number: number, material: .rsa(key))
    }

    static func curve(_ number: String) -> TestKey {
        TestKey(number: number, material: .curve(ES256PrivateKey()))
    }

    /// A token with these claims, signed by one algorithm.
    func token(_ claims: Claims, by algorithm: TokenAlgorithm = .rs256, numbered: Bool = true) async throws -> String {
        let keys = JWTKeyCollection()
        switch (material, algorithm) {
        case (.rsa(let key), .rs256): await keys.add(rsa: key, digestAlgorithm: .sha256)
        case (.rsa(let key), .ps256): await keys.add(pss: key, digestAlgorithm: .sha256)
        case (.curve(let key), .es256): await keys.add(ecdsa: key)
        case (.rsa, .es256), (.curve, .rs256), (.curve, .ps256): throw NoSuchKey()
        }
        return try await keys.sign(claims, header: numbered ? ["kid": .string(number)] : [:])
    }

    /// The key as the provider publishes it.
    func entry(changing fields: [String: String?] = [:]) throws -> String {
        var entry: [String: String] = ["kid": number, "use": "sig"]
        switch material {
        case .rsa(let key):
            let (modulus, exponent) = try key.publicKey.getKeyPrimitives()
            entry["kty"] = "RSA"
            entry["n"] = TestKey.text(modulus)
            entry["e"] = TestKey.text(exponent)
        case .curve(let key):
            entry["kty"] = "EC"
            entry["crv"] = "P-256"
            entry["x"] = key.parameters.flatMap { Data(base64Encoded: $0.x) }.map(TestKey.text)
            entry["y"] = key.parameters.flatMap { Data(base64Encoded: $0.y) }.map(TestKey.text)
        }
        for (name, value) in fields { entry[name] = value }
        return String(decoding: try JSONEncoder().encode(entry), as: UTF8.self)
    }

    /// The public half as a certificate authority would write it.
    var publicText: String {
        switch material {
        case .rsa(let key): key.publicKey.pemRepresentation
        case .curve(let key): key.publicKey.pemRepresentation
        }
    }

    /// Base 64 as tokens write it.
    static func text(_ bytes: Data) -> String {
        bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private struct NoSuchKey: Error {}
}
