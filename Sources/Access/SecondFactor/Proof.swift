import Store
import Vocabulary

/// How a session was come by, and when its owner last showed that it is still them.
package struct Proof: Record, Hashable {
    /// Nothing where it was begun before this was noted.
    package let way: WayIn?
    package let provedAt: Instant?
    /// When they last showed a link or a password, in this session.
    let shownAt: Instant?
    /// Whether the account has a second factor here.
    package let hasFactor: Bool

    package init(row: Row) throws {
        way = try row["came_by"]
        provedAt = try row["proved_at"]
        shownAt = try row["shown_at"]
        let factors: Int = try row["factors"]
        hasFactor = factors > 0
    }

    /// For how many seconds a proof is good.
    package static let seconds = 600

    /// Whether it is good still.
    package func isFresh(at now: Instant) -> Bool {
        Proof.isFresh(provedAt, at: now)
    }

    /// Whether their owner may be given the first password or the first second factor: whoever finds an open session must
    /// not be able to make it theirs.
    package func allowsNewKeys(at now: Instant) -> Bool {
        isFresh(at: now) || Proof.isFresh(shownAt, at: now)
    }

    private static func isFresh(_ moment: Instant?, at now: Instant) -> Bool {
        moment.map { (0..<seconds).contains($0.seconds(to: now)) } ?? false
    }

    static func of(_ session: ID<Session>) -> Query<Proof> {
        """
        SELECT came_by, proved_at, shown_at, (
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
        let shown: Instant? =
            switch way {
            case .password, .link: now
            case .singleSignOn: nil
            }
        try execute(
            """
            UPDATE session SET came_by = \(way), proved_at = \(proof), shown_at = \(shown) WHERE id = \(session.digest)
            """
        )
        try execute(
            """
            INSERT INTO last_sign_in (account_id, at) VALUES (\(account), \(now))
            ON CONFLICT (account_id) DO UPDATE SET at = excluded.at
            """
        )
    }

    /// Notes that the owner of a session has just shown their password again. It is half a proof.
    func noteShown(of session: ID<Session>, at now: Instant) throws {
        try execute("UPDATE session SET shown_at = \(now) WHERE id = \(session)")
    }

    /// Notes that the owner of a session has just shown that it is them.
    package func noteProof(of session: ID<Session>, at now: Instant) throws {
        try execute("UPDATE session SET proved_at = \(now) WHERE id = \(session)")
    }
}
