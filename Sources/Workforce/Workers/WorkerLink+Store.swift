import Access
import Register
import Store
import Vocabulary

extension WorkerLink: Fact {
    package static let table = "worker_link"
    package static let columns: Columns = ["id", "account_id", "worker", "from_on", "to_on"]
    package static let subjectColumn: String? = nil

    package init(row: Row) throws {
        self.init(
            id: try row["id"],
            account: try row["account_id"],
            worker: try row["worker"],
            fromOn: try row["from_on"],
            toOn: try row["to_on"]
        )
    }

    package var values: Values { [id, account, worker, fromOn, toOn] }
    package var subject: Subject? { nil }

    /// Every link there was, is or will be.
    package static let all: Query<WorkerLink> = "SELECT \(columns) FROM worker_link ORDER BY worker, from_on, id"

    /// Those of one account, the latest first.
    package static func of(_ account: ID<Account>) -> Query<WorkerLink> {
        "SELECT \(columns) FROM worker_link WHERE account_id = \(account) ORDER BY from_on DESC, worker, id"
    }

    /// One of an account; one of another account is not there.
    package static func withID(_ id: ID<WorkerLink>, of account: ID<Account>) -> Query<WorkerLink> {
        "SELECT \(columns) FROM worker_link WHERE id = \(id) AND account_id = \(account)"
    }
}

extension SocialWorkerEpisode {
    /// Which social workers these children have had.
    package static func of(_ children: [Subject]) -> Query<SocialWorkerEpisode> {
        """
        SELECT \(columns) FROM social_worker_episode
        WHERE child_id IN (\(list: children)) ORDER BY child_id, began_on, id
        """
    }

    /// The children whom a social worker has had.
    package static func children(of worker: String) -> Query<Subject> {
        "SELECT DISTINCT child_id FROM social_worker_episode WHERE worker = \(worker) ORDER BY child_id"
    }
}
