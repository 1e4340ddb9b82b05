import Access
import Clocks
import Register
import Store
import Vocabulary
import Workforce

/// How many of the children in care are an officer's, or nobody's, and how many of them by when the next review is due: the
/// figures of the team's page, each that of the list it opens.
package struct TeamTally: Record, Hashable {
    /// Nobody where the children have no officer today.
    package let officer: ID<Officer>?
    package let children: Int
    private let due: [ClockStatus.Group: Int]

    package init(row: Row) throws {
        officer = try row["officer_id"]
        children = try row["children"]
        due = Dictionary(uniqueKeysWithValues: try ClockStatus.Group.allCases.map { ($0, try row[$0.column]) })
    }

    package subscript(group: ClockStatus.Group) -> Int { due[group] ?? 0 }

    package static func perOfficer(on today: CivilDate, seenBy scope: Scope) -> Query<TeamTally> {
        let counts = ClockStatus.Group.allCases.reduce("CAST(COUNT(*) AS BIGINT) AS children" as SQL) { sql, group in
            """
            \(sql), CAST(COALESCE(SUM(CASE WHEN \(group.condition(on: today)) THEN 1 ELSE 0 END), 0) AS BIGINT)
                AS \(name: group.column)
            """
        }
        return """
            SELECT allocation.officer_id AS officer_id, \(counts)
            FROM care_span
            LEFT JOIN clock ON clock.subject_id = care_span.child_id AND \(ClockEntry.isNextReview)
            LEFT JOIN allocation ON allocation.child_id = care_span.child_id AND \(Allocation.inForce(on: today))
            WHERE \(CareSpan.holds(on: today)) AND \(scope.allowsAmong("care_span.child_id"))
            GROUP BY allocation.officer_id
            """
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
