import Access
import HTMLKit
import Hummingbird

/// `/sign-out`, and `/`, which leads each person to where they come in.
struct SignOutPage {
    let app: App
    let lateForms: LateForms

    static func add(to routes: Routes) {
        let page = SignOutPage(app: routes.app, lateForms: routes.lateForms)
        routes.anybody("").get(use: page.home)
        routes.anybody("sign-out").post(use: page.submit)
    }

    @Sendable func home(_ request: Request, _ visit: Visit) async throws -> Response {
        .redirect(to: visit.visitor.map { Places.home(of: $0.role).text } ?? "/sign-in")
    }

    @Sendable func submit(_ request: Request, _ visit: Visit) async throws -> Response {
        // A form of another site comes without the cookie, and must not take it away.
        guard let visitor = visit.visitor else { return .redirect(to: "/sign-in") }
        let answers = try await FormBody.read(request)
        if answers.text("token") != visitor.crossSiteToken { _ = try await lateForms.origin(of: answers, visitor) }
        let farewell = try await app.singleSignOn?.farewell(of: visitor.session)
        try await app.signIn.signOut(visitor, at: app.now(), from: visit.remoteAddress)
        var response = await app.ended(farewell)
        response.setCookie(SessionCookie.end(secure: app.secureCookies))
        return response
    }
}
