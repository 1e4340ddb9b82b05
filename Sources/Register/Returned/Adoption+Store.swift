import Store
import Vocabulary

extension Adoption: ReturnedFact {
    package static let table = "adoption"
    package static let columns: Columns = [
        "id", "child_id", "decided_on", "matched_on", "foster_carers", "adopters", "adopters_sex", "adopters_status",
        "collection_year",
    ]

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        decidedOn = try row["decided_on"]
        matchedOn = try row["matched_on"]
        fosterCarers = try row["foster_carers"]
        adopters = try row["adopters"]
        adoptersSex = try row["adopters_sex"]
        adoptersStatus = try row["adopters_status"]
        collectionYear = try row["collection_year"]
    }

    package var values: Values {
        [
            id, child, decidedOn, matchedOn, fosterCarers, adopters, adoptersSex, adoptersStatus, collectionYear,
        ]
    }
}
