import Access
import Clocks
import Store
import Vocabulary

/// How much runs, group by group.
package struct WorkTally: Record, Hashable {
    /// How many days ahead the longer look goes.
    package static let aheadDays = 28

    /// Due after the next seven days and within the longer look.
    package let ahead: Int
    private let counts: [ClockStatus.Group: Int]

    package init(row: Row) throws {
        self.init(
            ahead: try row["ahead"],
            counts: Dictionary(uniqueKeysWithValues: try ClockStatus.Group.allCases.map { ($0, try row[$0.column]) })
        )
    }

    private init(ahead: Int, counts: [ClockStatus.Group: Int]) {
        self.ahead = ahead
        self.counts = counts
    }

    /// Where there is no desk, nothing runs.
    package static let none = WorkTally(ahead: 0, counts: [:])

    package static func + (left: WorkTally, right: WorkTally) -> WorkTally {
        WorkTally(ahead: left.ahead + right.ahead, counts: left.counts.merging(right.counts, uniquingKeysWith: +))
    }

    package subscript(group: ClockStatus.Group) -> Int { counts[group] ?? 0 }

    /// What lies on a desk.
    package static func of(_ desk: Desk, on today: CivilDate, seenBy scope: Scope) -> Query<WorkTally> {
        """
        SELECT \(counts(on: today)) FROM \(desk.tables(on: today))
        WHERE clock.standing = 'running' AND \(desk.condition(on: today)) AND \(scope.allows("clock.subject_id"))
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
