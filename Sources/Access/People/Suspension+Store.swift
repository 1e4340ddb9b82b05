import Store
import Vocabulary

extension Suspension: Fact {
    package static let table = "suspension"
    package static let columns: Columns = ["id", "account_id", "since_on", "reason"]
    package static let subjectColumn: String? = nil

    package init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        since = try row["since_on"]
        reason = try row["reason"]
    }

    package var values: Values { [id, account, since, reason] }
    package var subject: Subject? { nil }

    package static let all: Query<Suspension> = "SELECT \(columns) FROM suspension ORDER BY since_on, id"

    /// The condition that the account named by a column is not suspended, for where somebody must be found who can act.
    static func isNone(_ account: StaticString) -> SQL {
        "NOT EXISTS (SELECT 1 FROM suspension WHERE suspension.account_id = \(SQL(stringLiteral: account)))"
    }

    package static func of(_ account: ID<Account>) -> Query<Suspension> {
        "SELECT \(columns) FROM suspension WHERE account_id = \(account)"
    }
}

extension FactorReset: Fact {
    package static let table = "factor_reset"
    package static let columns: Columns = ["id", "account_id", "reset_on", "reason"]
    package static let subjectColumn: String? = nil

    package init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        resetOn = try row["reset_on"]
        reason = try row["reason"]
    }

    package var values: Values { [id, account, resetOn, reason] }
    package var subject: Subject? { nil }

    /// Every time an account's second factor was taken away, the latest first.
    package static func of(_ account: ID<Account>) -> Query<FactorReset> {
        "SELECT \(columns) FROM factor_reset WHERE account_id = \(account) ORDER BY reset_on DESC, id"
    }
}
