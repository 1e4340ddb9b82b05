import Store
import Vocabulary

/// What the provider calls a session that began there.
struct SessionThere: Record {
    let issuer: String
    /// The provider's token, sealed.
    let token: String

    init(row: Row) throws {
        issuer = try row["sign_on_issuer"]
        token = try row["sign_on_token"]
    }

    static func of(_ session: ID<Session>) -> Query<SessionThere> {
        """
        SELECT sign_on_issuer, sign_on_token FROM session
        WHERE id = \(session) AND sign_on_issuer IS NOT NULL AND sign_on_token IS NOT NULL
        """
    }
}

extension KeepTransaction {
    /// Keeps with a session how it is called at the provider.
    func note(_ identity: ProvenIdentity, token: String, of session: ID<Session>) throws {
        try execute(
            """
            UPDATE session SET sign_on_issuer = \(identity.issuer), sign_on_subject = \(identity.subject),
                sign_on_session = \(identity.session), sign_on_token = \(token)
            WHERE id = \(session)
            """
        )
    }

    /// Whether a session was begun by this person at the provider.
    func isBegun(_ session: ID<Session>, by identity: ProvenIdentity) throws -> Bool {
        try first(
            Query<ID<Session>>(
                """
                SELECT id FROM session WHERE id = \(session)
                AND sign_on_issuer = \(identity.issuer) AND sign_on_subject = \(identity.subject)
                """
            )
        ) != nil
    }

    /// Ends the sessions that ended at the provider: the one that it names, or all of the person. Gives whose they were.
    func endSessions(_ ended: SignedOutThere, at now: Instant) throws -> [ID<Account>] {
        var which: SQL = "sign_on_issuer = \(ended.issuer)"
        if let subject = ended.subject { which = "\(which) AND sign_on_subject = \(subject)" }
        if let session = ended.session { which = "\(which) AND sign_on_session = \(session)" }
        guard ended.subject != nil || ended.session != nil else { return [] }
        let accounts = try all(
            Query<ID<Account>>(
                """
                UPDATE session SET idle_ends_at = started_at, sign_on_token = NULL
                WHERE \(which) AND idle_ends_at > \(now) AND lasts_until_at > \(now)
                RETURNING account_id
                """
            )
        )
        return Set(accounts).sorted()
    }
}

extension SealedColumn {
    /// The provider's tokens, with the sessions that began there.
    package static let signOn = [SealedColumn("sign_on_token", of: "session", key: ["id"], for: .signOnToken)]
}
