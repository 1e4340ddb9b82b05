import Access
import HTMLKit
import Hummingbird
import Policy
import Register
import Store
import Vocabulary
import Workforce

/// `/find`: a child by any part of the name, the number or the date of birth. A whole number leads to the child.
///
/// What was typed is kept for a while and found again under `/find/{search}`, so that no address holds it.
struct FindPage {
    static let most = 50

    let app: App

    func add(to routes: Routes) {
        routes.page("find", needs: .seeChildren).paced(as: .searches).get(use: ask).post(use: submit)
        routes.page("find/:search", needs: .seeChildren).paced(as: .searches).get(use: show)
    }

    @Sendable func ask(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.show(FindView(visit, app.profile.words), visit, showing: [])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let typed = visit.answers.text("q")
        if ChildSearch(typed).isEmpty { return .redirect(to: "/find") }
        let search = try await app.database.keep { try $0.keepSearch(typed, of: visit.visitor.session, at: visit.at) }
        return .redirect(to: "/find/\(search)")
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<KeptSearch> = try visit.id("search")
        let kept = try await app.database.recall {
            try $0.first(KeptSearch.withID(id, of: visit.visitor.session, at: visit.at))
        }
        guard let typed = kept?.typed else {
            return app.show(FindView(visit, app.profile.words, isGone: true), visit, showing: [], status: .gone)
        }
        let search = ChildSearch(typed)
        let found = try await app.database.read { try FoundChildren(search, in: $0, for: visit) }
        if let child = found.named(by: search) { return .redirect(to: "/children/\(child)") }
        let glass: Address? = visit.visitor.may(.breakGlass) ? "/find/\(id)/break-glass" : nil
        let view = FindView(visit, app.profile.words, typed, search, found, glass: glass)
        return app.show(view, visit, showing: found.children.map { Subject($0.id) })
    }
}

/// The children that a search found, and whose they are.
struct FoundChildren: Sendable {
    let children: [FoundChild]
    /// The officer's name, by child.
    let officers: [ID<Child>: String]
    /// Whether there may be more.
    let isCut: Bool
    let isEverybodys: Bool

    /// Those whom a visitor would look among, before they have asked.
    init(for visit: SignedIn) {
        isEverybodys = visit.capacity.role.reach == .wholeService
        (children, officers, isCut) = ([], [:], false)
    }

    init(_ search: ChildSearch, in transaction: some Transaction, for visit: SignedIn) throws {
        isEverybodys = visit.capacity.role.reach == .wholeService
        guard !search.isEmpty else {
            (children, officers, isCut) = ([], [:], false)
            return
        }
        let found = try transaction.found(by: search, seenBy: visit.scope, limit: FindPage.most + 1)
        children = Array(found.prefix(FindPage.most))
        isCut = found.count > FindPage.most
        let names = Dictionary(
            try transaction.all(Officer.working(on: visit.today)).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        let allocations = try transaction.all(Allocation.of(children.map { Subject($0.id) }))
        officers = Dictionary(
            allocations.filter { $0.fromOn <= visit.today && ($0.toOn.map { visit.today <= $0 } ?? true) }
                .compactMap { allocation in names[allocation.officer].map { (ID(allocation.child.id), $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The child whose whole number was typed, and nothing else.
    func named(by search: ChildSearch) -> ID<Child>? {
        guard search.terms.count == 1, let term = search.terms.first, let child = children.first else { return nil }
        return child.code.lowercased() == term.typed.lowercased() ? child.id : nil
    }
}
