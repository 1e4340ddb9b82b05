import Access
import HTMLKit
import Hummingbird
import Notify
import Register
import Store
import Vocabulary

/// `/children/{child}/links/{link}/revoke`: takes a personal link back.
struct RevokeLinkPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/links/:link/revoke", needs: .giveLinks).post(use: submit)
    }

    static func address(_ child: ID<Child>, _ link: ID<ChildLink>) -> Address {
        "/children/\(child)/links/\(link)/revoke"
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (id, link): (ID<Child>, ID<ChildLink>) = (try visit.id("child"), try visit.id("link"))
        let (scope, now) = (visit.scope, visit.at)
        let child = try await app.database.read { try $0.one(Child.withID(id, seenBy: scope)) }
        try await app.database.keep { try $0.revokeLink(link, about: Subject(child.id), at: now) }
        return .redirect(to: HoldPage.address(id).with("done", "revoked"))
    }
}
