import Store
import Vocabulary

extension Session: Record {
    package init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        role = try row["role"]
        startedAt = try row["started_at"]
        lastUsedAt = try row["last_used_at"]
        idleEndsAt = try row["idle_ends_at"]
        lastsUntil = try row["lasts_until_at"]
    }

    /// The session that a cookie belongs to, alive or not. Its identity is the digest of the secret in the cookie.
    package static func opened(by secret: Secret) -> Query<Session> {
        """
        SELECT id, account_id, role, started_at, last_used_at, idle_ends_at, lasts_until_at
        FROM session WHERE id = \(secret.digest)
        """
    }

    /// Where somebody is signed in, the latest first.
    package static func of(_ account: ID<Account>) -> Query<Session> {
        """
        SELECT id, account_id, role, started_at, last_used_at, idle_ends_at, lasts_until_at
        FROM session WHERE account_id = \(account) ORDER BY started_at DESC, id
        """
    }
}

extension KeepTransaction {
    /// Begins a session under a new secret and ends the one that the same browser had before.
    package func beginSession(
        of account: ID<Account>,
        as role: Role,
        within limits: SessionLimits,
        replacing old: Secret?,
        at now: Instant
    ) throws -> Secret {
        if let old { try endSession(ID(old.digest)) }
        try execute("DELETE FROM session WHERE lasts_until_at <= \(now)")
        let secret = Secret.fresh()
        try execute(
            """
            INSERT INTO session (id, account_id, role, started_at, last_used_at, idle_ends_at, lasts_until_at)
            VALUES (\(secret.digest), \(account), \(role), \(now), \(now), \(limits.idleEnd(after: now)),
                \(limits.lastEnd(after: now)))
            """
        )
        return secret
    }

    /// Notes that a session is in use. One that has ended stays so.
    func noteUse(of session: ID<Session>, within limits: SessionLimits, at now: Instant) throws {
        try execute(
            """
            UPDATE session SET last_used_at = \(now), idle_ends_at = \(limits.idleEnd(after: now))
            WHERE id = \(session) AND last_used_at < \(now) AND idle_ends_at > \(now) AND lasts_until_at > \(now)
            """
        )
    }

    package func endSession(_ session: ID<Session>) throws {
        try execute("DELETE FROM session WHERE id = \(session)")
    }

    /// Signs somebody out everywhere.
    package func endSessions(of account: ID<Account>) throws {
        try execute("DELETE FROM session WHERE account_id = \(account)")
    }
}
