import Store
import Vocabulary

extension MissingKind: Stored {}

extension MissingEpisode: ReturnedFact {
    package static let table = "missing_episode"
    package static let columns: Columns = ["id", "child_id", "kind", "began_on", "ended_on", "collection_year"]
    package static var order: String { "began_on" }

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        kind = try row["kind"]
        beganOn = try row["began_on"]
        endedOn = try row["ended_on"]
        collectionYear = try row["collection_year"]
    }

    package var values: Values { [id, child, kind, beganOn, endedOn, collectionYear] }
}
