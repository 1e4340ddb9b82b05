import Access
import Store
import Vocabulary

extension Officer: Fact {
    package static let table = "officer"
    package static let columns: Columns = ["id", "name", "account_id", "full_time_percent", "started_on", "ended_on"]
    package static let subjectColumn: String? = nil

    package init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        account = try row["account_id"]
        fullTimePercent = try row["full_time_percent"]
        startedOn = try row["started_on"]
        endedOn = try row["ended_on"]
    }

    package var values: Values {
        [id, name, account, fullTimePercent, startedOn, endedOn]
    }

    package var subject: Subject? { nil }

    package static func withID(_ id: ID<Officer>) -> Query<Officer> {
        "SELECT \(columns) FROM officer WHERE id = \(id)"
    }

    package static func withAccount(_ account: ID<Account>) -> Query<Officer> {
        "SELECT \(columns) FROM officer WHERE account_id = \(account) ORDER BY started_on DESC, id LIMIT 1"
    }

    /// Those in post on a day and those who have a child on it all the same, by name.
    package static func working(on day: CivilDate) -> Query<Officer> {
        """
        SELECT \(columns) FROM officer
        WHERE (started_on <= \(day) AND (ended_on IS NULL OR ended_on >= \(day)))
            OR EXISTS (SELECT 1 FROM allocation WHERE allocation.officer_id = officer.id AND \(Allocation.inForce(on: day)))
        ORDER BY name, id
        """
    }

    /// Those in post on a day, by name.
    package static func inPost(on day: CivilDate) -> Query<Officer> {
        """
        SELECT \(columns) FROM officer
        WHERE started_on <= \(day) AND (ended_on IS NULL OR ended_on >= \(day))
        ORDER BY name, id
        """
    }
}

extension WriteTransaction {
    /// An IRO who may sign in is in post as well, so that children can be allocated to them; whoever is in post stays so.
    package func putInPost(_ account: ID<Account>, _ name: String, share: Int, from day: CivilDate) throws {
        guard try first(Officer.withAccount(account)) == nil else { return }
        try begin(Officer(id: .fresh(), name: name, account: account, fullTimePercent: share, startedOn: day))
    }

    /// Gives an officer another share of a post.
    package func changePost(_ seen: Seen<Officer>, toShare percent: Int) throws {
        try revise(Officer.withID(seen.id), seen) { $0.working(percent) }
    }
}
