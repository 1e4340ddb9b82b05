import Access
import Store
import Vocabulary

/// What a person decided about a message that was not sent since its child is on hold.
package struct UnsentDecision: Hashable, Sendable {
    package enum Choice: String, Coded, Stored {
        case send
        case drop

        package var title: String {
            switch self {
            case .send: "Send"
            case .drop: "Drop"
            }
        }
    }

    package let id: ID<UnsentDecision>
    package let child: Subject
    package let entry: ID<OutboxEntry>
    package let notice: Notice
    package let choice: Choice

    package init(id: ID<UnsentDecision>, child: Subject, entry: ID<OutboxEntry>, notice: Notice, choice: Choice) {
        self.id = id
        self.child = child
        self.entry = entry
        self.notice = notice
        self.choice = choice
    }
}

extension UnsentDecision: Fact {
    package static let table = "unsent_decision"
    package static let columns: Columns = ["id", "child_id", "entry_id", "notice", "choice"]
    package static let subjectColumn: String? = "child_id"

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        entry = try row["entry_id"]
        notice = try row["notice"]
        choice = try row["choice"]
    }

    package var values: Values { [id, child, entry, notice, choice] }

    package var subject: Subject? { child }

    static func about(_ entry: ID<OutboxEntry>) -> Query<UnsentDecision> {
        "SELECT \(columns) FROM unsent_decision WHERE entry_id = \(entry) ORDER BY id"
    }

    static func about(_ entries: [ID<OutboxEntry>]) -> Query<UnsentDecision> {
        "SELECT \(columns) FROM unsent_decision WHERE entry_id IN (\(list: entries)) ORDER BY id"
    }

    /// What was decided about a child's messages, the latest first, with the names of those who did.
    package static func of(_ child: Subject, seenBy scope: Scope) -> Query<UnsentDecision> {
        """
        SELECT \(columns) FROM unsent_decision
        WHERE unsent_decision.child_id = \(child) AND \(scope.allows("unsent_decision.child_id"))
        ORDER BY made_by DESC, id
        """
    }
}

extension WriteTransaction {
    /// Decides about a message that a hold of a child stops: it is sent all the same, or dropped. The same message is
    /// decided once for each child, and once more where another hold came after.
    package func decide(_ choice: UnsentDecision.Choice, _ entry: OutboxEntry, of child: Subject) throws {
        guard try first(Hold.unanswered(by: entry.id, of: child)) != nil else { throw HoldRefusal.nothingUnsent }
        try begin(
            UnsentDecision(id: .fresh(), child: child, entry: entry.id, notice: entry.notice, choice: choice)
        )
    }
}
