import Store
import Vocabulary

extension UnaccompaniedStatus: ReturnedFact {
    package static let table = "unaccompanied_status"
    package static let columns: Columns = ["id", "child_id", "ends_on", "collection_year"]

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        endsOn = try row["ends_on"]
        collectionYear = try row["collection_year"]
    }

    package var values: Values { [id, child, endsOn, collectionYear] }
}
