import Access
import Clocks
import Register
import Store
import Vocabulary

/// A line of somebody's work: a clock that runs, the child it is about, and whose it is today.
package struct WorkDue: Record, Hashable {
    package let clock: Kept<ClockEntry>
    package let child: ID<Child>
    package let code: String
    package let bornOn: CivilDate
    /// The name used, where one is known; a return carries none.
    package let name: String?
    package let officer: ID<Officer>?
    package let officerName: String?

    package init(row: Row) throws {
        clock = try Kept(row: row)
        child = try row["subject_id"]
        code = try row["child_code"]
        bornOn = try row["child_born_on"]
        name = try ChildName.full(in: row, columns: "child_")
        officer = try row["officer_id"]
        officerName = try row["officer_name"]
    }

    package func status(on today: CivilDate) -> ClockStatus {
        ClockStatus(of: clock.fact.clock, on: today)
    }

    /// What runs on a desk and is due by a day, or on whatever day, the earliest first.
    package static func dated(
        on desk: Desk,
        by day: CivilDate? = nil,
        today: CivilDate,
        seenBy scope: Scope,
        limit: Int
    ) -> Query<WorkDue> {
        let isNear: SQL = day.map { "clock.due_on <= \($0)" } ?? "clock.due_on IS NOT NULL"
        return running(isNear, desk, today, scope, limit)
    }

    /// What runs on a desk with a day that nobody knows.
    package static func notKnown(
        on desk: Desk,
        today: CivilDate,
        seenBy scope: Scope,
        limit: Int
    ) -> Query<WorkDue> {
        running(ClockStatus.Group.notKnown.condition(on: today), desk, today, scope, limit)
    }

    /// Whether this comes before other work: by its day, then by how long it has run.
    package func comes(before other: WorkDue) -> Bool { order < other.order }

    private var order: (String, CivilDate, ID<ClockEntry>) {
        (clock.fact.clock.dueOn?.iso ?? "", clock.fact.clock.startedOn, clock.id)
    }

    private static func running(
        _ condition: SQL,
        _ desk: Desk,
        _ today: CivilDate,
        _ scope: Scope,
        _ limit: Int
    ) -> Query<WorkDue> {
        """
        SELECT \(ClockEntry.columns, of: "clock"), child.code AS child_code, child.born_on AS child_born_on,
            child_name.given AS child_given, child_name.family AS child_family,
            child_name.known_as AS child_known_as, officer.id AS officer_id, officer.name AS officer_name
        FROM \(desk.tables(on: today))
        JOIN child ON child.id = clock.subject_id
        LEFT JOIN child_name ON child_name.child_id = child.id
        LEFT JOIN officer ON officer.id = allocation.officer_id
        WHERE clock.standing = 'running' AND \(condition) AND \(desk.condition(on: today))
            AND \(scope.allows("clock.subject_id"))
        ORDER BY clock.due_on, clock.started_on, clock.id LIMIT \(limit)
        """
    }
}

extension Desk {
    /// The tables that tell what lies on it: `clock`, and the `allocation` of the day. An officer's few children come first,
    /// since SQLite reads the tables of a cross join in the order in which they stand.
    func tables(on today: CivilDate) -> SQL {
        switch self {
        case .officer: "allocation CROSS JOIN clock"
        case .duty:
            "clock LEFT JOIN allocation ON allocation.child_id = clock.subject_id AND \(Allocation.inForce(on: today))"
        }
    }

    /// The condition that a clock lies on it, in a query that reads those tables.
    func condition(on today: CivilDate) -> SQL {
        switch self {
        case .officer(let officer):
            """
            allocation.officer_id = \(officer) AND \(Allocation.inForce(on: today))
            AND clock.subject_id = allocation.child_id AND clock.duty = \(Clock.Duty.iro)
            """
        case .duty(let duty): "clock.duty = \(duty)"
        }
    }
}
