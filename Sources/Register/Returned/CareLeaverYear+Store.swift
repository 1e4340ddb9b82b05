import Store
import Vocabulary

extension CareLeaverYear: ReturnedFact {
    package static let table = "care_leaver_year"
    package static let columns: Columns = [
        "id", "child_id", "in_touch", "activity", "accommodation", "collection_year",
    ]
    package static var order: String { "collection_year" }

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        inTouch = try row["in_touch"]
        activity = try row["activity"]
        accommodation = try row["accommodation"]
        year = try row["collection_year"]
    }

    package var values: Values { [id, child, inTouch, activity, accommodation, year] }
}
