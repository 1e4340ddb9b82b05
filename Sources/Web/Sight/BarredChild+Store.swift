import Access
import Register
import Store
import Vocabulary
import Workforce

/// A child who is left out of a cover, since whoever covers is part of the case.
struct BarredChild: Record, Hashable {
    let child: CalledChild
    /// Who covers.
    let by: String

    init(row: Row) throws {
        child = try CalledChild(row: row)
        by = try row["by_name"]
    }

    /// Those of the covers that go on on a day or are to come.
    static func ofCovers(on day: CivilDate, seenBy scope: Scope) -> Query<BarredChild> {
        """
        SELECT DISTINCT child.id AS id, child.code AS code, child_name.given AS given, child_name.family AS family,
            child_name.known_as AS known_as, other.name AS by_name
        FROM cover JOIN officer other ON other.id = cover.by_officer_id
        JOIN conflict ON conflict.officer_id = cover.by_officer_id AND conflict.from_on <= cover.to_on
            AND (conflict.to_on IS NULL OR conflict.to_on >= cover.from_on)
        JOIN allocation ON allocation.child_id = conflict.child_id AND allocation.officer_id = cover.officer_id
            AND allocation.from_on <= cover.to_on
            AND (allocation.to_on IS NULL OR allocation.to_on >= cover.from_on)
        JOIN child ON child.id = allocation.child_id LEFT JOIN child_name ON child_name.child_id = child.id
        WHERE cover.to_on >= \(day) AND \(scope.allows("child.id")) ORDER BY code, by_name
        """
    }
}
