import Store
import Vocabulary

extension Session: Record {
    package init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        role = try row["role"]
        device = try row["device"]
        networks = SessionNetworks(
            began: try row["network_began"],
            last: try row["network_last"],
            movedAt: try row["network_moved_at"],
            previous: try row["network_previous"],
            sharedAt: try row["network_shared_at"]
        )
        startedAt = try row["started_at"]
        lastUsedAt = try row["last_used_at"]
        idleEndsAt = try row["idle_ends_at"]
        lastsUntil = try row["lasts_until_at"]
    }

    static let columns: SQL = """
        session.id AS id, session.account_id AS account_id, session.role AS role, session.device AS device,
        session.network_began AS network_began, session.network_last AS network_last,
        session.network_moved_at AS network_moved_at, session.network_previous AS network_previous,
        session.network_shared_at AS network_shared_at, session.started_at AS started_at,
        session.last_used_at AS last_used_at, session.idle_ends_at AS idle_ends_at,
        session.lasts_until_at AS lasts_until_at
        """

    /// Where somebody is signed in, the latest first.
    package static func of(_ account: ID<Account>, at now: Instant) -> Query<Session> {
        """
        SELECT \(columns) FROM session
        WHERE account_id = \(account) AND idle_ends_at > \(now) AND lasts_until_at > \(now)
        ORDER BY started_at DESC, id
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
        on device: Device = Device(userAgent: ""),
        in network: String = "",
        at now: Instant
    ) throws -> Secret {
        if let old {
            let opened = try first(OpenedSession.by(old))
            if let opened { try endSession(opened.session.id) }
        }
        try forgetEndedTokens(at: now)
        let forgotten = now.adding(seconds: -SessionLimits.remembered * 86_400)
        try execute("DELETE FROM session WHERE lasts_until_at <= \(forgotten)")
        // Known from here on by what its first secret left, whatever opens it later.
        let secret = Secret.fresh()
        let id = ID<Session>(secret.digest)
        try execute(
            """
            INSERT INTO session (id, account_id, role, device, network_began, network_last, network_moved_at,
                started_at, last_used_at, idle_ends_at, lasts_until_at)
            VALUES (\(id), \(account), \(role), \(device), \(network), \(network), \(now), \(now), \(now),
                \(limits.idleEnd(after: now)), \(limits.lastEnd(after: now)))
            """
        )
        try give(secret, to: id)
        return secret
    }

    /// Puts a new secret in the place of the one that opens a session, which then opens it for a few seconds more: for
    /// what the same browser had asked for already. Throws `Missing` where the session has ended.
    func changeSecret(of session: ID<Session>, at now: Instant) throws -> Secret {
        let changed = try execute(
            """
            UPDATE session_secret SET replaced_at = \(now) WHERE replaced_at IS NULL AND session_id IN
                (SELECT id FROM session WHERE id = \(session) AND idle_ends_at > \(now) AND lasts_until_at > \(now))
            """
        )
        guard changed == 1 else { throw Missing() }
        let secret = Secret.fresh()
        try give(secret, to: session)
        return secret
    }

    /// Notes with which roles a session goes on. Of several requests that see the change at once one is told that it was
    /// the first, and gives the session another secret.
    func noteRoles(_ roles: String, of session: ID<Session>, instead seen: String) throws -> Bool {
        try execute("UPDATE session SET roles = \(roles) WHERE id = \(session) AND roles = \(seen)") == 1
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

    /// Notes from where a session is used.
    func note(_ networks: SessionNetworks, of session: ID<Session>) throws {
        try execute(
            """
            UPDATE session SET network_last = \(networks.last), network_moved_at = \(networks.movedAt),
                network_previous = \(networks.previous), network_shared_at = \(networks.sharedAt)
            WHERE id = \(session)
            """
        )
    }

    /// Ends a session: it then lies before its own beginning, and no use brings it back.
    package func endSession(_ session: ID<Session>) throws {
        try execute("UPDATE session SET idle_ends_at = started_at, sign_on_token = NULL WHERE id = \(session)")
    }

    /// Signs somebody out everywhere, or everywhere but where they are.
    package func endSessions(of account: ID<Account>, except own: ID<Session>? = nil) throws {
        try execute(
            """
            UPDATE session SET idle_ends_at = started_at, sign_on_token = NULL
            WHERE account_id = \(account) AND id <> \(own?.text ?? "")
            """
        )
    }

    /// Forgets the provider's tokens of sessions that ended by time, for which nobody asked.
    package func forgetEndedTokens(at now: Instant) throws {
        try execute(
            """
            UPDATE session SET sign_on_token = NULL
            WHERE sign_on_token IS NOT NULL AND (idle_ends_at <= \(now) OR lasts_until_at <= \(now))
            """
        )
    }

    private func give(_ secret: Secret, to session: ID<Session>) throws {
        try execute(
            """
            INSERT INTO session_secret (digest, session_id, token)
            VALUES (\(secret.digest), \(session), \(Secret.digest(ofToken: secret.crossSiteToken)))
            """
        )
    }
}
