import Store
import Vocabulary

extension Cover: Fact {
    package static let table = "cover"
    package static let columns: Columns = ["id", "officer_id", "by_officer_id", "from_on", "to_on", "why"]
    package static let subjectColumn: String? = nil

    package init(row: Row) throws {
        self.init(
            id: try row["id"],
            officer: try row["officer_id"],
            by: try row["by_officer_id"],
            fromOn: try row["from_on"],
            toOn: try row["to_on"],
            why: try row["why"]
        )
    }

    package var values: Values { [id, officer, by, fromOn, toOn, why] }
    package var subject: Subject? { nil }

    /// Every cover there was, is or will be, earliest first.
    package static let all: Query<Cover> = "SELECT \(columns) FROM cover ORDER BY from_on, id"

    /// Those that go on on a day or are to come.
    package static func current(on day: CivilDate) -> Query<Cover> {
        "SELECT \(columns) FROM cover WHERE to_on >= \(day) ORDER BY from_on, id"
    }

    package static func withID(_ id: ID<Cover>) -> Query<Cover> {
        "SELECT \(columns) FROM cover WHERE id = \(id)"
    }
}

extension Allocation {
    /// The children whom an officer has on some day of a cover.
    package static func children(coveredBy cover: Cover) -> Query<Subject> {
        """
        SELECT DISTINCT child_id FROM allocation WHERE officer_id = \(cover.officer)
        AND from_on <= \(cover.toOn) AND (to_on IS NULL OR to_on >= \(cover.fromOn)) ORDER BY child_id
        """
    }
}
