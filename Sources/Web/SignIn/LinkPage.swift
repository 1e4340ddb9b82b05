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
        do {
            let secret = try LinkPage.secret(visit)
            let holder = try await app.signIn.holder(of: secret, at: app.now(), today: app.today())
            return answer(secret, holder, Secret.fresh())
        } catch let refusal as LinkRefusal {
            try await app.signIn.noteStray("personal link", app.attempt(request, from: visit.remoteAddress))
            return app.show(LinkRefusedView(words: refusal.explanation), status: .gone)
        } catch let missing as Missing {
            try await app.signIn.noteStray("personal link", app.attempt(request, from: visit.remoteAddress))
            throw missing
        }
    }

    @Sendable func submit(_ request: Request, _ visit: Visit) async throws -> Response {
        let secret = try LinkPage.secret(visit)
        let answers = try await FormBody.read(request)
        guard let door = DoorCookie.secret(in: request), door.allows(crossSiteToken: answers.text("token")) else {
            throw ForeignForm()
        }
        let attempt = app.attempt(request, from: visit.remoteAddress)
        do {
            let holder = try await app.signIn.holder(of: secret, at: app.now(), today: app.today())
            guard holder.hasPassword else {
                let step = try await app.signIn.byLink(secret, attempt)
                return try await app.answer(step, back: "", leadingTo: "/account/password")
            }
            do {
                let password = try await app.signIn.password(
                    answers.text(PasswordQuestions.new.name),
                    for: holder.account
                )
                return try await app.answer(app.signIn.byLink(secret, choosing: password, attempt), back: "")
            } catch let refusal as PasswordRefusal {
                return answer(secret, holder, door, Findings(PasswordQuestions.new.name, refusal.explanation))
            }
        } catch let refusal as LinkRefusal {
            try await app.signIn.noteStray("personal link", attempt)
            return app.show(LinkRefusedView(words: refusal.explanation), status: .gone)
        }
    }

    private func answer(
        _ secret: Secret,
        _ holder: SignIn.LinkHolder,
        _ door: Secret,
        _ findings: Findings? = nil
    ) -> Response {
        let form = Form(findings: findings, marks: FormMarks(token: door.crossSiteToken))
        let view = LinkView(secret: secret.text, choosesPassword: holder.hasPassword, form: form)
        var response = app.show(view, status: findings == nil ? .ok : .unprocessableContent)
        response.setCookie(DoorCookie.begin(door, secure: app.secureCookies))
        return response
    }

    private static func secret(_ visit: Visit) throws -> Secret {
        guard let secret = visit.parameters.get("secret").flatMap({ Secret($0) }) else { throw Missing() }
        return secret
    }
}

/// What the page shows while the link works.
struct LinkView: View {
    let secret: String
    /// Whether there is a password already, which the link is to replace.
    let choosesPassword: Bool
    let form: Form

    var title: String { choosesPassword ? "Choose a new password" : "Sign in to Footprint" }

    var body: HTML {
        if choosesPassword {
            """
            \(ErrorSummary(form))<h1>\(title)</h1>
            <p class="lead">This link works once. The password that you choose takes the place of the one you had.</p>
            <form method="post" action="\(address)" class="stack mt">\(form.hidden)
            \(PasswordInput(PasswordQuestions.new, in: form, isNew: true))
            <p class="mt">\(Button("Choose this password"))</p></form>
            """
        } else {
            """
            <h1>\(title)</h1>
            <p class="lead">This link works once. Press the button to use it.</p>
            <form method="post" action="\(address)" class="mt">\(form.hidden)\(Button("Sign in"))</form>
            """
        }
    }

    private var address: Address { "/sign-in/link/\(secret)" }
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
        <p class="mt">\(Link("Ask for a new link", to: "/sign-in/forgotten"))</p>
        """
    }
}
