import Store
import Vocabulary

/// One line of "who looked": somebody's visit to something about a child.
package struct Look: Record, Hashable {
    /// Its place in the log, by which the next page begins.
    package let number: Int
    package let at: Instant
    package let account: ID<Account>?
    package let name: String?
    package let role: Role?
    package let verb: AccessEntry.Verb
    package let what: String
    package let outcome: AccessEntry.Outcome

    package init(row: Row) throws {
        number = try row["number"]
        at = try row["at"]
        account = try row["account_id"]
        name = try row["name"]
        role = try row["role"]
        verb = try row["verb"]
        what = try row["what"]
        outcome = try row["outcome"]
    }

    static func of(_ child: Subject, before number: Int?, limit: Int) -> Query<Look> {
        let earlier: SQL = number.map { "AND access_child.entry < \($0)" } ?? ""
        return """
            SELECT access_entry.number, access_entry.at, access_entry.account_id, access_entry.name, access_entry.role,
                access_entry.verb, access_entry.what, access_entry.outcome
            FROM access_child JOIN access_entry ON access_entry.number = access_child.entry
            WHERE access_child.child_id = \(child) \(earlier)
            ORDER BY access_child.entry DESC LIMIT \(limit)
            """
    }
}

extension Database {
    /// Who looked at a child, the latest first, from before an entry of an earlier page. Throws `Missing` where the child
    /// is not in the scope: the log stands apart from the facts, so whose child it is must be asked first.
    package func looks(
        at child: Subject,
        seenBy scope: Scope,
        before number: Int? = nil,
        limit: Int
    ) async throws -> [Look] {
        _ = try await read { try $0.one(Scope.child(child, seenBy: scope)) }
        return try await recall { try $0.all(Look.of(child, before: number, limit: limit)) }
    }
}
