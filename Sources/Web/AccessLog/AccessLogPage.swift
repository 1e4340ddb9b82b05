import Access
import HTMLKit
import Hummingbird
import Register
import Store
import Vocabulary

/// `/settings/access-log`: who looked at what in the whole service, and what was refused. Free text of records is not in it.
struct AccessLogPage {
    static let length = 100

    let app: App

    func add(to routes: Routes) {
        routes.page("settings/access-log", needs: .seeServiceLog).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let query = AccessLogQuery(visit.query, today: visit.today)
        let people = try await app.database.read { try $0.all(Account.everybody) }
        let log = try await app.logged(query, seenBy: visit.scope, limit: AccessLogPage.length + 1)
        let view = AccessLogView(query, log, people)
        return app.show(view, visit, showing: [], status: query.findings == nil ? .ok : .unprocessableContent)
    }
}

/// Some entries of the log, with the numbers by which the children they are about are known.
struct LoggedEntries: Sendable {
    let entries: [LoggedEntry]
    private let codes: [String: String]

    init(_ entries: [LoggedEntry], codes: [String: String]) {
        self.entries = entries
        self.codes = codes
    }

    /// The number of the child that an entry is about, or how many there are.
    func children(of entry: LoggedEntry) -> String {
        guard let only = entry.children.first, entry.children.count == 1 else {
            return entry.children.isEmpty ? "" : "\(entry.children.count) children"
        }
        return codes[only.id] ?? "1 child"
    }
}

extension App {
    /// The entries that an address asks for. The number of a child who may be seen is shown, and never a name; of a child
    /// restricted to others nothing tells. An auditor, who sees no child, has every entry.
    func logged(_ query: AccessLogQuery, seenBy scope: Scope, limit: Int) async throws -> LoggedEntries {
        var filter = query.filter
        if let hidden = scope.hidden { filter.unnamed = try await database.read { try $0.all(hidden) } }
        let (asked, before) = (filter, query.before)
        let entries = try await database.recall {
            try $0.all(LoggedEntry.matching(asked, before: before, limit: limit))
        }
        let single = Set(entries.filter { $0.children.count == 1 }.flatMap(\.children))
        guard !single.isEmpty else { return LoggedEntries(entries, codes: [:]) }
        let known = try await database.read { try $0.all(NumberedChild.among(Array(single), seenBy: scope)) }
        return LoggedEntries(
            entries,
            codes: Dictionary(known.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
        )
    }
}

/// A child by the number that the council knows them by.
private struct NumberedChild: Record {
    let id: String
    let code: String

    init(row: Row) throws {
        id = try row["id"]
        code = try row["code"]
    }

    static func among(_ children: [Subject], seenBy scope: Scope) -> Query<NumberedChild> {
        "SELECT id, code FROM child WHERE id IN (\(list: children.map(\.id))) AND \(scope.allows("child.id"))"
    }
}
