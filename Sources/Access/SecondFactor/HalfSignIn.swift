import Store
import Vocabulary

/// That somebody has shown one of the two things they must show. It opens no page but the one that asks for the other,
/// and for five minutes.
package struct HalfSignIn: Record, Hashable {
    package let account: ID<Account>
    package let way: WayIn
    let endsAt: Instant

    package init(row: Row) throws {
        account = try row["account_id"]
        way = try row["way"]
        endsAt = try row["ends_at"]
    }

    static let seconds = 300

    static func opened(by secret: Secret) -> Query<HalfSignIn> {
        "SELECT account_id, way, ends_at FROM half_sign_in WHERE id = \(secret.digest)"
    }
}

/// How somebody came in.
package enum WayIn: String, Stored, CaseIterable, Sendable {
    case password
    case link
    case singleSignOn = "single sign-on"
}

extension KeepTransaction {
    /// Begins a half sign-in; the secret is for a cookie of its own.
    func beginHalf(of account: ID<Account>, by way: WayIn, at now: Instant) throws -> Secret {
        try execute("DELETE FROM half_sign_in WHERE ends_at <= \(now)")
        let secret = Secret.fresh()
        try execute(
            """
            INSERT INTO half_sign_in (id, account_id, way, ends_at)
            VALUES (\(secret.digest), \(account), \(way), \(now.adding(seconds: HalfSignIn.seconds)))
            """
        )
        return secret
    }

    func endHalf(_ secret: Secret) throws {
        try execute("DELETE FROM half_sign_in WHERE id = \(secret.digest)")
    }

    /// Ends every session of an account, and every sign-in that is under way.
    package func shutOut(_ account: ID<Account>) throws {
        try endSessions(of: account)
        try execute("DELETE FROM half_sign_in WHERE account_id = \(account)")
    }
}
