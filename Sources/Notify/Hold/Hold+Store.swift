import Access
import Store
import Vocabulary

extension Hold.Kind: Stored {}

extension Hold: Fact {
    package static let table = "hold"
    package static let columns: Columns = [
        "id", "child_id", "kind", "from_on", "since_at", "reason", "lifted_at", "lifted_because",
    ]
    package static let subjectColumn: String? = "child_id"
    /// An undone import leaves it on: nothing but a person lifts it.
    package static let isDerived = true

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        kind = try row["kind"]
        from = try row["from_on"]
        since = try row["since_at"]
        reason = try row["reason"]
        if let at: Instant = try row["lifted_at"] { lifting = Lifting(at: at, reason: try row["lifted_because"]) }
    }

    package var values: Values { [id, child, kind, from, since, reason, lifting?.at, lifting?.reason] }

    package var subject: Subject? { child }

    /// Every hold of these children, earliest first.
    package static func of(_ children: some Sequence<Subject>) -> Query<Hold> {
        "SELECT \(columns) FROM hold WHERE child_id IN (\(list: children)) ORDER BY child_id, since_at, id"
    }

    /// Every hold of one child, the latest first.
    package static func of(_ child: Subject, seenBy scope: Scope) -> Query<Hold> {
        """
        SELECT \(columns) FROM hold WHERE hold.child_id = \(child) AND \(scope.allows("hold.child_id"))
        ORDER BY since_at DESC, id DESC
        """
    }

    package static func withID(_ id: ID<Hold>, seenBy scope: Scope) -> Query<Hold> {
        "SELECT \(columns) FROM hold WHERE hold.id = \(id) AND \(scope.allows("hold.child_id"))"
    }

    /// The condition that a hold is in force on a day, in a query that reads `hold`.
    package static func inForce(on day: CivilDate) -> SQL { "hold.from_on <= \(day) AND hold.lifted_at IS NULL" }

    /// Those of these children about whom nothing goes out by itself on a day.
    static func children(onHold day: CivilDate, among children: some Sequence<Subject>) -> Query<Subject> {
        "SELECT DISTINCT child_id FROM hold WHERE child_id IN (\(list: children)) AND \(inForce(on: day))"
    }
}

extension Hold {
    /// Those of these children for whom a message is held on a day: nobody has let it go since the hold was put on.
    static func children(
        holding entry: ID<OutboxEntry>,
        on day: CivilDate,
        among children: some Sequence<Subject>
    ) -> Query<Subject> {
        """
        SELECT DISTINCT hold.child_id FROM hold
        WHERE hold.child_id IN (\(list: children)) AND \(inForce(on: day)) AND NOT \(isAnswered(about: entry))
        """
    }

    /// The first hold of a child that a decision about a message would answer, whether or not it was lifted since.
    static func unanswered(by entry: ID<OutboxEntry>, of child: Subject) -> Query<ID<Hold>> {
        """
        SELECT hold.id FROM hold WHERE hold.child_id = \(child) AND NOT \(isAnswered(about: entry))
        ORDER BY hold.since_at, hold.id LIMIT 1
        """
    }

    /// That somebody decided about a message for the child of a hold, when it was on.
    private static func isAnswered(about entry: ID<OutboxEntry>) -> SQL {
        """
        EXISTS (SELECT 1 FROM unsent_decision JOIN deed ON deed.number = unsent_decision.made_by
            WHERE unsent_decision.entry_id = \(entry) AND unsent_decision.child_id = hold.child_id
            AND deed.done_at >= hold.since_at)
        """
    }
}

extension WriteTransaction {
    /// Stops everything automatic about a child from a day on. Throws a `HoldRefusal` where it has stopped for that already.
    @discardableResult
    package func holdAutomation(
        about child: Subject,
        _ kind: Hold.Kind,
        from day: CivilDate,
        because reason: String
    ) throws -> ID<Hold> {
        let standing = try all(Hold.of([child])).first { $0.kind == kind && $0.lifting == nil }
        if let standing { throw HoldRefusal.alreadyOn(kind, since: standing.from) }
        let hold = Hold(id: .fresh(), child: child, kind: kind, from: day, since: doneAt, reason: reason)
        try begin(hold)
        return hold.id
    }

    /// Lets automation about a child go on, as far as this hold stopped it.
    package func lift(_ seen: Seen<Hold>, because reason: String, by scope: Scope) throws {
        try revise(Hold.withID(seen.id, seenBy: scope), seen) { try $0.lifted(at: doneAt, because: reason) }
    }

    /// Puts on the holds that facts tell of, but for those that are on already, and those that a person lifted.
    package func putOn(_ causes: [HoldCause]) throws {
        guard !causes.isEmpty else { return }
        let known = Dictionary(grouping: try all(Hold.of(Set(causes.map(\.child)))), by: \.child)
        try begin(
            causes.filter { cause in !(known[cause.child] ?? []).contains { cause.isAnswered(by: $0) } }.map {
                Hold(id: .fresh(), child: $0.child, kind: $0.kind, from: $0.day, since: doneAt, reason: nil)
            }
        )
    }
}

/// What puts a hold on by itself: a fact about a child, of a day.
package struct HoldCause: Hashable, Sendable {
    package let child: Subject
    package let kind: Hold.Kind
    package let day: CivilDate

    package init(child: Subject, kind: Hold.Kind, on day: CivilDate) {
        self.child = child
        self.kind = kind
        self.day = day
    }

    fileprivate func isAnswered(by hold: Hold) -> Bool {
        hold.kind == kind && (hold.lifting == nil || hold.from == day)
    }
}
