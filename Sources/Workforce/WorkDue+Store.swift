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
        name = ChildName.full(
            given: try row["child_given"],
            family: try row["child_family"],
            knownAs: try row["child_known_as"]
        )
        officer = try row["officer_id"]
        officerName = try row["officer_name"]
    }

    package func status(on today: CivilDate) -> ClockStatus {
        ClockStatus(of: clock.fact.clock, on: today)
    }

    /// What runs for one duty and is due by a day, the earliest first; what is not known comes last.
    package static func running(
        for duty: Clock.Duty,
        of officer: ID<Officer>?,
        dueBy day: CivilDate?,
        on today: CivilDate,
        seenBy scope: Scope,
        limit: Int
    ) -> Query<WorkDue> {
        let whose: SQL = officer.map { "allocation.officer_id = \($0)" } ?? "1 = 1"
        let until: SQL = day.map { "clock.due_on <= \($0)" } ?? "1 = 1"
        return """
            SELECT \(ClockEntry.columns, of: "clock"), child.code AS child_code, child.born_on AS child_born_on,
                child_name.given AS child_given, child_name.family AS child_family,
                child_name.known_as AS child_known_as, officer.id AS officer_id, officer.name AS officer_name
            FROM clock
            JOIN child ON child.id = clock.subject_id
            LEFT JOIN child_name ON child_name.child_id = child.id
            LEFT JOIN allocation ON allocation.child_id = child.id AND \(Allocation.inForce(on: today))
            LEFT JOIN officer ON officer.id = allocation.officer_id
            WHERE clock.standing = 'running' AND clock.duty = \(duty) AND \(whose) AND \(until)
                AND \(scope.allows("clock.subject_id"))
            ORDER BY clock.due_on NULLS LAST, clock.id LIMIT \(limit)
            """
    }
}

/// How much of one group runs for one officer.
package struct WorkCount: Record, Hashable {
    /// Nobody where the child has no officer today.
    package let officer: ID<Officer>?
    package let count: Int

    package init(row: Row) throws {
        officer = try row["officer_id"]
        count = try row["items"]
    }

    /// How many running clocks of a group each officer has.
    package static func perOfficer(
        _ group: ClockStatus.Group,
        on today: CivilDate,
        seenBy scope: Scope
    ) -> Query<WorkCount> {
        """
        SELECT allocation.officer_id AS officer_id, CAST(COUNT(*) AS BIGINT) AS items
        FROM clock
        LEFT JOIN allocation ON allocation.child_id = clock.subject_id AND \(Allocation.inForce(on: today))
        WHERE clock.duty = \(Clock.Duty.iro) AND \(group.condition(on: today)) AND \(scope.allows("clock.subject_id"))
        GROUP BY allocation.officer_id
        """
    }

    /// How many children each officer has today.
    package static func children(on today: CivilDate, seenBy scope: Scope) -> Query<WorkCount> {
        """
        SELECT allocation.officer_id AS officer_id, CAST(COUNT(*) AS BIGINT) AS items
        FROM allocation
        WHERE \(Allocation.inForce(on: today)) AND \(scope.allows("allocation.child_id"))
        GROUP BY allocation.officer_id
        """
    }
}

extension Allocation {
    /// The condition that an allocation is in force on a day, in a query that reads `allocation`.
    package static func inForce(on day: CivilDate) -> SQL {
        "allocation.from_on <= \(day) AND (allocation.to_on IS NULL OR allocation.to_on >= \(day))"
    }
}
