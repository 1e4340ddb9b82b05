import Access
import HTMLKit
import Hummingbird
import Vocabulary

/// `/sign-in/forgotten`: asks for a link by which to choose a password. The answer says the same, and takes the same time,
/// whether or not there is an account.
struct ForgottenPage {
    let app: App

    /// How many milliseconds every answer takes, which is longer than the work does.
    static let time = 400

    func add(to routes: Routes) {
        routes.anybody("sign-in/forgotten").get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: Visit) async throws -> Response {
        answer(Answers(), nil, Secret.fresh())
    }

    @Sendable func submit(_ request: Request, _ visit: Visit) async throws -> Response {
        let begun = app.now()
        let answers = try await FormBody.read(request)
        guard let door = DoorCookie.secret(in: request), door.allows(crossSiteToken: answers.text("token")) else {
            let words = "The page had been open for too long. Enter your address again."
            return answer(answers, Findings(ForgottenView.email.name, words), Secret.fresh())
        }
        switch answers.read(ForgottenView.email, longest: 254) {
        case .failure(let findings): return answer(answers, findings, door)
        case .success(let email):
            do {
                let attempt = app.attempt(request, from: visit.remoteAddress)
                try await app.signIn.askForPassword(email: email, through: app.links, attempt)
            } catch let refusal as SignInRefusal {
                return answer(answers, Findings(ForgottenView.email.name, refusal.explanation), door)
            }
            let worked = max(0, app.now().milliseconds - begun.milliseconds)
            try await Task.sleep(for: .milliseconds(max(0, ForgottenPage.time - worked)))
            return app.show(AskedView(sendsLinks: app.links.isSetUp))
        }
    }

    private func answer(_ answers: Answers, _ findings: Findings?, _ door: Secret) -> Response {
        let form = Form(
            Answers(["email": answers.all("email")]),
            findings: findings,
            marks: FormMarks(token: door.crossSiteToken)
        )
        var response = app.show(ForgottenView(form: form), status: findings == nil ? .ok : .unprocessableContent)
        response.setCookie(DoorCookie.begin(door, secure: app.secureCookies))
        return response
    }
}

/// What the page asks.
struct ForgottenView: View {
    let title = "Ask for a link"
    let form: Form

    static let email = Question<String>("email", "E-mail address", called: "your e-mail address")

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <p class="lead">With a link you choose a password, the first or a new one. Your second factor stays as it is.</p>
        <form method="post" action="/sign-in/forgotten" class="stack mt">\(form.hidden)
        \(TextInput(ForgottenView.email, in: form, kind: .email, autocomplete: "username"))
        <p class="mt">\(Button("Ask for a link"))</p></form>
        <p class="mt">\(Link("Sign in", to: "/sign-in"))</p>
        """
    }
}

/// What it answers, to everybody the same.
struct AskedView: View {
    let title = "You have asked for a link"
    let sendsLinks: Bool

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">\(words)</p>
        <p class="mt prose">Nothing came, or nobody got in touch? Check the address, or ask your IRO manager for a link.</p>
        <p class="mt">\(Link("Sign in", to: "/sign-in"))</p>
        """
    }

    private var words: String {
        sendsLinks
            ? "If there is an account with this address, a link is on its way to it. It works for an hour."
            : "If there is an account with this address, your IRO manager now sees that you asked, and can give you a link."
    }
}
