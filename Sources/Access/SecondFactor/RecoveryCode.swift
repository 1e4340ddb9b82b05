import Store
import Vocabulary

/// One of the ten codes for the day on which the phone is not at hand. Each works once.
///
/// Some 79 random bits, so that a plain digest of it can be kept where a password would need scrypt.
package struct RecoveryCode: Hashable, Sendable {
    /// In four groups, as it is shown once and then never again.
    package let text: String

    static func fresh() -> RecoveryCode {
        var generator = SystemRandomNumberGenerator()
        let groups = (0..<4).map { _ in
            String((0..<4).map { _ in letters[Int.random(in: letters.indices, using: &generator)] })
        }
        return RecoveryCode(text: groups.joined(separator: "-"))
    }

    /// As many as are made at a time, no two alike.
    static func freshSet() -> [RecoveryCode] {
        var codes: Set<RecoveryCode> = []
        while codes.count < count { codes.insert(.fresh()) }
        return codes.sorted { $0.text < $1.text }
    }

    /// What stands in the database in its place. Blanks, hyphens and capital letters make no difference.
    static func digest(of typed: String, for account: ID<Account>) -> String {
        let plain = typed.lowercased().filter { $0.isLetter || $0.isNumber }
        return Digest.of(fields: ["recovery code", account.text, String(plain.prefix(100))])
    }

    package static let count = 10

    /// Without those that look alike.
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
}
