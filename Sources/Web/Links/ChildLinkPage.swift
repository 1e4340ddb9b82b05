import Access
import Casework
import HTMLKit
import Hummingbird
import Notify
import Policy
import Register
import Store
import Vocabulary
import Workforce

/// `/links/{secret}`: a personal link of somebody without an account. It shows a button; the button has a code sent to the
/// work address that is known; the code shows what the link is for, and another button uses it up.
struct ChildLinkPage {
    let app: App

    func add(to routes: Routes) {
        routes.anybody("links/:secret").get(use: show).post(use: submit)
    }

    private static let what = "/links/{secret}"

    /// A link that works, and the browser it was opened in.
    fileprivate struct Opened {
        let secret: Secret
        let link: ChildLink
        let door: Secret
        let now: Instant

        var form: Form { Form(marks: FormMarks(token: door.crossSiteToken)) }
    }

    @Sendable func show(_ request: Request, _ visit: Visit) async throws -> Response {
        do {
            let opened = try await working(request, visit, door: DoorCookie.secret(in: request) ?? .fresh())
            return try await answer(opened, opened.form, visit)
        } catch let refusal as ChildLinkRefusal {
            return try await refused(refusal, visit)
        }
    }

    @Sendable func submit(_ request: Request, _ visit: Visit) async throws -> Response {
        let answers = try await FormBody.read(request)
        guard let door = DoorCookie.secret(in: request), door.allows(crossSiteToken: answers.text("token")) else {
            throw ForeignForm()
        }
        do {
            let opened = try await working(request, visit, door: door)
            switch answers.text("step") {
            case "code": return try await sendCode(opened, visit)
            case "type": return try await type(answers, opened, visit)
            case "confirm": return try await confirm(opened, visit)
            default: throw Missing()
            }
        } catch let refusal as ChildLinkRefusal {
            return try await refused(refusal, visit)
        }
    }

    // MARK: Steps

    /// The link, as long as it works. One about a child on hold, or given to a former home, does not.
    private func working(_ request: Request, _ visit: Visit, door: Secret) async throws -> Opened {
        guard let secret = visit.parameters.get("secret").flatMap({ Secret($0) }) else {
            throw ChildLinkRefusal.unknown
        }
        let (now, today) = (app.now(), app.today())
        let link = try await app.database.recall { try $0.childLink(secret, at: now) }
        let works = try await app.database.read { transaction in
            try transaction.leave(about: [link.child], on: today) != nil
                && transaction.formerHomes(among: [link], on: today).isEmpty
        }
        guard works else { throw ChildLinkRefusal.unknown }
        return Opened(secret: secret, link: link, door: door, now: now)
    }

    private func sendCode(_ opened: Opened, _ visit: Visit) async throws -> Response {
        try await admit(.code, opened)
        let key = "link-code:\(opened.link.id):\(opened.now.iso)"
        try await app.database.keep { transaction in
            try transaction.enqueue(
                .linkCode,
                to: .address(opened.link.address),
                about: [opened.link.child],
                once: key,
                matter: opened.link.id.text,
                at: opened.now
            )
        }
        return page(CodeView(opened.secret, opened.form), opened)
    }

    private func type(_ answers: Answers, _ opened: Opened, _ visit: Visit) async throws -> Response {
        try await admit(.typing, opened)
        let typed = answers.text(CodeView.code.name)
        let refusal = try await app.database.keep {
            try $0.prove(opened.secret, with: typed, in: opened.door, at: opened.now)
        }
        guard let refusal else { return .redirect(to: ChildLinkPage.address(opened.secret).text) }
        try await note(.refused, [], visit)
        let form = Form(
            findings: Findings(CodeView.code.name, refusal.explanation),
            marks: FormMarks(token: opened.door.crossSiteToken)
        )
        return page(CodeView(opened.secret, form), opened, status: .unprocessableContent)
    }

    private func confirm(_ opened: Opened, _ visit: Visit) async throws -> Response {
        guard opened.link.isProved(in: opened.door, at: opened.now) else { return page(AskView(opened), opened) }
        switch opened.link.purpose {
        case .confirmTelling(let telling):
            let deed = Deed(
                account: nil,
                signature: "somebody without an account, by personal link",
                role: "personal link",
                purpose: "confirm-being-told",
                about: opened.link.child.id
            )
            try await app.casebook.write(as: deed) { try $0.confirm(telling) }
        }
        try await app.database.keep { try $0.useChildLink(opened.link.id, at: opened.now) }
        try await note(.allowed, [opened.link.child], visit, .write)
        return page(ConfirmedView(), opened)
    }

    // MARK: Answers

    private func answer(_ opened: Opened, _ form: Form, _ visit: Visit) async throws -> Response {
        if opened.link.isProved(in: opened.door, at: opened.now) {
            let (child, today) = (opened.link.child, app.today())
            let matter = try await app.database.read { try $0.one(ReviewerOfChild.of(child, on: today)) }
            try await note(.allowed, [child], visit)
            return page(ReviewerView(matter, opened.secret, form, app.profile.words), opened)
        }
        if opened.link.awaitsCode(at: opened.now) { return page(CodeView(opened.secret, form), opened) }
        return page(AskView(opened), opened)
    }

    private func page(_ view: some View, _ opened: Opened, status: HTTPResponse.Status = .ok) -> Response {
        var response = app.show(view, status: status)
        response.setCookie(DoorCookie.begin(opened.door, secure: app.secureCookies))
        return response
    }

    private func refused(_ refusal: ChildLinkRefusal, _ visit: Visit) async throws -> Response {
        let (limit, now) = (app.signIn.limit, app.now())
        let wait = try await app.database.keep { try $0.admitStray(from: visit.remoteAddress, within: limit, at: now) }
        if wait == nil { try await note(.refused, [], visit) }
        return app.show(ChildLinkRefusedView(words: refusal.explanation), status: refusal.status)
    }

    private func admit(_ step: SignInLimit.LinkStep, _ opened: Opened) async throws {
        let limit = app.signIn.limit
        let wait = try await app.database.keep {
            try $0.admit(step, of: opened.secret, within: limit, at: opened.now)
        }
        if let wait { throw ChildLinkRefusal.waiting(minutes: wait) }
    }

    private func note(
        _ outcome: AccessEntry.Outcome,
        _ children: [Subject],
        _ visit: Visit,
        _ verb: AccessEntry.Verb = .read
    ) async throws {
        try await app.accessLog.record(
            AccessEntry(
                verb,
                ChildLinkPage.what,
                outcome,
                by: nil,
                of: children,
                at: app.now(),
                from: visit.remoteAddress
            )
        )
    }

    static func address(_ secret: Secret) -> Address { "/links/\(secret.text)" }
}

extension AskView {
    fileprivate init(_ opened: ChildLinkPage.Opened) {
        self.init(opened.secret, opened.form)
    }
}

extension ChildLinkRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .unknown, .used, .expired: .gone
        case .waiting: .tooManyRequests
        case .wrongCode, .codeEnded: .unprocessableContent
        }
    }
}
