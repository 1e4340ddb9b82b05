import Store
import Vocabulary

extension AdoptionDecision: ReturnedFact {
    package static let table = "adoption_decision"
    package static let columns: Columns = [
        "id", "child_id", "decided_on", "ceased_on", "reason_ceased", "collection_year",
    ]
    package static var order: String { "decided_on" }

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        decidedOn = try row["decided_on"]
        ceasedOn = try row["ceased_on"]
        reasonCeased = try row["reason_ceased"]
        collectionYear = try row["collection_year"]
    }

    package var values: Values { [id, child, decidedOn, ceasedOn, reasonCeased, collectionYear] }
}
