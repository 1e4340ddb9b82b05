import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/drafts`: keeps what is being typed; and `/drafts/forget`, which lets go of it when its author says so.
struct DraftsPages {
    let app: App
    let late: LateForms

    static let address: Address = "/drafts"
    static let forget: Address = "/drafts/forget"

    static func add(to routes: Routes) {
        let pages = DraftsPages(app: routes.app, late: routes.lateForms)
        routes.anybody("drafts").post(use: pages.keep)
        routes.page("drafts/forget", needs: .seeAccount).post(use: pages.forget)
    }

    /// It is for anybody, since a session may end while its person types; whose words these are, the token tells.
    @Sendable func keep(_ request: Request, _ visit: Visit) async throws -> Response {
        let answers = try await FormBody.read(request)
        let turn = DraftTurn(answers)
        guard let visitor = visit.visitor else {
            let response = try await late.keepUntilSignedIn(answers, request, visit)
            return turn.isMeant ? response : ScriptAnswer(.ended, "").response
        }
        if answers.text("token") != visitor.crossSiteToken { _ = try await late.origin(of: answers, visitor) }
        let outcome = try await late.drafts.keep(answers, of: visitor.account, turn)
        if turn.isMeant { return .redirect(to: BegunForms.place(for: visitor).text) }
        switch outcome {
        case .kept:
            return ScriptAnswer(.kept, "Saved at \(app.now().londonTime)", visitor, at: app.now()).response
        case .nothing:
            return ScriptAnswer(.kept, "", visitor, at: app.now()).response
        case .overtaken:
            let words =
                "Not saved: this form was sent, or has newer words in another window. Load the page again to see."
            return ScriptAnswer(.overtaken, words, visitor, at: app.now()).response
        }
    }

    @Sendable func forget(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        guard let page = Address(pageOf: visit.answers) else { throw Missing() }
        try await app.database.keep { try $0.dropDraft(of: visit.visitor.account, on: page) }
        return .redirect(to: visit.answers.text("back") == "account" ? AccountPage.address : page)
    }
}
