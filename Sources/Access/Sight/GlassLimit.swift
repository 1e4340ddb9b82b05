import Store
import Vocabulary

/// How often somebody may ask for records that cannot be opened to them, before they have to wait.
///
/// Tries that open a record are told to the manager and count for nothing here: what is limited is asking for names until
/// one answers.
package enum GlassLimit {
    /// Tries that found nothing, of one account.
    package static let most = 5
    /// How long a try counts.
    package static let minutes = 60

    fileprivate static func place(of account: ID<Account>) -> SignInLimit.Place {
        SignInLimit.Place(key: Digest.of(fields: ["glass", account.text]), most: most)
    }
}

extension KeepTransaction {
    /// Counts a try before it is made. Gives the minutes to wait where there were too many.
    package func admitGlass(by account: ID<Account>, at now: Instant) throws -> Int? {
        try admit(to: [GlassLimit.place(of: account)], minutes: GlassLimit.minutes, at: now)
    }

    /// Takes back a try that opened a record.
    package func forgiveGlass(by account: ID<Account>) throws {
        try welcome(at: nil, GlassLimit.place(of: account))
    }
}
