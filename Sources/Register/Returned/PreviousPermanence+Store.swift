import Store
import Vocabulary

extension PreviousPermanence: ReturnedFact {
    package static let table = "previous_permanence"
    package static let columns: Columns = ["id", "child_id", "kind", "authority", "ended", "collection_year"]

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        kind = try row["kind"]
        authority = try row["authority"]
        ended = try row["ended"]
        collectionYear = try row["collection_year"]
    }

    package var values: Values { [id, child, kind, authority, ended, collectionYear] }
}
