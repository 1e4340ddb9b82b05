import Store
import Vocabulary

extension DeprivationOfLiberty: ReturnedFact {
    package static let table = "deprivation_of_liberty"
    package static let columns: Columns = ["id", "child_id", "began_on", "ended_on", "collection_year"]
    package static var order: String { "began_on" }

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        beganOn = try row["began_on"]
        endedOn = try row["ended_on"]
        collectionYear = try row["collection_year"]
    }

    package var values: Values { [id, child, beganOn, endedOn, collectionYear] }
}
