import Access
import Store
import Vocabulary

extension OutboxEntry.State: Stored {}
extension MailFault: Stored {}

extension OutboxEntry: Record {
    private static let columns: SQL =
        "id, notice, account_id, address, matter_id, state, made_at, due_at, tries, fault"

    package init(row: Row) throws {
        id = try row["id"]
        notice = try row["notice"]
        let account: ID<Account>? = try row["account_id"]
        reader = try account.map { .account($0) } ?? .address(row["address"])
        matter = try row["matter_id"]
        state = try row["state"]
        madeAt = try row["made_at"]
        dueAt = try row["due_at"]
        tries = try row["tries"]
        fault = try row["fault"]
    }

    package static func withID(_ id: ID<OutboxEntry>) -> Query<OutboxEntry> {
        "SELECT \(columns) FROM outbox WHERE id = \(id)"
    }

    /// What is to be sent by now, the oldest first.
    static func due(at now: Instant, limit: Int) -> Query<OutboxEntry> {
        """
        SELECT \(columns) FROM outbox WHERE state = \(State.waiting) AND due_at <= \(now)
        ORDER BY due_at, id LIMIT \(limit)
        """
    }

    /// What a person has to look at, the latest first.
    package static func standing(_ states: [State], limit: Int) -> Query<OutboxEntry> {
        """
        SELECT \(columns) FROM outbox WHERE state IN (\(list: states)) ORDER BY made_at DESC, id LIMIT \(limit)
        """
    }

    static func children(of entry: ID<OutboxEntry>) -> Query<Subject> {
        "SELECT child_id FROM outbox_child WHERE entry_id = \(entry) ORDER BY child_id"
    }
}

/// A message about a child that has not been sent.
package struct UnsentEntry: Record, Hashable {
    package let entry: OutboxEntry
    package let child: Subject

    package init(row: Row) throws {
        entry = try OutboxEntry(row: row)
        child = try row["child_id"]
    }

    private static let columns: SQL =
        """
        SELECT outbox.id, outbox.notice, outbox.account_id, outbox.address, outbox.matter_id, outbox.state,
            outbox.made_at, outbox.due_at, outbox.tries, outbox.fault, outbox_child.child_id
        FROM outbox_child JOIN outbox ON outbox.id = outbox_child.entry_id
        """

    /// What is held back, or would be if it were tried now, about these children, the oldest first.
    package static func about(_ children: some Sequence<Subject>) -> Query<UnsentEntry> {
        """
        \(columns) WHERE outbox_child.child_id IN (\(list: children))
        AND outbox.state IN (\(list: [OutboxEntry.State.held, .waiting])) ORDER BY outbox.made_at, outbox.id
        """
    }

    /// What was held back about any child, the oldest first: it waits for a person, whether or not the hold was lifted.
    package static func held(limit: Int) -> Query<UnsentEntry> {
        """
        \(columns) WHERE outbox.state = \(OutboxEntry.State.held)
        ORDER BY outbox.made_at, outbox.id LIMIT \(limit)
        """
    }
}

/// How many messages stand somewhere.
package struct OutboxCount: Record, Hashable {
    package let state: OutboxEntry.State
    package let number: Int

    package init(row: Row) throws {
        state = try row["state"]
        number = try row["number"]
    }

    package static let byState: Query<OutboxCount> =
        "SELECT state, CAST(COUNT(*) AS BIGINT) AS number FROM outbox GROUP BY state ORDER BY state"
}

extension KeepTransaction {
    /// Puts a notice into the outbox: the one way out for whatever the program does by itself. `once` says which notice it
    /// is, so that the same is never sent twice; gives whether it was not there yet.
    @discardableResult
    package func enqueue(
        _ notice: Notice,
        to reader: OutboxEntry.Reader,
        about children: [Subject],
        once key: String,
        matter: String? = nil,
        at now: Instant
    ) throws -> Bool {
        let id: ID<OutboxEntry> = .fresh()
        let (account, address) = reader.columns
        let made = try execute(
            """
            INSERT INTO outbox (id, once_key, notice, account_id, address, matter_id, state, made_at, due_at, tries)
            VALUES (\(id), \(key), \(notice), \(account), \(address), \(matter), \(OutboxEntry.State.waiting), \(now),
                \(now), 0)
            ON CONFLICT (once_key) DO NOTHING
            """
        )
        guard made > 0 else { return false }
        let rows = Set(children.map(\.id)).sorted().map { [id.sqlValue, SQLValue.text($0)] }
        if !rows.isEmpty { try insert(into: "outbox_child", ["entry_id", "child_id"], rows) }
        return true
    }

    /// Puts a message that a person asks for again among those to be sent, with all its tries before it.
    package func retry(_ entry: ID<OutboxEntry>, at now: Instant) throws {
        try execute(
            """
            UPDATE outbox SET state = \(OutboxEntry.State.waiting), due_at = \(now), made_at = \(now), tries = 0
            WHERE id = \(entry)
            AND state IN (\(list: [OutboxEntry.State.failed, .doubtful, .held]))
            """
        )
    }

    /// Puts a message away that nobody wants sent any more.
    package func drop(_ entry: ID<OutboxEntry>) throws {
        try execute(
            """
            UPDATE outbox SET state = \(OutboxEntry.State.cancelled) WHERE id = \(entry)
            AND state IN (\(list: [OutboxEntry.State.failed, .doubtful, .held, .waiting]))
            """
        )
    }
}

extension OutboxEntry.Reader {
    fileprivate var columns: (account: ID<Account>?, address: EmailAddress?) {
        switch self {
        case .account(let account): (account, nil)
        case .address(let address): (nil, address)
        }
    }
}
