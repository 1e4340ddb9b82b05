import Store
import Vocabulary

/// How a session was come by, and when its owner last showed that it is still them.
package struct Proof: Record, Hashable {
    /// Nothing where it was begun before this was noted.
    package let way: WayIn?
    package let provedAt: Instant?
    /// Whether the account has a second factor here.
    package let hasFactor: Bool

    package init(row: Row) throws {
        way = try row["came_by"]
        provedAt = try row["proved_at"]
        let factors: Int = try row["factors"]
        hasFactor = factors > 0
    }

    /// For how many seconds a proof is good.
    package static let seconds = 600

    /// Whether it is good still.
    package func isFresh(at now: Instant) -> Bool {
        provedAt.map { (0..<Proof.seconds).contains($0.seconds(to: now)) } ?? false
    }

    static func of(_ session: ID<Session>) -> Query<Proof> {
        """
        SELECT came_by, proved_at, (
            SELECT CAST(COUNT(*) AS BIGINT) FROM second_factor WHERE second_factor.account_id = session.account_id
        ) AS factors
        FROM session WHERE id = \(session)
        """
    }
}

extension KeepTransaction {
    /// Notes of a new session how it was come by, and when its owner proved themself, where they did.
    package func noteEntry(
        _ session: Secret,
        of account: ID<Account>,
        by way: WayIn,
        provedAt proof: Instant?,
        at now: Instant
    ) throws {
        try execute("UPDATE session SET came_by = \(way), proved_at = \(proof) WHERE id = \(session.digest)")
        try execute(
            """
            INSERT INTO last_sign_in (account_id, at) VALUES (\(account), \(now))
            ON CONFLICT (account_id) DO UPDATE SET at = excluded.at
            """
        )
    }

    /// Notes that the owner of a session has just shown that it is them.
    package func noteProof(of session: ID<Session>, at now: Instant) throws {
        try execute("UPDATE session SET proved_at = \(now) WHERE id = \(session)")
    }
}
