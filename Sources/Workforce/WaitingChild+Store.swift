import Access
import Clocks
import Register
import Store
import Vocabulary

/// A child in care who has no officer on a day.
package struct WaitingChild: Record, Hashable {
    package let id: ID<Child>
    package let code: String
    package let bornOn: CivilDate
    /// The name used, where one is known; a return carries none.
    package let name: String?
    /// By when an officer must be found; nothing where no clock runs for it.
    package let dueOn: CivilDate?

    package init(row: Row) throws {
        id = try row["id"]
        code = try row["code"]
        bornOn = try row["born_on"]
        name = try ChildName.full(in: row)
        dueOn = try row["due_on"]
    }

    /// Where a child stands in the list, by which its next page begins.
    package struct Place: Hashable, Sendable {
        package let dueOn: CivilDate?
        package let child: ID<Child>

        package init(dueOn: CivilDate?, child: ID<Child>) {
            self.dueOn = dueOn
            self.child = child
        }
    }

    /// Those for whom a clock runs, the most pressing first.
    package static func pressing(
        on today: CivilDate,
        seenBy scope: Scope,
        after place: Place? = nil,
        limit: Int
    ) -> Query<WaitingChild> {
        let later: SQL = place.map { "(clock.due_on, clock.subject_id) > (\($0.dueOn), \($0.child))" } ?? "1 = 1"
        return """
            SELECT \(columns), clock.due_on AS due_on
            FROM clock CROSS JOIN child LEFT JOIN child_name ON child_name.child_id = child.id
            WHERE clock.standing = 'running' AND clock.duty = \(Clock.Duty.manager)
            AND clock.kind = \(Clock.Kind.iroAllocated) AND child.id = clock.subject_id
            AND \(CareSpan.inCare("child.id", on: today)) AND \(isNobodys("child.id", on: today))
            AND \(scope.allows("child.id")) AND \(later)
            ORDER BY clock.due_on, clock.subject_id LIMIT \(limit)
            """
    }

    /// Those for whom no clock runs.
    static func others(
        on today: CivilDate,
        seenBy scope: Scope,
        after child: ID<Child>?,
        limit: Int
    ) -> Query<WaitingChild> {
        let later: SQL = child.map { "care_span.child_id > \($0)" } ?? "1 = 1"
        return """
            SELECT \(columns), NULL AS due_on
            FROM care_span CROSS JOIN child LEFT JOIN child_name ON child_name.child_id = child.id
            WHERE \(CareSpan.holds(on: today)) AND \(isNobodys("care_span.child_id", on: today))
            AND NOT EXISTS (SELECT 1 FROM clock WHERE clock.subject_id = care_span.child_id
                AND clock.standing = 'running' AND clock.kind = \(Clock.Kind.iroAllocated))
            AND child.id = care_span.child_id AND \(scope.allows("child.id")) AND \(later)
            ORDER BY care_span.child_id LIMIT \(limit)
            """
    }

    private static let columns: SQL =
        """
        child.id AS id, child.code AS code, child.born_on AS born_on, child_name.given AS given,
            child_name.family AS family, child_name.known_as AS known_as
        """

    /// The condition that the child named by a column has no allocation in force.
    private static func isNobodys(_ column: StaticString, on today: CivilDate) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM allocation
            WHERE allocation.child_id = \(SQL(stringLiteral: column)) AND \(Allocation.inForce(on: today)))
        """
    }
}

extension Transaction {
    /// The children in care who have no officer, the most pressing first; those for whom no clock runs come last. Where
    /// there are no more than a known total, nobody is looked for beyond them.
    package func waiting(
        on today: CivilDate,
        seenBy scope: Scope,
        after place: WaitingChild.Place? = nil,
        limit: Int,
        outOf total: Int = .max
    ) throws -> [WaitingChild] {
        var found: [WaitingChild] = []
        if place.map({ $0.dueOn != nil }) ?? true {
            found = try all(WaitingChild.pressing(on: today, seenBy: scope, after: place, limit: limit))
        }
        guard found.count < min(limit, total) else { return found }
        let last = place.flatMap { $0.dueOn == nil ? $0.child : nil }
        return found
            + (try all(WaitingChild.others(on: today, seenBy: scope, after: last, limit: limit - found.count)))
    }
}

extension ClockEntry {
    /// The clocks that run for these children to be given an officer.
    package static func awaitingAllocation(of children: some Sequence<Subject>) -> Query<ClockEntry> {
        """
        SELECT \(columns) FROM clock
        WHERE subject_id IN (\(list: children)) AND kind = \(Clock.Kind.iroAllocated) AND standing = 'running'
        """
    }
}
