import Store
import Vocabulary

extension KeepTransaction {
    /// Sends a browser off, and remembers where it wanted to go.
    func begin(_ errand: SignOnErrand, door: Secret, leadingTo back: String, at now: Instant) throws {
        try execute("DELETE FROM sign_on_errand WHERE ends_at <= \(now)")
        try execute(
            """
            INSERT INTO sign_on_errand (state, door, back, ends_at)
            VALUES (\(errand.state.digest), \(door.digest), \(back),
                \(now.adding(seconds: SignOnErrand.minutes * 60)))
            """
        )
    }

    /// Ends a browser's errand and gives where it wanted to go; nothing where it is on none. Of two who try one has it.
    func end(_ state: Secret, door: Secret, at now: Instant) throws -> String? {
        try first(
            Query<String>(
                """
                DELETE FROM sign_on_errand
                WHERE state = \(state.digest) AND door = \(door.digest) AND ends_at > \(now)
                RETURNING back
                """
            )
        )
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
