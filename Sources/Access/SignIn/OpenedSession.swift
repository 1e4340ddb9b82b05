import Store
import Vocabulary

/// A session with the secret by which it was opened.
struct OpenedSession: Record {
    let session: Session
    /// The roles that the person was last seen to have.
    let roles: String
    /// When another secret took the place of this one, where one has.
    let replacedAt: Instant?
    /// What was counted in the same look, in the order in which it was asked for.
    let counts: [Int]

    init(row: Row) throws {
        session = try Session(row: row)
        roles = try row["roles"]
        replacedAt = try row["replaced_at"]
        counts = try row.layout.names.filter { $0.hasPrefix("count_") }.map { try row[$0] }
    }

    /// The session that a cookie belongs to, alive or not. The counts are about the `session`.
    static func by(_ secret: Secret, counting counts: [SQL] = []) -> Query<OpenedSession> {
        let counted = counts.enumerated().reduce("" as SQL) { sql, count in
            "\(sql), \(count.element) AS \(name: "count_\(count.offset)")"
        }
        return """
            SELECT \(Session.columns), session.roles AS roles, session_secret.replaced_at AS replaced_at\(counted)
            FROM session_secret JOIN session ON session.id = session_secret.session_id
            WHERE session_secret.digest = \(secret.digest)
            """
    }

    /// Whether it opens the session: the secret is the one in force, or was until a few seconds ago and comes from where
    /// the session is used.
    func isOpen(at now: Instant, from network: String?) -> Bool {
        guard session.isAlive(at: now) else { return false }
        guard let replacedAt else { return true }
        return replacedAt.seconds(to: now) < SessionLimits.grace
            && (network ?? session.networks.last) == session.networks.last
    }

    /// The roles of somebody, as they are noted with a session.
    static func noted(_ roles: [Role]) -> String {
        roles.map(\.rawValue).sorted().joined(separator: " ")
    }
}
