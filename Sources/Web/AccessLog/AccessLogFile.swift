import Access
import Formats
import HTMLKit
import Hummingbird
import Vocabulary

/// `/settings/access-log/csv`: the entries that the page shows and those after them, as a file.
struct AccessLogFile {
    static let address: Address = "/settings/access-log/csv"
    /// So many entries at the most: who needs more narrows the days.
    static let most = 20_000

    let app: App

    func add(to routes: Routes) {
        routes.page("settings/access-log/csv", needs: .seeServiceLog).afterProof().get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let query = AccessLogQuery(visit.query, today: visit.today)
        let log = try await app.logged(query, seenBy: visit.scope, limit: AccessLogFile.most)
        var writer = CSVWriter(byteOrderMark: true)
        writer.write(["number", "at", "name", "role", "did", "what", "outcome", "children", "from"])
        for entry in log.entries {
            writer.write([
                .text("\(entry.number)"), .text(entry.at.iso), .text(entry.name ?? ""), .text(entry.role?.title ?? ""),
                .text(entry.verb.title), .text(entry.what), .text(entry.outcome.title), .text(log.children(of: entry)),
                .text(entry.address),
            ])
        }
        return .file("access-log.csv", writer.take(), showing: [])
    }
}
