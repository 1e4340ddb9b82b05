import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/account`: who one is here, where one is signed in, and the forms one has begun.
struct AccountPage {
    let app: App

    static let address: Address = "/account"
    /// Where the script says that somebody is still there.
    static let stay: Address = "/account/stay"

    func add(to routes: Routes) {
        routes.page("account", needs: .seeAccount).get(use: show)
        routes.page("account/stay", needs: .seeAccount).post(use: stay)
        routes.page("account/sessions/end", needs: .seeAccount).post(use: endOthers)
        routes.page("account/sessions/:session/end", needs: .seeAccount).post(use: end)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (visitor, now) = (visit.visitor, visit.at)
        let sessions = try await app.database.recall { try $0.all(Session.of(visitor.account, at: now)) }
        let begun = try await BegunForms.read(for: visit, in: app)
        let ended = visit.query.text("ended")
        let panels = AccountPanels.all(AccountFile(visit: visit, sessions: sessions, begun: begun))
        return app.show(AccountView(panels: panels, ended: ended), visit, showing: begun.children)
    }

    /// The request itself was noted as use of the session.
    @Sendable func stay(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        Answer(ScriptAnswer(.kept, "", visit.visitor, at: visit.at))
    }

    @Sendable func end(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let session: ID<Session> = try visit.id("session")
        try await app.signIn.signOut(visit.visitor, of: session, at: visit.at, from: visit.remoteAddress)
        return .redirect(to: AccountPage.address.with("ended", "one"))
    }

    @Sendable func endOthers(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        try await app.signIn.signOutElsewhere(visit.visitor, at: visit.at, from: visit.remoteAddress)
        return .redirect(to: AccountPage.address.with("ended", "others"))
    }
}

/// What the page reads.
struct AccountFile: Sendable {
    let visit: SignedIn
    let sessions: [Session]
    let begun: BegunForms
}

/// What the page shows.
struct AccountView: View {
    let title = "Your account"
    let banner: Banner?
    private let panels: [AccountPanel]

    init(panels: [AccountPanel], ended: String) {
        self.panels = panels
        banner =
            switch ended {
            case "one": Banner(.done, "You are signed out there.")
            case "others": Banner(.done, "You are signed out everywhere but here.")
            default: nil
            }
    }

    var body: HTML {
        "\(PageHead(title))<div class=\"stack-l mt\">\(each: panels)</div>"
    }
}
