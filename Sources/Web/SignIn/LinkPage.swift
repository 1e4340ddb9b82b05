import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/sign-in/link/{secret}`: a one-time link. Opening it shows a button, and the button uses the link up, since programs
/// that look through mail open links too.
struct LinkPage {
    let app: App

    func add(to routes: Routes) {
        routes.anybody("sign-in/link/:secret").get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let secret = try LinkPage.secret(visit)
        let now = app.now()
        do {
            _ = try await app.database.recall { try $0.link(secret, at: now) }
        } catch let refusal as LinkRefusal {
            return app.show(LinkRefusedView(words: refusal.explanation), status: .gone)
        }
        let door = Secret.fresh()
        var response = app.show(LinkView(secret: secret.text, form: Form(marks: FormMarks(token: door.crossSiteToken))))
        response.setCookie(DoorCookie.begin(door, secure: app.secureCookies))
        return response
    }

    @Sendable func submit(_ request: Request, _ visit: Visit) async throws -> Response {
        let secret = try LinkPage.secret(visit)
        let answers = try await FormBody.read(request)
        guard let door = DoorCookie.secret(in: request), door.allows(crossSiteToken: answers.text("token")) else {
            throw ForeignForm()
        }
        do {
            let session = try await app.signIn.byLink(secret, app.attempt(request, visit))
            return app.begun(session, leadingTo: "/")
        } catch let refusal as LinkRefusal {
            return app.show(LinkRefusedView(words: refusal.explanation), status: .gone)
        }
    }

    private static func secret(_ visit: Visit) throws -> Secret {
        guard let secret = visit.parameters.get("secret").flatMap({ Secret($0) }) else { throw Missing() }
        return secret
    }
}

/// What the page shows while the link works.
struct LinkView: View {
    let title = "Sign in to Footprint"
    let secret: String
    let form: Form

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">This link works once. Press the button to use it.</p>
        <form method="post" action="\("/sign-in/link/\(secret)" as Address)" class="mt">\(form.hidden)\(Button("Sign in"))</form>
        """
    }
}

/// What it shows once the link works no longer.
struct LinkRefusedView: View {
    let title = "This link does not work"
    let words: String

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">\(words)</p>
        <p class="mt">\(Link("Sign in with a password", to: "/sign-in"))</p>
        """
    }
}
