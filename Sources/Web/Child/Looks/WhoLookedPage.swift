import Access
import HTMLKit
import Hummingbird
import Policy
import Register
import Store
import Vocabulary

/// `/children/{child}/access`: who looked at the child's record, and who changed it.
struct WhoLookedPage {
    /// How many lines a page has of each.
    static let pageSize = 50
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/access", needs: .seeAccessLog).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<Child> = try visit.id("child")
        let subject = Subject(id)
        let (before, changedBefore) = (Int(visit.query.text("before")), Int(visit.query.text("changed-before")))
        // One more than is shown tells whether there are others.
        let limit = WhoLookedPage.pageSize + 1
        let file = try await app.database.read { try WhoLookedFile(id, changedBefore, limit, visit, in: $0) }
        let looks = try await app.database.looks(at: subject, seenBy: visit.scope, before: before, limit: limit)
        let view = WhoLookedView(file, looks, visit.query, today: visit.today, words: app.profile.words)
        return app.show(view, visit, showing: [subject])
    }
}

/// What the page reads of the facts.
struct WhoLookedFile: Sendable {
    let head: ChildHead
    let history: CareHistory
    let deeds: [DeedEntry]
    /// What was opened without being allocated, the latest first.
    let broken: [GivenSight]

    init(_ id: ID<Child>, _ before: Int?, _ limit: Int, _ visit: SignedIn, in transaction: ReadTransaction) throws {
        head = try transaction.one(ChildHead.of(id, for: visit))
        history = CareHistory(try transaction.all(Episode.of(id, seenBy: visit.scope)))
        deeds = try transaction.all(DeedEntry.touching(Subject(id), before: before, limit: limit))
        broken = try transaction.all(GivenSight.of(id, seenBy: visit.scope)).filter { $0.grant.kind == .glass }
    }
}
