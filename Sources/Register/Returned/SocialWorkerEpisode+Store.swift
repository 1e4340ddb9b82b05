import Store
import Vocabulary

extension SocialWorkerEpisode: ReturnedFact {
    package static let table = "social_worker_episode"
    package static let columns: Columns = [
        "id", "child_id", "worker", "began_on", "ended_on", "reason", "collection_year",
    ]
    package static var order: String { "began_on" }

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        worker = try row["worker"]
        beganOn = try row["began_on"]
        endedOn = try row["ended_on"]
        reason = try row["reason"]
        collectionYear = try row["collection_year"]
    }

    package var values: Values { [id, child, worker, beganOn, endedOn, reason, collectionYear] }
}
