import Access
import HTMLKit
import Hummingbird
import Vocabulary

/// `/sign-in/again`: somebody who is signed in shows once more that it is them, before what is most guarded.
///
/// Whoever came in by the council's sign-on is led to it, and who has no second factor here to set one up.
struct AgainPage {
    static let address: Address = "/sign-in/again"

    let app: App

    func add(to routes: Routes) {
        routes.page("sign-in/again", needs: .keepOwnAccount).get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let back = visit.query.text("back")
        let proof = try await app.signIn.proof(of: visit.visitor)
        if proof.isFresh(at: visit.at) { return .redirect(to: target(back, visit)) }
        if app.provesByCouncil(proof), !proof.hasFactor || visit.query.text("by") != "code" {
            return .redirect(to: CouncilProofPage.address.with("back", back))
        }
        if proof.hasFactor { return answer(visit, back) }
        if proof.allowsNewKeys(at: visit.at) {
            return .redirect(to: ("/account/second-factor" as Address).with("back", back))
        }
        return try await askForLess(visit, back)
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let back = visit.answers.text("back")
        if visit.answers.names.contains(ShowPasswordView.password.name) {
            return try await takePassword(request, visit, back)
        }
        do {
            let attempt = app.attempt(request, from: visit.remoteAddress)
            let proof = SignIn.SecondProof(typed: visit.answers.text(AgainView.proof.name))
            try await app.signIn.prove(proof, visit.visitor, with: app.keys, attempt)
            try await app.renewSecret(of: visit)
            return .redirect(to: target(back, visit))
        } catch let refusal as SignInRefusal {
            return answer(visit, back, Findings(AgainView.proof.name, refusal.explanation))
        }
    }

    // MARK: Without a second factor

    /// Asks for what there is to show, which is enough to be given a second factor.
    private func askForLess(_ visit: SignedIn, _ back: String, _ findings: Findings? = nil) async throws -> Answer {
        let form = visit.form(Answers(["back": [back]]), findings)
        guard try await app.signIn.hasPassword(visit.visitor.account) else {
            return app.show(ComeInAgainView(leave: form), visit, showing: [])
        }
        let status: HTTPResponse.Status = findings == nil ? .ok : .unprocessableContent
        return app.show(ShowPasswordView(form: form), visit, showing: [], status: status)
    }

    private func takePassword(_ request: Request, _ visit: SignedIn, _ back: String) async throws -> Answer {
        do {
            let attempt = app.attempt(request, from: visit.remoteAddress)
            try await app.signIn.showAgain(visit.answers.text(ShowPasswordView.password.name), visit.visitor, attempt)
            try await app.renewSecret(of: visit)
        } catch let refusal as SignInRefusal {
            return try await askForLess(visit, back, Findings(ShowPasswordView.password.name, refusal.explanation))
        }
        let isAtKeys = Address(local: back)?.text.hasPrefix("/account/") == true
        return .redirect(to: isAtKeys ? target(back, visit) : ("/sign-in/again" as Address).with("back", back))
    }

    private func target(_ back: String, _ visit: SignedIn) -> Address {
        SignInPage.target(back, visit.visitor.role)
    }

    private func answer(_ visit: SignedIn, _ back: String, _ findings: Findings? = nil) -> Answer {
        let form = visit.form(Answers(["back": [back]]), findings)
        return app.show(
            AgainView(form: form, address: AgainPage.address, carried: ["back"]),
            visit,
            showing: [],
            status: findings == nil ? .ok : .unprocessableContent
        )
    }
}

extension SignIn.SecondProof {
    /// What was typed where either is taken: a recovery code has letters in it.
    init(typed: String) {
        self = typed.contains(where: \.isLetter) ? .recoveryCode(typed) : .code(typed)
    }
}

/// What the page asks. It may stand in the place of an answer to a form, and then carries the form's fields.
struct AgainView: View {
    let title = "Show that it is you"
    let form: Form
    let address: Address
    let carried: [String]

    static let proof = Question<String>(
        "proof",
        "Six digits, or a recovery code",
        called: "the six digits",
        hint: "From the program on your phone. A code works once: after one was used, wait for the next."
    )

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <p class="lead">What comes next is guarded more than the rest. You are asked again after ten minutes.</p>
        \(if: carried != ["back"], "<p class=\"mt\">What you entered is kept, and is sent with the code.</p>")
        <form method="post" action="\(address)" class="stack mt">
        \(form.hidden)\(each: carried, fields)
        \(TextInput(AgainView.proof, in: form, autocomplete: "one-time-code"))
        <p class="mt">\(Button("Go on"))</p>
        </form>
        """
    }

    private func fields(_ name: String) -> HTML {
        "\(each: form.answers.all(name), { "<input type=\"hidden\" name=\"\(name)\" value=\"\($0)\">" })"
    }
}
