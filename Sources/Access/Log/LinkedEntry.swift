import Store
import Vocabulary

/// An entry as it stands in the access log: numbered in the order of commits, and chained to the one before.
struct LinkedEntry: Record, Hashable {
    let number: Int
    private let at: Instant
    private let account: String?
    private let name: String?
    private let role: String?
    private let verb: String
    private let what: String
    private let outcome: String
    private let address: String
    let previous: String
    private(set) var digest: String

    init(_ entry: AccessEntry, number: Int, after previous: String) {
        self.number = number
        at = entry.at
        account = entry.person?.account.text
        name = entry.person?.name
        role = entry.person?.role.rawValue
        verb = entry.verb.rawValue
        what = entry.what
        outcome = entry.outcome.rawValue
        address = entry.address
        self.previous = previous
        digest = ""
        digest = digest(with: entry.children.map(\.id))
    }

    init(row: Row) throws {
        number = try row["number"]
        at = try row["at"]
        account = try row["account_id"]
        name = try row["name"]
        role = try row["role"]
        verb = try row["verb"]
        what = try row["what"]
        outcome = try row["outcome"]
        address = try row["address"]
        previous = try row["previous"]
        digest = try row["digest"]
    }

    static let columns = [
        "number", "at", "account_id", "name", "role", "verb", "what", "outcome", "address", "previous", "digest",
    ]

    var values: [SQLValue] {
        [
            number.sqlValue, at.sqlValue, account.sqlValue, name.sqlValue, role.sqlValue, verb.sqlValue, what.sqlValue,
            outcome.sqlValue, address.sqlValue, previous.sqlValue, digest.sqlValue,
        ]
    }

    /// The digest of what the entry says, with the children it is about in the order of their identities.
    func digest(with children: [String]) -> String {
        Digest.of(
            fields: [String(number), at.iso, account, name, role, verb, what, outcome, address, previous] + children
        )
    }

    static let last: Query<LinkedEntry> =
        """
        SELECT number, at, account_id, name, role, verb, what, outcome, address, previous, digest
        FROM access_entry ORDER BY number DESC LIMIT 1
        """

    /// The entries after a number, in order.
    static func after(_ number: Int, limit: Int) -> Query<LinkedEntry> {
        """
        SELECT number, at, account_id, name, role, verb, what, outcome, address, previous, digest
        FROM access_entry WHERE number > \(number) ORDER BY number LIMIT \(limit)
        """
    }
}
