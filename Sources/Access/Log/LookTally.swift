import Store
import Vocabulary

/// How often somebody looked at a child in some days, and when last.
package struct LookTally: Record, Hashable {
    package let child: Subject
    package let account: ID<Account>
    package let name: String
    package let role: Role
    package let count: Int
    package let first: Instant
    package let last: Instant
    /// Whether the looks were had since the record was open to them for hours.
    package let mark: LookMark?

    package init(row: Row) throws {
        child = try row["child_id"]
        account = try row["account_id"]
        name = try row["name"]
        role = try row["role"]
        count = try row["looks"]
        first = try row["first_at"]
        last = try row["last_at"]
        let glass: Int = try row["glass"]
        let lent: Int = try row["lent"]
        mark = glass > 0 ? .glass : lent > 0 ? .lent : nil
    }

    /// Between which numbers the entries of some time stand. The log is numbered in the order of commits, which is that of
    /// moments but for those that came together: so a few more are looked through on either side.
    static func numbers(from: Instant, until: Instant) -> Query<EntryNumbers> {
        """
        SELECT (SELECT number FROM access_entry WHERE at >= \(from) ORDER BY at, number LIMIT 1) AS first_number,
            (SELECT number FROM access_entry WHERE at < \(until) ORDER BY at DESC, number DESC LIMIT 1) AS last_number
        """
    }

    /// The looks at these children, child by child: from each child to its entries of that time, and to nothing else.
    static func at(
        _ children: some Sequence<Subject>,
        from: Instant,
        until: Instant,
        between numbers: ClosedRange<Int>
    ) -> Query<LookTally> {
        """
        SELECT access_child.child_id AS child_id, access_entry.account_id AS account_id,
            MAX(access_entry.name) AS name, access_entry.role AS role, CAST(COUNT(*) AS BIGINT) AS looks,
            MIN(access_entry.at) AS first_at, MAX(access_entry.at) AS last_at, \(marked(.glass)) AS glass,
            \(marked(.lent)) AS lent
        FROM access_child CROSS JOIN access_entry
        WHERE access_child.child_id IN (\(list: children)) AND access_child.entry >= \(numbers.lowerBound)
        AND access_child.entry <= \(numbers.upperBound) AND access_entry.number = access_child.entry
        AND access_entry.at >= \(from) AND access_entry.at < \(until) AND access_entry.outcome = 'allowed'
        AND access_entry.account_id IS NOT NULL AND access_entry.role IS NOT NULL
        GROUP BY access_child.child_id, access_entry.account_id, access_entry.role, \(marked(.glass, each: true)),
            \(marked(.lent, each: true))
        ORDER BY access_child.child_id, access_entry.account_id, access_entry.role
        """
    }

    private static func marked(_ mark: LookMark, each: Bool = false) -> SQL {
        let one: SQL = "CASE WHEN access_entry.what LIKE \("%" + mark.rawValue) THEN 1 ELSE 0 END"
        return each ? one : "CAST(MAX(\(one)) AS BIGINT)"
    }
}

struct EntryNumbers: Record {
    let first: Int?
    let last: Int?

    init(row: Row) throws {
        first = try row["first_number"]
        last = try row["last_number"]
    }

    /// With room for entries that were committed together.
    var range: ClosedRange<Int>? {
        guard let first, let last else { return nil }
        return min(first, last) - 1000...max(first, last) + 1000
    }
}

extension Database {
    /// Who looked at these children from a moment until another, that one not included. Whose children they are must be asked
    /// first: the log stands apart from the facts.
    package func looks(at children: [Subject], from: Instant, until: Instant) async throws -> [LookTally] {
        guard !children.isEmpty else { return [] }
        return try await recall { transaction in
            guard let numbers = try transaction.first(LookTally.numbers(from: from, until: until))?.range else {
                return []
            }
            return try children.chunks(of: 400).flatMap {
                try transaction.all(LookTally.at($0, from: from, until: until, between: numbers))
            }
        }
    }
}
