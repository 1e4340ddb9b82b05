import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// Forms that come too late: their session has ended, or another began since their page was shown.
///
/// The token that a form carries was given to one person on a page of ours and to nobody else, so it tells whose words these
/// are after the session is gone. They are kept for that person, and nothing is done with them until that person, signed in,
/// sends them again. A form that another site made has no such token and is kept for nobody.
struct LateForms: Sendable {
    let app: App
    let drafts: Drafts

    /// Where a form came from that has another token than its session's now.
    enum Origin: Hashable, Sendable {
        /// A page of this session, shown before its secret changed.
        case thisSession
        /// A page shown to this person in a session before.
        case samePerson
    }

    /// Where a form came from that a visitor sent. Throws `ForeignForm` where it was not from a page shown to them.
    func origin(of answers: Answers, _ visitor: Visitor) async throws -> Origin {
        guard let origin = try await origin(answers), origin.account == visitor.account else { throw ForeignForm() }
        return origin.session == visitor.session ? .thisSession : .samePerson
    }

    /// Keeps a form that came without a session, and leads by the sign-in page back to where it was. Throws `NotSignedIn`
    /// where nobody knows whose it is.
    func keepUntilSignedIn(_ answers: Answers, _ request: Request, _ visit: Visit) async throws -> Response {
        guard let origin = try await origin(answers), let page = Address(pageOf: answers) else {
            throw NotSignedIn(wanted: request.uri.string)
        }
        let outcome = try await keep(answers, of: origin.account)
        try await log(origin.account, visit)
        let door = ("/sign-in" as Address).with("back", page.text)
        return .redirect(to: (outcome == .kept ? door.with("kept", "yes") : door).text)
    }

    /// Enters that a form came late and nothing was done with it, under the name of whoever had its page.
    private func log(_ account: ID<Account>, _ visit: Visit) async throws {
        let day = app.today()
        let author = try await app.database.read { try $0.recipient(account, on: day) }
        let what = "\(visit.endpointPath ?? "unknown"), sent after the session had ended"
        try await app.accessLog.record(
            AccessEntry(.write, what, .refused, by: author?.person, at: app.now(), from: visit.remoteAddress)
        )
    }

    /// Keeps a form of a visitor's session before this one, and leads back to its page, where they look at it again.
    ///
    /// The same is done with words that came under the number of a form that was sent before.
    func keepAndShow(_ answers: Answers, of visitor: Visitor, sentBefore: Bool = false) async throws -> Answer {
        guard let page = Address(pageOf: answers) else { return .redirect(to: "/") }
        _ = try await keep(answers, of: visitor.account, sentBefore: sentBefore)
        return .redirect(to: page)
    }

    /// Whose page a form came from.
    func origin(_ answers: Answers) async throws -> FormOrigin? {
        let token = answers.text("token")
        if token.isEmpty { return nil }
        return try await app.database.recall { try $0.first(FormOrigin.ofForm(carrying: token)) }
    }

    /// Keeps what a form sent for its author, for as long as a late form is kept.
    func keep(_ answers: Answers, of account: ID<Account>, sentBefore: Bool = false) async throws
        -> Drafts.Outcome
    {
        let end = app.now().adding(seconds: SessionLimits.remembered * 86_400)
        let turn = DraftTurn(shownAgainAs: "")
        return try await drafts.keep(answers, of: account, turn, until: end, sentBefore: sentBefore)
    }
}
