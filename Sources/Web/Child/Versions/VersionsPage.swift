import Access
import HTMLKit
import Hummingbird
import Register
import Store
import Vocabulary
import Workforce

/// `/children/{child}/versions/{table}/{id}`: every version that a record of this child ever had.
struct VersionsPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/versions/:table/:id", needs: .seeVersions).get(use: show)
    }

    static func address(_ child: ID<Child>, _ table: String, _ id: String) -> Address {
        "/children/\(child)/versions/\(table)/\(id)"
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<Child> = try visit.id("child")
        guard let table = app.database.schema.factsOfSubjects(named: try visit.part("table")) else { throw Missing() }
        let record = try visit.part("id")
        let file = try await app.database.read { try VersionsFile(id, table, record, visit, in: $0) }
        let view = VersionsView(file, today: visit.today, profile: app.profile)
        return app.show(view, visit, showing: [Subject(id)])
    }
}

/// What the page reads. A record of another child is not there, whoever asks.
struct VersionsFile: Sendable {
    let head: ChildHead
    let history: CareHistory
    let table: FactTable
    let versions: [FactVersion]
    let deeds: [Int: DeedEntry]
    /// The names of officers, where the record names one by identity.
    let officers: [String: String]

    init(
        _ id: ID<Child>,
        _ table: FactTable,
        _ record: String,
        _ visit: SignedIn,
        in transaction: ReadTransaction
    ) throws {
        head = try transaction.one(ChildHead.of(id, for: visit))
        let versions = try transaction.versions(of: record, in: table)
        guard !versions.isEmpty, versions.allSatisfy({ $0.subject(in: table) == Subject(id) }) else { throw Missing() }
        history = CareHistory(try transaction.all(Episode.of(id, seenBy: visit.scope)))
        let numbers = Set(versions.flatMap { [$0.madeBy, $0.endedBy].compactMap(\.self) }).sorted()
        let entries = try transaction.all(DeedEntry.numbered(among: numbers))
        deeds = Dictionary(entries.map { ($0.number, $0) }) { first, _ in first }
        let all = table == Allocation.factTable ? try transaction.all(OfficerTime.of(id, seenBy: visit.scope)) : []
        officers = Dictionary(all.map { ($0.allocation.officer.text, $0.officer) }) { first, _ in first }
        self.table = table
        self.versions = versions
    }
}
