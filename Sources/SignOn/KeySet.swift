import Access
import Foundation
import JWTKit

/// The keys with which the provider's tokens can be checked, as it publishes them.
struct KeySet: Sendable {
    private let entries: [Entry]

    /// Reads the set. An entry that cannot be read is somebody else's: it is left out, and the others count.
    init(reading bytes: [UInt8]) throws(ProviderFault) {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else { throw .nonsense(.keys) }
        entries = document.keys.compactMap(\.entry)
    }

    /// The keys that may have signed a token: those with its number, for the one algorithm that was agreed. A token
    /// without a number can be checked where there is one such key.
    func keys(numbered number: String?, for algorithm: TokenAlgorithm) -> [CheckingKey] {
        let fitting = entries.filter { $0.isFor(algorithm) }
        guard let number else { return fitting.count == 1 ? fitting.compactMap { $0.key(for: algorithm) } : [] }
        return fitting.filter { $0.number == number }.compactMap { $0.key(for: algorithm) }
    }

    private struct Document: Decodable {
        let keys: [Readable]
    }

    /// An entry, or nothing where it is no key that we know.
    private struct Readable: Decodable {
        let entry: Entry?

        init(from decoder: any Decoder) throws {
            entry = try? Entry(from: decoder)
        }
    }

    private struct Entry: Decodable {
        let number: String?
        let type: String
        let use: String?
        let algorithm: String?
        let modulus: String?
        let exponent: String?
        let curve: String?
        let x: String?
        let y: String?

        enum CodingKeys: String, CodingKey {
            case number = "kid"
            case type = "kty"
            case use
            case algorithm = "alg"
            case modulus = "n"
            case exponent = "e"
            case curve = "crv"
            case x, y
        }

        func isFor(_ wanted: TokenAlgorithm) -> Bool {
            guard use ?? "sig" == "sig", algorithm ?? wanted.rawValue == wanted.rawValue else { return false }
            switch wanted {
            case .rs256, .ps256: return type == "RSA"
            case .es256: return type == "EC" && curve == "P-256"
            }
        }

        func key(for wanted: TokenAlgorithm) -> CheckingKey? {
            switch wanted {
            case .rs256, .ps256:
                guard let modulus, let exponent,
                    let key = try? Insecure.RSA.PublicKey(modulus: modulus, exponent: exponent)
                else { return nil }
                return wanted == .rs256 ? .rs256(key) : .ps256(key)
            case .es256:
                guard let x, let y, let key = try? ES256PublicKey(parameters: (x, y)) else { return nil }
                return .es256(key)
            }
        }
    }
}
