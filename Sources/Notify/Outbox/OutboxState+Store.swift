import Store
import Vocabulary

extension KeepTransaction {
    /// Takes a message that is waiting, so that nobody else sends it.
    func claim(_ entry: ID<OutboxEntry>, by node: String) throws -> Bool {
        try execute(
            """
            UPDATE outbox SET state = \(OutboxEntry.State.sending), claimed_by = \(node)
            WHERE id = \(entry) AND state = \(OutboxEntry.State.waiting)
            """
        ) > 0
    }

    /// Doubts what was being sent when the program that sent it stopped. Only who has the job asks, and sends one at a time.
    func doubtAbandoned() throws {
        try execute(
            """
            UPDATE outbox SET state = \(OutboxEntry.State.doubtful), fault = \(MailFault.noAnswer)
            WHERE state = \(OutboxEntry.State.sending)
            """
        )
    }

    /// Says where a message stands now: one that waits, or that this node is sending. What a slow node finishes after
    /// another one doubted it is known again.
    func move(_ entry: ID<OutboxEntry>, to state: OutboxEntry.State, by node: String) throws {
        try execute(
            """
            UPDATE outbox SET state = \(state), fault = NULL WHERE id = \(entry)
            AND (state = \(OutboxEntry.State.waiting) OR claimed_by = \(node)
                AND state IN (\(list: [OutboxEntry.State.sending, .doubtful])))
            """
        )
    }

    /// Says that a try did not succeed, and when the next one is.
    func note(
        _ fault: MailFault,
        of entry: ID<OutboxEntry>,
        tries: Int,
        as state: OutboxEntry.State,
        dueAt next: Instant
    ) throws {
        try execute(
            """
            UPDATE outbox SET state = \(state), fault = \(fault), tries = \(tries), due_at = \(next)
            WHERE id = \(entry) AND state IN (\(list: [OutboxEntry.State.sending, .doubtful]))
            """
        )
    }

    /// Does what a person decided about a message that was held.
    package func carryOut(_ choice: UnsentDecision.Choice, _ entry: ID<OutboxEntry>, at now: Instant) throws {
        switch choice {
        case .send: try retry(entry, at: now)
        case .drop: try drop(entry)
        }
    }
}
