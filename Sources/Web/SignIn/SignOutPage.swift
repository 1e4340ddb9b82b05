import Access
import HTMLKit
import Hummingbird

/// `/sign-out`, and `/`, which leads each person to where they come in.
struct SignOutPage {
    let app: App

    func add(to routes: Routes) {
        routes.anybody("").get(use: home)
        routes.anybody("sign-out").post(use: submit)
    }

    @Sendable func home(_ request: Request, _ visit: Visit) async throws -> Response {
        .redirect(to: visit.visitor.map { Places.home(of: $0.role).text } ?? "/sign-in")
    }

    @Sendable func submit(_ request: Request, _ visit: Visit) async throws -> Response {
        if let visitor = visit.visitor {
            let answers = try await FormBody.read(request)
            try visitor.requireToken(answers.text("token"))
            try await app.signIn.signOut(visitor, at: app.now(), from: visit.remoteAddress)
        }
        var response = Response.redirect(to: "/sign-in")
        response.setCookie(SessionCookie.end(secure: app.secureCookies))
        return response
    }
}
