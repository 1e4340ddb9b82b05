import Access
import HTMLKit
import Hummingbird
import Store
import Synchronization
import Vocabulary

/// Every address of the service with what it needs. There is no way to add one without saying so.
///
/// It wraps the router and hands it to nobody: sign-in, permission, cross-site token, once-only number and access log are
/// seen to here, never in a handler.
struct Routes {
    /// An address, as the matrix of roles and pages shows it.
    struct Entry: Hashable, Sendable {
        let path: String
        let verb: String
        /// Nothing for what anybody may open: signing in, the stylesheet, the state of health.
        let permission: Permission?
    }

    typealias Show = @Sendable (Request, SignedIn) async throws -> Answer
    typealias OpenShow = @Sendable (Request, Visit) async throws -> Response

    let app: App
    private let router: Router<Visit>
    private let book = EntryBook()

    init(app: App, router: Router<Visit>) {
        self.app = app
        self.router = router
    }

    var entries: [Entry] { book.entries }

    /// A page for those who may do something.
    func page(_ path: String, needs permission: Permission) -> Page {
        Page(routes: self, path: path, permission: permission)
    }

    /// An address for anybody, signed in or not.
    func open(_ path: String) -> OpenPage {
        OpenPage(routes: self, path: path)
    }

    struct Page {
        fileprivate let routes: Routes
        fileprivate let path: String
        fileprivate let permission: Permission

        /// What is shown there.
        @discardableResult
        func get(use show: @escaping Show) -> Page {
            routes.note(path, "GET", permission)
            routes.router.get(RouterPath(path)) { [routes, permission] request, visit in
                try await routes.answer(request, visit, permission, answers: Answers(), show)
            }
            return self
        }

        /// What an ordinary form there does.
        @discardableResult
        func post(use submit: @escaping Show) -> Page {
            routes.note(path, "POST", permission)
            routes.router.post(RouterPath(path)) { [routes, permission] request, visit in
                let answers = try await FormBody.read(request)
                return try await routes.answer(request, visit, permission, answers: answers) { request, signedIn in
                    try signedIn.visitor.requireToken(answers.text("token"))
                    return try await routes.once(signedIn, answers) { try await submit(request, signedIn) }
                }
            }
            return self
        }

        /// What an upload there does. It arrives as a stream; the handler's reader checks the token before any file.
        @discardableResult
        func upload(use submit: @escaping Show) -> Page {
            routes.note(path, "POST", permission)
            routes.router.post(RouterPath(path)) { [routes, permission] request, visit in
                try await routes.answer(request, visit, permission, answers: Answers(), submit)
            }
            return self
        }
    }

    struct OpenPage {
        fileprivate let routes: Routes
        fileprivate let path: String

        @discardableResult
        func get(use show: @escaping OpenShow) -> OpenPage {
            routes.note(path, "GET", nil)
            routes.router.get(RouterPath(path), use: show)
            return self
        }

        @discardableResult
        func post(use submit: @escaping OpenShow) -> OpenPage {
            routes.note(path, "POST", nil)
            routes.router.post(RouterPath(path), use: submit)
            return self
        }
    }

    private func note(_ path: String, _ verb: String, _ permission: Permission?) {
        book.add(Entry(path: path, verb: verb, permission: permission))
    }

    /// Answers somebody who may do this; the answer leaves once it stands in the access log.
    private func answer(
        _ request: Request,
        _ visit: Visit,
        _ permission: Permission,
        answers: Answers,
        _ show: Show
    ) async throws -> Response {
        guard let visitor = visit.visitor else { throw NotSignedIn(wanted: request.uri.string) }
        let now = app.now()
        guard let capacity = visitor.capacity(for: permission) else {
            try await log(.refuse, request, visit, visitor.person, children: [], at: now)
            throw NotPermitted(permission: permission)
        }
        let signedIn = SignedIn(visitor, capacity, visit, request, answers: answers, at: now, today: app.today())
        do {
            let answer = try await show(request, signedIn)
            if !answer.children.isEmpty {
                try await log(.read, request, visit, capacity.person, children: answer.children, at: now)
            }
            return answer.response
        } catch let missing as Missing {
            try await log(.refuse, request, visit, capacity.person, children: [], at: now)
            throw missing
        }
    }

    private func log(
        _ verb: AccessEntry.Verb,
        _ request: Request,
        _ visit: Visit,
        _ person: AccessEntry.Person,
        children: [Subject],
        at moment: Instant
    ) async throws {
        let outcome: AccessEntry.Outcome = verb == .refuse ? .refused : .allowed
        try await app.accessLog.record(
            AccessEntry(
                verb,
                "\(request.method.rawValue) \(request.uri.path)",
                outcome,
                children: children,
                by: person,
                at: moment,
                from: visit.remoteAddress
            )
        )
    }

    /// Lets a form be taken once: a second press of the button leads to where the first one led.
    private func once(_ visit: SignedIn, _ answers: Answers, _ submit: () async throws -> Answer) async throws -> Answer {
        let number = answers.text("once")
        guard !number.isEmpty else { return try await submit() }
        let account = visit.visitor.account
        if let address = try await app.database.keep({ try $0.takeOnce(number, by: account, at: visit.at) }) {
            return .redirect(to: Address(local: address) ?? "/")
        }
        do {
            let answer = try await submit()
            let location = answer.response.headers[.location]
            try await app.database.keep { try $0.finishOnce(number, leadingTo: location) }
            return answer
        } catch {
            try await app.database.keep { try $0.finishOnce(number, leadingTo: nil) }
            throw error
        }
    }
}

/// Gathers the entries while routes are added.
private final class EntryBook: Sendable {
    private let kept = Mutex<[Routes.Entry]>([])

    var entries: [Routes.Entry] { kept.withLock { $0 } }

    func add(_ entry: Routes.Entry) {
        kept.withLock { $0.append(entry) }
    }
}

/// Nobody is signed in; after signing in they come back to what they wanted.
struct NotSignedIn: Error {
    let wanted: String
}

/// Signed in, but not for this.
struct NotPermitted: Error {
    let permission: Permission
}

/// A form that did not come from a page of ours, or from one of another session.
struct ForeignForm: Error {}

extension Visitor {
    /// Throws `ForeignForm` where the token of the form is not this session's.
    func requireToken(_ token: String) throws {
        guard !token.isEmpty, token == crossSiteToken else { throw ForeignForm() }
    }
}
