import Access
import HTMLKit
import Hummingbird
import Policy
import Reviews
import Store
import Vocabulary
import Workforce

/// `/children`: every child in scope, narrowed and sorted as the address says.
struct ChildrenPage {
    static let rows = 50

    let app: App

    func add(to routes: Routes) {
        routes.page("children", needs: .seeChildren).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        // What was checked is what counts: somebody with two roles sees the file of their own children only.
        let seesFile = visit.capacity.role.permissions.contains(.seeFile)
        let query = ChildrenQuery(visit.query, seesFile: seesFile)
        let counts = app.counts
        let (page, total, officers) = try await app.database.read { transaction in
            let selection = try counts.selection(query.filter, on: visit.today, seenBy: visit.scope, in: transaction)
            let list = ChildList(selection, by: query.order, descending: query.isDescending)
            return (
                try transaction.page(of: list, from: query.start, limit: ChildrenPage.rows),
                try counts.count(selection, in: transaction),
                try transaction.all(Officer.working(on: visit.today))
            )
        }
        let reader = ChildrenReader(visit, officers, seesFile: seesFile)
        let view = ChildrenView(page, of: total, query, reader, app.profile.words, today: visit.today)
        return app.show(view, visit, showing: page.children.map { Subject($0.id) })
    }
}

/// Who reads the list, as far as it changes what is shown.
struct ChildrenReader: Sendable {
    /// Whether they see everybody's children, and so whose each is.
    let seesEverybody: Bool
    /// Whether children of several officers stand in the list; an officer's own list says nothing of whose they are.
    let seesOfficers: Bool
    let seesFile: Bool
    let mayHold: Bool
    let officers: [Officer]
    /// The officer that they are themselves.
    let own: Officer?

    /// An officer's name.
    func name(of officer: ID<Officer>?) -> String? {
        officers.first { $0.id == officer }?.name
    }

    init(_ visit: SignedIn, _ officers: [Officer], seesFile: Bool) {
        seesEverybody = visit.capacity.role.reach == .wholeService
        seesOfficers = visit.capacity.role.reach != .ownChildren
        self.seesFile = seesFile
        mayHold = visit.visitor.may(.holdAutomation)
        self.officers = officers
        own = officers.first { $0.account == visit.visitor.account }
    }
}
