import Store
import Vocabulary

/// What was noted of an errand when its browser left.
struct NotedErrand: Record, Hashable {
    /// Where it wanted to go.
    let back: String
    /// The session whose owner is to show that it is them, and since when; nothing where somebody comes in.
    let session: ID<Session>?
    let provesSince: Instant?

    init(row: Row) throws {
        back = try row["back"]
        session = try row["session_id"]
        provesSince = try row["proves_since"]
    }

    fileprivate static func ended(_ state: Secret, door: Secret, at now: Instant) -> Query<NotedErrand> {
        """
        DELETE FROM sign_on_errand WHERE state = \(state.digest) AND door = \(door.digest) AND ends_at > \(now)
        RETURNING back, session_id, proves_since
        """
    }
}

extension KeepTransaction {
    /// Sends a browser off, and remembers where it wanted to go.
    func begin(
        _ errand: SignOnErrand,
        door: Secret,
        leadingTo back: String,
        of session: ID<Session>? = nil,
        at now: Instant
    ) throws {
        try execute("DELETE FROM sign_on_errand WHERE ends_at <= \(now)")
        try execute(
            """
            INSERT INTO sign_on_errand (state, door, back, session_id, proves_since, ends_at)
            VALUES (\(errand.state.digest), \(door.digest), \(back), \(session), \(errand.provesSince),
                \(now.adding(seconds: SignOnErrand.minutes * 60)))
            """
        )
    }

    /// Ends a browser's errand and gives what was noted of it; nothing where it is on none. Of two who try one has it.
    func end(_ state: Secret, door: Secret, at now: Instant) throws -> NotedErrand? {
        try first(NotedErrand.ended(state, door: door, at: now))
    }

    /// Takes a message of the provider's for the first time; says whether it is.
    func takeMessage(_ message: SignedOutThere, at now: Instant) throws -> Bool {
        try execute("DELETE FROM sign_on_message WHERE ends_at <= \(now)")
        let name = Digest.of(fields: [message.issuer, message.message])
        let taken = try execute(
            """
            INSERT INTO sign_on_message (name, ends_at) VALUES (\(name), \(now.adding(seconds: 86_400)))
            ON CONFLICT (name) DO NOTHING
            """
        )
        return taken > 0
    }
}
