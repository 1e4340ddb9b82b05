import Access
import HTMLKit
import Hummingbird
import Policy
import Register
import Store
import Vocabulary

/// `/children/{child}/history`: all that the register holds of the child's care, as dated rows.
struct HistoryPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/history", needs: .seeFile).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<Child> = try visit.id("child")
        let file = try await app.database.read { try HistoryFile(id, visit, in: $0) }
        let view = HistoryView(file, today: visit.today, words: app.profile.words)
        return app.show(view, visit, showing: [Subject(id)])
    }
}

/// What the page reads, in one look.
struct HistoryFile: Sendable {
    let head: ChildHead
    let history: CareHistory
    let workers: [SocialWorkerEpisode]
    let missing: [MissingEpisode]
    let liberty: [DeprivationOfLiberty]
    let decisions: [AdoptionDecision]
    let health: [HealthYear]
    let leaving: [CareLeaverYear]
    let once: OnceFacts

    init(_ id: ID<Child>, _ visit: SignedIn, in transaction: ReadTransaction) throws {
        let scope = visit.scope
        head = try transaction.one(ChildHead.of(id, for: visit))
        history = CareHistory(try transaction.all(Episode.of(id, seenBy: scope)))
        workers = try transaction.all(
            SocialWorkerEpisode.of(id, seenBy: scope)
        )
        missing = try transaction.all(MissingEpisode.of(id, seenBy: scope))
        liberty = try transaction.all(
            DeprivationOfLiberty.of(id, seenBy: scope)
        )
        decisions = try transaction.all(AdoptionDecision.of(id, seenBy: scope))
        health = try transaction.all(HealthYear.of(id, seenBy: scope))
        leaving = try transaction.all(CareLeaverYear.of(id, seenBy: scope))
        once = try transaction.one(OnceFacts.of(id, seenBy: scope))
    }
}
