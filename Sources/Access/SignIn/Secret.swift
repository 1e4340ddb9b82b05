import Crypto
import Store

/// 160 random bits that prove who holds them: the cookie of a session, a personal link, the cookie of the sign-in form.
///
/// The database keeps only its digest, so that nobody who reads the database can come in with what they find.
package struct Secret: Hashable, Sendable {
    /// What is given to the person, once.
    package let text: String

    /// Reads what came from outside; anything that is not the form of a secret is none.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 40, text.utf8.allSatisfy(Secret.isDigit) else { return nil }
        self.text = String(text)
    }

    private init(random bytes: [UInt8]) {
        text = Digest.hex(bytes)
    }

    package static func fresh() -> Secret {
        Secret(random: randomBytes(20))
    }

    /// What stands in the database in its place.
    package var digest: String { Digest.hex(SHA256.hash(data: Array(text.utf8))) }

    /// What a form carries to show that a page of ours, read by the holder of this secret, was its origin.
    package var crossSiteToken: String {
        Digest.hex(HMAC<SHA256>.authenticationCode(for: Array("cross-site token".utf8), using: key))
    }

    /// What the browser of a session keeps beyond it, to be known again. It tells nothing about the session.
    package var browserMark: Secret {
        let code = HMAC<SHA256>.authenticationCode(for: Array("known browser".utf8), using: key)
        return Secret(random: Array(code.prefix(20)))
    }

    /// Whether a form that came with this secret as its cookie carries the token that belongs to it.
    package func allows(crossSiteToken token: String) -> Bool {
        isSame(Array(token.utf8), Array(crossSiteToken.utf8))
    }

    /// What stands in the database in the place of a token.
    static func digest(ofToken token: String) -> String { Digest.hex(SHA256.hash(data: Array(token.utf8))) }

    private var key: SymmetricKey { SymmetricKey(data: Array(text.utf8)) }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}

extension Secret: CustomStringConvertible {
    /// Says nothing, so that no log or message can hold a secret by mistake.
    package var description: String { "(a secret)" }
}

func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
}

/// Compares in a time that does not tell how much of it was right.
func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
}
