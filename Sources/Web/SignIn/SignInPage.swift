import Access
import HTMLKit
import Hummingbird
import Vocabulary

/// `/sign-in`: by the council's own sign-on where there is one, and by e-mail address and password.
struct SignInPage {
    let app: App

    func add(to routes: Routes) {
        routes.anybody("sign-in").get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let asked = Answers(URLForm.fields(request.uri.query ?? ""))
        let back = asked.text("back")
        if let visitor = visit.visitor { return .redirect(to: SignInPage.target(back, visitor.role).text) }
        // The cookie that another window's form goes with stays, so that both can be sent.
        let door = DoorCookie.secret(in: request) ?? .fresh()
        let note: SignInView.Note? =
            asked.text("kept") == "yes" ? .kept : asked.text("ended") == "yes" ? .ended : nil
        return answer(Answers(["back": [back]]), nil, door, note)
    }

    @Sendable func submit(_ request: Request, _ visit: Visit) async throws -> Response {
        let answers = try await FormBody.read(request)
        guard let door = DoorCookie.secret(in: request), door.allows(crossSiteToken: answers.text("token")) else {
            let words = "The page had been open for too long. Sign in again."
            return answer(answers, Findings("email", words), Secret.fresh(), status: .unprocessableContent)
        }
        do {
            let step = try await app.signIn.byPassword(
                answers.text("password"),
                email: answers.text("email"),
                app.attempt(request, from: visit.remoteAddress)
            )
            return try await app.answer(step, back: answers.text("back"))
        } catch let refusal as SignInRefusal {
            let findings = Findings("email", refusal.explanation)
            return answer(answers, findings, door, status: .unprocessableContent)
        }
    }

    /// Where somebody goes after signing in: back to what they wanted, where that is a page of ours, or home.
    static func target(_ back: String, _ role: Role) -> Address {
        Address(local: back).flatMap { $0.text.hasPrefix("/sign-") ? nil : $0 } ?? Places.home(of: role)
    }

    private func answer(
        _ answers: Answers,
        _ findings: Findings?,
        _ door: Secret,
        _ note: SignInView.Note? = nil,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let form = Form(
            Answers(["email": answers.all("email"), "back": answers.all("back")]),
            findings: findings,
            marks: FormMarks(token: door.crossSiteToken)
        )
        let view = SignInView(form: form, note: note, account: app.singleSignOn?.name)
        var response = app.show(view, status: status)
        response.setCookie(DoorCookie.begin(door, secure: app.secureCookies))
        return response
    }
}

/// What the page shows.
struct SignInView: View {
    let title = "Sign in"
    let form: Form
    let note: Note?
    /// What the council's own accounts are called, where people sign in with those.
    let account: String?

    /// Why somebody is here who did not ask for it.
    enum Note: Hashable, Sendable {
        /// A form came too late and is kept for whoever signs in.
        case kept
        /// They may no longer come in as they did.
        case ended

        fileprivate var words: String {
            switch self {
            case .kept: "You had been signed out. We kept what you typed: sign in, and it is there again."
            case .ended:
                "Your session was ended, since your role or your account was changed. Your IRO manager can say why."
            }
        }
    }

    var banner: Banner? { note.map { Banner(.notice, $0.words) } }

    static let email = Question<String>("email", "E-mail address", called: "your e-mail address")
    static let password = Question<String>("password", "Password", called: "your password")

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>\(account.map(councilForm))
        <form method="post" action="/sign-in" class="stack mt">
        \(form.hidden)\(form.carried())
        \(TextInput(SignInView.email, in: form, kind: .email, autocomplete: "username"))
        \(PasswordInput(SignInView.password, in: form))
        <p class="mt">\(Button("Sign in", account == nil ? .main : .quiet))</p>
        </form>
        <p class="mt">\(Link("I have forgotten my password, or have none", to: "/sign-in/forgotten"))</p>
        """
    }

    private func councilForm(_ account: String) -> HTML {
        """
        <form method="post" action="/sign-in/council" class="mt">
        \(form.hidden)<input type="hidden" name="back" value="\(form.answers.text("back"))">
        <p>\(Button("Sign in with your \(account) account"))</p>
        </form>
        <h2 class="mt">Or with a password</h2>
        """
    }
}
