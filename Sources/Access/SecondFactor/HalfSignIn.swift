import Store
import Vocabulary

/// That somebody has shown one of the two things they must show. It opens no page but the one that asks for the other,
/// and for minutes only.
package struct HalfSignIn: Record, Hashable {
    package let account: ID<Account>
    package let way: WayIn
    let endsAt: Instant

    package init(row: Row) throws {
        account = try row["account_id"]
        way = try row["way"]
        endsAt = try row["ends_at"]
    }

    /// For how many seconds a code is waited for, and for how many the setting up of what makes codes.
    static let (secondsForCode, secondsToSetUp) = (300, 1800)

    /// How many wrong codes one half sign-in takes, and how many an account does in an hour.
    static let (mostWrong, mostWrongAnHour) = (5, 20)

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
    func beginHalf(of account: ID<Account>, by way: WayIn, lasting seconds: Int, at now: Instant) throws -> Secret {
        try execute("DELETE FROM half_sign_in WHERE ends_at <= \(now)")
        let secret = Secret.fresh()
        try execute(
            """
            INSERT INTO half_sign_in (id, account_id, way, ends_at)
            VALUES (\(secret.digest), \(account), \(way), \(now.adding(seconds: seconds)))
            """
        )
        return secret
    }

    /// Counts a wrong code, and ends the half sign-in with the last one that it allows. Says whether it has ended.
    func noteWrongCode(in secret: Secret) throws -> Bool {
        let wrong = try first(
            Query<Int>("UPDATE half_sign_in SET wrong = wrong + 1 WHERE id = \(secret.digest) RETURNING wrong")
        )
        if let wrong, wrong < HalfSignIn.mostWrong { return false }
        try endHalf(secret)
        return true
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
