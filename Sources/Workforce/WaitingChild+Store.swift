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

    /// Those who wait, the most pressing first; those for whom no clock runs come last.
    package static func all(
        on today: CivilDate,
        seenBy scope: Scope,
        after place: Place? = nil,
        limit: Int
    ) -> Query<WaitingChild> {
        let later: SQL =
            place.map { "(COALESCE(clock.due_on, '9999-12-31'), child.id) > (\($0.sortedAs), \($0.child))" } ?? "1 = 1"
        return """
            SELECT child.id AS id, child.code AS code, child.born_on AS born_on, child_name.given AS given,
                child_name.family AS family, child_name.known_as AS known_as, clock.due_on AS due_on
            \(from) WHERE \(conditions(on: today, seenBy: scope)) AND \(later)
            ORDER BY COALESCE(clock.due_on, '9999-12-31'), child.id LIMIT \(limit)
            """
    }

    package static func count(on today: CivilDate, seenBy scope: Scope) -> Query<Int> {
        "SELECT CAST(COUNT(*) AS BIGINT) FROM child WHERE \(conditions(on: today, seenBy: scope))"
    }

    private static let from: SQL = """
        FROM child
        LEFT JOIN child_name ON child_name.child_id = child.id
        LEFT JOIN clock ON clock.subject_id = child.id AND clock.kind = \(Clock.Kind.iroAllocated)
            AND clock.standing = 'running'
        """

    /// In care, and with no allocation in force.
    private static func conditions(on today: CivilDate, seenBy scope: Scope) -> SQL {
        """
        \(Episode.inCare("child.id", on: today))
        AND NOT EXISTS (
            SELECT 1 FROM allocation WHERE allocation.child_id = child.id AND \(Allocation.inForce(on: today))
        )
        AND \(scope.allows("child.id"))
        """
    }
}

extension WaitingChild.Place {
    fileprivate var sortedAs: String { dueOn?.iso ?? "9999-12-31" }
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
