import Access
import Clocks
import Register
import Store
import Vocabulary

/// How many children an officer has.
package struct WorkCount: Record, Hashable {
    /// Nobody where the children have no officer today.
    package let officer: ID<Officer>?
    package let count: Int

    package init(row: Row) throws {
        officer = try row["officer_id"]
        count = try row["items"]
    }

    /// How many of the children in care are each officer's today, and how many are nobody's.
    package static func children(on today: CivilDate, seenBy scope: Scope) -> Query<WorkCount> {
        """
        SELECT allocation.officer_id AS officer_id, CAST(COUNT(*) AS BIGINT) AS items
        FROM child
        LEFT JOIN allocation ON allocation.child_id = child.id AND \(Allocation.inForce(on: today))
        WHERE \(Episode.inCare("child.id", on: today)) AND \(scope.allows("child.id"))
        GROUP BY allocation.officer_id
        """
    }
}

/// How many of somebody's children are in care today, and how many of them came into care this month.
package struct Caseload: Record, Hashable {
    package let children: Int
    package let new: Int

    package init(row: Row) throws {
        children = try row["children"]
        new = try row["new_children"]
    }

    package static func of(_ officer: ID<Officer>, on today: CivilDate, seenBy scope: Scope) -> Query<Caseload> {
        let new = Episode.cameIntoCare("child.id", since: today.firstOfMonth, on: today)
        return """
            SELECT CAST(COUNT(*) AS BIGINT) AS children,
                CAST(COALESCE(SUM(CASE WHEN \(new) THEN 1 ELSE 0 END), 0) AS BIGINT) AS new_children
            FROM child
            JOIN allocation ON allocation.child_id = child.id AND \(Allocation.inForce(on: today))
            WHERE allocation.officer_id = \(officer) AND \(Episode.inCare("child.id", on: today))
                AND \(scope.allows("child.id"))
            """
    }
}

extension CivilDate {
    package var firstOfMonth: CivilDate { adding(days: 1 - day) }
}

/// How much runs, group by group.
package struct WorkTally: Record, Hashable {
    /// How many days ahead the longer look goes.
    package static let aheadDays = 28

    /// Whose it is, where it is asked officer by officer; nobody's where the child has no officer today.
    package let officer: ID<Officer>?
    /// Due after the next seven days and within the longer look.
    package let ahead: Int
    private let counts: [ClockStatus.Group: Int]

    package init(row: Row) throws {
        officer = try row["officer_id"]
        ahead = try row["ahead"]
        counts = Dictionary(
            uniqueKeysWithValues: try ClockStatus.Group.allCases.map { ($0, try row[$0.column]) }
        )
    }

    package subscript(group: ClockStatus.Group) -> Int { counts[group] ?? 0 }

    /// What officers owe, officer by officer.
    package static func perOfficer(on today: CivilDate, seenBy scope: Scope) -> Query<WorkTally> {
        """
        SELECT allocation.officer_id AS officer_id, \(counts(on: today))
        FROM clock
        LEFT JOIN allocation ON allocation.child_id = clock.subject_id AND \(Allocation.inForce(on: today))
        WHERE clock.standing = 'running' AND clock.duty = \(Clock.Duty.iro) AND \(scope.allows("clock.subject_id"))
        GROUP BY allocation.officer_id
        """
    }

    /// What lies on these desks, all together.
    package static func of(_ desks: [Desk], on today: CivilDate, seenBy scope: Scope) -> Query<WorkTally> {
        """
        SELECT NULL AS officer_id, \(counts(on: today))
        FROM clock
        LEFT JOIN allocation ON allocation.child_id = clock.subject_id AND \(Allocation.inForce(on: today))
        WHERE clock.standing = 'running' AND \(Desk.condition(desks)) AND \(scope.allows("clock.subject_id"))
        """
    }

    private static func counts(on today: CivilDate) -> SQL {
        let end = today.adding(days: aheadDays)
        let ahead: SQL = "\(ClockStatus.Group.later.condition(on: today)) AND clock.due_on <= \(end)"
        return ClockStatus.Group.allCases.reduce(count(ahead, as: "ahead")) { sql, group in
            "\(sql), \(count(group.condition(on: today), as: group.column))"
        }
    }

    private static func count(_ condition: SQL, as column: String) -> SQL {
        "CAST(COALESCE(SUM(CASE WHEN \(condition) THEN 1 ELSE 0 END), 0) AS BIGINT) AS \(name: column)"
    }
}

extension ClockStatus.Group {
    /// The name of its count in an answer.
    fileprivate var column: String {
        switch self {
        case .overdue: "overdue"
        case .today: "due_today"
        case .soon: "soon"
        case .later: "later"
        case .notKnown: "not_known"
        }
    }
}
