import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// Finds out whose request it is, by the cookie of their session.
struct Sessions: RouterMiddleware {
    let app: App

    func handle(
        _ request: Request,
        context visit: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        guard let secret = SessionCookie.secret(in: request) else { return try await next(request, visit) }
        var visit = visit
        let (now, today) = (app.now(), app.today())
        let page = Address(local: request.uri.string)?.asPageOfForms ?? "/"
        let address = visit.remoteAddress
        // Counted last, after what is counted for every page.
        let restrictions =
            visit.child.map { [Scope.restrictions(of: $0, openToAccountIn: "account.id", on: today)] } ?? []
        visit.visitor = try await Spent.onVisitor {
            try await app.signIn.visitor(
                secret,
                at: now,
                today: today,
                from: address,
                counting: SignIn.Counting(
                    inSession: DraftCount.counts(on: page, at: now),
                    inAccount: Waiting.counts(on: today) + restrictions
                )
            )
        }
        visit.isRestricted = !restrictions.isEmpty && (visit.visitor?.counts.last ?? 0) > 0
        var response = try await next(request, visit)
        if let secret = visit.renewal.secret ?? visit.visitor?.newSecret { app.give(secret, in: &response) }
        return response
    }
}

extension App {
    /// Gives the browser the secret of its session in the place of the one before, where the answer does not already give
    /// it another or take it away.
    func give(_ secret: Secret, in response: inout Response) {
        guard response.headers[values: .setCookie].allSatisfy({ !SessionCookie.isOne($0) }) else { return }
        response.setCookie(SessionCookie.begin(secret, secure: secureCookies))
    }

    /// A try to come in, from where the visit is.
    func attempt(_ request: Request, _ visit: Visit) -> SignIn.Attempt {
        attempt(request, from: visit.remoteAddress)
    }
}

/// The cookie of a session.
enum SessionCookie {
    private static let name = "footprint-session"

    static func secret(in request: Request) -> Secret? {
        request.cookies[name].flatMap { Secret($0.value) }
    }

    /// Whether a header that sets a cookie sets this one.
    static func isOne(_ header: String) -> Bool { header.hasPrefix(name + "=") }

    /// The cookie that begins a session. It is not for scripts, and not for requests that other sites start.
    static func begin(_ secret: Secret, secure: Bool) -> Cookie {
        Cookie(name: name, value: secret.text, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }

    /// The cookie that takes it away again.
    static func end(secure: Bool) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }
}

/// The cookie by which a browser is known again that somebody came in with. It opens nothing.
enum BrowserCookie {
    private static let name = "footprint-browser"

    static func secret(in request: Request) -> Secret? {
        request.cookies[name].flatMap { Secret($0.value) }
    }

    fileprivate static func begin(_ secret: Secret, secure: Bool) -> Cookie {
        Cookie(
            name: name,
            value: secret.text,
            maxAge: SessionLimits.browserDays * 86_400,
            path: "/",
            secure: secure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}

extension Response {
    /// Gives the browser the cookies of somebody who has just come in.
    mutating func comeIn(_ session: Secret, secure: Bool) {
        setCookie(SessionCookie.begin(session, secure: secure))
        setCookie(BrowserCookie.begin(session.browserMark, secure: secure))
    }
}

/// The cookie that the sign-in form goes with, before there is a session.
enum DoorCookie {
    private static let name = "footprint-door"

    static func secret(in request: Request) -> Secret? {
        request.cookies[name].flatMap { Secret($0.value) }
    }

    static func begin(_ secret: Secret, secure: Bool) -> Cookie {
        Cookie(name: name, value: secret.text, maxAge: 3600, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }
}
