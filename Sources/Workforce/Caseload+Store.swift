import Access
import Register
import Store
import Vocabulary

/// How many of somebody's children are in care today, and how many of them came into care this month.
package struct Caseload: Record, Hashable {
    package let children: Int
    package let new: Int

    package init(row: Row) throws {
        children = try row["children"]
        new = try row["new_children"]
    }

    package static func of(_ officer: ID<Officer>, on today: CivilDate, seenBy scope: Scope) -> Query<Caseload> {
        let new = CareSpan.cameIntoCare("allocation.child_id", since: today.firstOfMonth, on: today)
        return """
            SELECT CAST(COUNT(*) AS BIGINT) AS children,
                CAST(COALESCE(SUM(CASE WHEN \(new) THEN 1 ELSE 0 END), 0) AS BIGINT) AS new_children
            FROM allocation
            WHERE allocation.officer_id = \(officer) AND \(Allocation.inForce(on: today))
                AND \(CareSpan.inCare("allocation.child_id", on: today)) AND \(scope.allows("allocation.child_id"))
            """
    }
}

extension CivilDate {
    package var firstOfMonth: CivilDate { adding(days: 1 - day) }
}
