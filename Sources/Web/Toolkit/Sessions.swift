import Access
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
        var visit = visit
        if let secret = SessionCookie.secret(in: request) {
            let today = app.today()
            visit.visitor = try await app.signIn.visitor(
                secret,
                at: app.now(),
                today: today,
                counting: Waiting.counts(on: today)
            )
        }
        return try await next(request, visit)
    }
}

/// The cookie of a session.
enum SessionCookie {
    private static let name = "footprint-session"

    static func secret(in request: Request) -> Secret? {
        request.cookies[name].flatMap { Secret($0.value) }
    }

    /// The cookie that begins a session. It is not for scripts, and not for requests that other sites start.
    static func begin(_ secret: Secret, secure: Bool) -> Cookie {
        Cookie(name: name, value: secret.text, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }

    /// The cookie that takes it away again.
    static func end(secure: Bool) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
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
