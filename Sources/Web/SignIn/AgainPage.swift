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
        return .redirect(to: ("/account/second-factor" as Address).with("back", back))
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let back = visit.answers.text("back")
        do {
            let attempt = app.attempt(request, from: visit.remoteAddress)
            let proof = SignIn.SecondProof(typed: visit.answers.text(AgainView.proof.name))
            try await app.signIn.prove(proof, visit.visitor, with: app.keys, attempt)
            return .redirect(to: target(back, visit))
        } catch let refusal as SignInRefusal {
            return answer(visit, back, Findings(AgainView.proof.name, refusal.explanation))
        }
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
