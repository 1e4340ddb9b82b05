import Store
import Vocabulary

/// An entry of the access log as it is read: who did what, from where, and about how many children.
package struct LoggedEntry: Record, Hashable {
    /// Its place in the log, by which the next page begins.
    package let number: Int
    package let at: Instant
    /// Nobody where they were not signed in.
    package let name: String?
    package let role: Role?
    package let verb: AccessEntry.Verb
    package let what: String
    package let outcome: AccessEntry.Outcome
    package let address: String
    /// The children that the answer showed.
    package let children: [Subject]

    package init(row: Row) throws {
        number = try row["number"]
        at = try row["at"]
        name = try row["name"]
        role = try row["role"]
        verb = try row["verb"]
        what = try row["what"]
        outcome = try row["outcome"]
        address = try row["address"]
        let ids: String? = try row["children"]
        children = ids.map { $0.split(separator: " ").map { Subject(id: String($0)) } } ?? []
    }

    /// The latest entries that a filter lets through, from before one of an earlier page. Each filter has an index that ends
    /// with the number, so that a page of a log of millions reads as many rows as it shows.
    package static func matching(_ filter: AccessLogFilter, before number: Int? = nil, limit: Int) -> Query<LoggedEntry>
    {
        """
        SELECT entry.number, entry.at, entry.name, entry.role, entry.verb, entry.what, entry.outcome, entry.address,
            (SELECT \(sqlite: "group_concat", postgres: "string_agg")(access_child.child_id, ' ') FROM access_child
                WHERE access_child.entry = entry.number\(filter.named)) AS children
        FROM access_entry entry WHERE \(filter.condition(before: number))
        ORDER BY entry.number DESC LIMIT \(limit)
        """
    }
}

extension AccessLogFilter {
    fileprivate func condition(before number: Int?) -> SQL {
        var conditions: [SQL] = []
        if let number { conditions.append("entry.number < \(number)") }
        if let person { conditions.append("entry.account_id = \(person)") }
        if let verb { conditions.append("entry.verb = \(verb)") }
        if let outcome { conditions.append("entry.outcome = \(outcome)") }
        if !unnamed.isEmpty {
            conditions.append(
                """
                (NOT EXISTS (SELECT 1 FROM access_child WHERE access_child.entry = entry.number)
                OR EXISTS (SELECT 1 FROM access_child WHERE access_child.entry = entry.number\(named)))
                """
            )
        }
        // Entries are numbered as time goes on, so a day is found as the numbers that it has.
        if let from {
            conditions.append("entry.number >= \(AccessLogFilter.first(at: .startOf(londonDay: from)))")
        }
        if let to {
            conditions.append("entry.number < \(AccessLogFilter.first(at: .startOf(londonDay: to.adding(days: 1))))")
        }
        return .all(conditions)
    }

    /// That a child of an entry may be told of.
    fileprivate var named: SQL {
        unnamed.isEmpty ? "" : " AND access_child.child_id NOT IN (\(list: unnamed.map(\.id)))"
    }

    /// The number of the first entry from a moment on; one beyond the last where there is none.
    private static func first(at moment: Instant) -> SQL {
        """
        COALESCE((SELECT MIN(number) FROM access_entry WHERE at >= \(moment)),
            (SELECT COALESCE(MAX(number), 0) + 1 FROM access_entry))
        """
    }
}

extension Migration {
    /// So that pages of a log of millions are found by what they are narrowed to.
    static let accessLogLists = [
        Migration(
            "2026-11-21 lists of the access log",
            in: .kept,
            """
            CREATE INDEX access_entry_by_time ON access_entry (at, number);
            CREATE INDEX access_entry_by_account ON access_entry (account_id, number);
            CREATE INDEX access_entry_by_verb ON access_entry (verb, number);
            CREATE INDEX access_entry_by_outcome ON access_entry (outcome, number);
            """
        )
    ]
}
