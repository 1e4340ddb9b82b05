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

    /// What runs on these desks and is due by a day, or on whatever day, the earliest first.
    package static func dated(
        on desks: [Desk],
        by day: CivilDate? = nil,
        today: CivilDate,
        seenBy scope: Scope,
        limit: Int
    ) -> Query<WorkDue> {
        let isNear: SQL = day.map { "clock.due_on <= \($0)" } ?? "clock.due_on IS NOT NULL"
        return running(isNear, desks, today, scope, limit)
    }

    /// What runs on these desks with a day that nobody knows.
    package static func notKnown(
        on desks: [Desk],
        today: CivilDate,
        seenBy scope: Scope,
        limit: Int
    ) -> Query<WorkDue> {
        running(ClockStatus.Group.notKnown.condition(on: today), desks, today, scope, limit)
    }

    private static func running(
        _ condition: SQL,
        _ desks: [Desk],
        _ today: CivilDate,
        _ scope: Scope,
        _ limit: Int
    ) -> Query<WorkDue> {
        """
        SELECT \(ClockEntry.columns, of: "clock"), child.code AS child_code, child.born_on AS child_born_on,
            child_name.given AS child_given, child_name.family AS child_family,
            child_name.known_as AS child_known_as, officer.id AS officer_id, officer.name AS officer_name
        FROM clock
        JOIN child ON child.id = clock.subject_id
        LEFT JOIN child_name ON child_name.child_id = child.id
        LEFT JOIN allocation ON allocation.child_id = child.id AND \(Allocation.inForce(on: today))
        LEFT JOIN officer ON officer.id = allocation.officer_id
        WHERE clock.standing = 'running' AND \(condition) AND \(Desk.condition(desks))
            AND \(scope.allows("clock.subject_id"))
        ORDER BY clock.due_on, clock.started_on, clock.id LIMIT \(limit)
        """
    }
}

extension Desk {
    /// The condition that a clock lies on one of these desks, in a query that reads `clock` and the `allocation` of the day.
    static func condition(_ desks: [Desk]) -> SQL {
        guard let first = desks.first else { return "1 = 0" }
        return "(\(desks.dropFirst().reduce(first.condition) { "\($0) OR \($1.condition)" }))"
    }

    private var condition: SQL {
        switch self {
        case .officer(let officer): "(clock.duty = \(Clock.Duty.iro) AND allocation.officer_id = \(officer))"
        case .duty(let duty): "clock.duty = \(duty)"
        }
    }
}
