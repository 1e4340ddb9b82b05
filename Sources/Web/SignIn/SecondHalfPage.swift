import Access
import HTMLKit
import Hummingbird
import Notify
import Store
import Vocabulary

/// `/sign-in/code` and `/sign-in/recovery`: the second half of signing in, by a code or by one of the recovery codes.
struct SecondHalfPage {
    /// What is asked for.
    enum Kind: Sendable {
        case code, recoveryCode
    }

    let app: App
    let kind: Kind

    func add(to routes: Routes) {
        routes.anybody(kind.path).get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let back = URLForm.fields(request.uri.query ?? "")["back"]?.first ?? ""
        guard let secret = HalfCookie.secret(in: request) else { return app.tookTooLong() }
        do {
            let half = try await app.signIn.half(secret, at: app.now())
            if try await app.signIn.secondFactor(of: half.account) == nil {
                return .redirect(to: ("/sign-in/second-factor" as Address).with("back", back).text)
            }
            return answer(secret, back)
        } catch is SignInRefusal {
            return app.tookTooLong()
        }
    }

    @Sendable func submit(_ request: Request, _ visit: Visit) async throws -> Response {
        let answers = try await FormBody.read(request)
        guard let secret = HalfCookie.secret(in: request) else { return app.tookTooLong() }
        guard secret.allows(crossSiteToken: answers.text("token")) else { throw ForeignForm() }
        let back = answers.text("back")
        let account = try? await app.signIn.half(secret, at: app.now()).account
        do {
            let session = try await app.signIn.by(
                kind.proof(answers.text(SecondHalfView.code.name)),
                finishing: secret,
                with: app.keys,
                app.attempt(request, from: visit.remoteAddress)
            )
            var response = try await app.answer(.inside(session), back: back)
            response.endHalf(secure: app.secureCookies)
            return response
        } catch let refusal as SignInRefusal where refusal.endsHalf {
            if case .codesUsedUp = refusal, let account { try await tell(account) }
            return app.show(TookTooLongView(words: refusal.explanation), status: .gone)
        } catch let refusal as SignInRefusal {
            return answer(secret, back, Findings(SecondHalfView.code.name, refusal.explanation))
        }
    }

    /// Tells the owner of an account, once in an hour, that somebody has their password.
    private func tell(_ account: ID<Account>) async throws {
        guard app.sendsMail else { return }
        let now = app.now()
        let key = "codes-tried:\(account):\(now.iso.prefix(13))"
        try await app.database.keep {
            _ = try $0.enqueue(.codesTried, to: .account(account), about: [], once: key, at: now)
        }
    }

    private func answer(_ secret: Secret, _ back: String, _ findings: Findings? = nil) -> Response {
        let form = Form(
            Answers(["back": [back]]),
            findings: findings,
            marks: FormMarks(token: secret.crossSiteToken)
        )
        let view = SecondHalfView(kind: kind, form: form, sendsLinks: app.links.isSetUp)
        return app.show(view, status: findings == nil ? .ok : .unprocessableContent)
    }
}

extension SignInRefusal {
    /// Whether there is nothing left to type a code into.
    fileprivate var endsHalf: Bool {
        switch self {
        case .tookTooLong, .tooManyCodes, .codesUsedUp: true
        case .notRecognised, .waiting, .wrongCode, .wrongRecoveryCode, .wrongPassword: false
        }
    }
}

extension SecondHalfPage.Kind {
    fileprivate var path: String {
        switch self {
        case .code: "sign-in/code"
        case .recoveryCode: "sign-in/recovery"
        }
    }

    fileprivate func proof(_ typed: String) -> SignIn.SecondProof {
        switch self {
        case .code: .code(typed)
        case .recoveryCode: .recoveryCode(typed)
        }
    }
}

/// What the page asks.
struct SecondHalfView: View {
    let kind: SecondHalfPage.Kind
    let form: Form
    let sendsLinks: Bool

    static let code = Question<String>(
        "code",
        "Six digits",
        called: "the six digits",
        hint: "From the program on your phone that makes codes. A new one comes every 30 seconds."
    )
    static let recoveryCode = Question<String>(
        "code",
        "Recovery code",
        called: "a recovery code",
        hint: "Four groups of four, such as hmpk-73vc-xx8e-2dwb. Each works once."
    )

    var title: String {
        switch kind {
        case .code: "Enter your code"
        case .recoveryCode: "You cannot get a code"
        }
    }

    var body: HTML {
        switch kind {
        case .code:
            """
            \(ErrorSummary(form))<h1>\(title)</h1>
            <form method="post" action="/sign-in/code" class="stack mt">
            \(form.hidden)\(form.carried())
            \(TextInput(SecondHalfView.code, in: form, kind: .number, width: .five, autocomplete: "one-time-code"))
            <p class="mt">\(Button("Sign in"))</p>
            </form>
            <p class="mt">\(Link("I cannot get a code", to: address("/sign-in/recovery")))</p>
            """
        case .recoveryCode:
            """
            \(ErrorSummary(form))<h1>\(title)</h1>
            <p class="lead">When you set up your second factor you were shown ten recovery codes to keep.</p>
            <form method="post" action="/sign-in/recovery" class="stack mt">
            \(form.hidden)\(form.carried())
            \(TextInput(SecondHalfView.recoveryCode, in: form, autocomplete: "off"))
            <p class="mt">\(Button("Sign in"))</p>
            </form>
            <h2 class="mt-l">Without a recovery code</h2>
            <p class="mt prose">Ask your IRO manager to reset your second factor. You then sign in with your password and set it
            up anew.</p>
            <p class="mt">\(Link("Enter a code from your phone", to: address("/sign-in/code")))</p>
            """
        }
    }

    private func address(_ page: Address) -> Address {
        page.with("back", form.answers.text("back"))
    }
}
