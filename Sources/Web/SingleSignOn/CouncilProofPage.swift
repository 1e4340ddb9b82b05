import Access
import HTMLKit
import Hummingbird
import Logging
import Vocabulary

/// `/sign-in/council/again`: somebody who came in by the council's sign-on shows there that it is still them, before what is
/// most guarded. They come back by `/sign-in/council/back`.
struct CouncilProofPage {
    static let address: Address = "/sign-in/council/again"

    let app: App

    func add(to routes: Routes) {
        routes.page("sign-in/council/again", needs: .keepOwnAccount).get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let council = try app.councilSignOn()
        let back = visit.query.text("back")
        let proof = try await app.signIn.proof(of: visit.visitor)
        guard app.provesByCouncil(proof) else { return .redirect(to: AgainPage.address.with("back", back)) }
        if proof.isFresh(at: visit.at) { return .redirect(to: SignInPage.target(back, visit.visitor.role)) }
        // Without the marks of a form that is kept: there is nothing in it to lose.
        let form = Form(Answers(["back": [back]]), marks: FormMarks(token: visit.visitor.crossSiteToken))
        let byCode = proof.hasFactor ? AgainPage.address.with("back", back).with("by", "code") : nil
        return app.show(CouncilProofView(form: form, account: council.name, byCode: byCode), visit, showing: [])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let council = try app.councilSignOn()
        let door = DoorCookie.secret(in: request) ?? .fresh()
        do {
            let address = try await council.beginProof(
                of: visit.visitor,
                door: door,
                leadingTo: visit.answers.text("back"),
                app.attempt(request, from: visit.remoteAddress)
            )
            let view = OnwardView(title: "Going to your \(council.name) account", address: address)
            var answer = app.show(view, visit, showing: [])
            answer.response.leadOn(to: address)
            answer.response.setCookie(DoorCookie.begin(door, secure: app.secureCookies))
            return answer
        } catch let refusal as ProofRefusal {
            return app.show(ProofRefusedView(refusal), visit, showing: [], status: refusal.reason.status)
        }
    }
}

extension App {
    /// Whether the owner of a session shows by the council's sign-on that it is them, as they came in.
    func provesByCouncil(_ proof: Proof) -> Bool {
        proof.way == .singleSignOn && singleSignOn != nil
    }
}

/// What the page says.
struct CouncilProofView: View {
    let title = "Show that it is you"
    let form: Form
    /// What the council's own accounts are called.
    let account: String
    /// Where those prove it by a code who have a second factor here too.
    let byCode: Address?

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">What comes next is guarded more than the rest. Sign in with your \(account) account once more, and you \
        come back to where you were. You are asked again after ten minutes.</p>
        <form method="post" action="\(CouncilProofPage.address)" class="stack mt">
        \(form.hidden)\(form.carried())
        <p class="mt">\(Button("Sign in once more"))</p>
        </form>
        \(byCode.map(codeLink))
        """
    }

    private func codeLink(_ address: Address) -> HTML {
        "<p class=\"mt\">\(Link("Use the code from your phone", to: address))</p>"
    }
}

/// Why somebody has not shown by the council's sign-on that it is them, and what to do next. They are signed in all the same.
struct ProofRefusedView: View {
    let title = "Not shown yet that it is you"
    private let words: String
    private let advice: String
    private let again: Address

    init(_ refusal: ProofRefusal) {
        words = refusal.reason.explanation
        advice = refusal.reason.proofAdvice
        again = CouncilProofPage.address.with("back", refusal.back)
    }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">\(words)</p>
        <p>\(advice) You are still signed in, and nothing you typed is lost.</p>
        <p class="mt">\(LinkButton("Try once more", to: again))</p>
        """
    }
}

extension SignOnRefusal {
    /// What somebody does next who is signed in.
    fileprivate var proofAdvice: String {
        switch self {
        case .someoneElse:
            "Choose your own account there. If it does not let you, sign out of the other account there first."
        case .notBegunHere, .declinedThere, .notLetIn: "Begin again, and stay in one window."
        case .fault(.unreachable), .fault(.slow): "Wait a few minutes and try again."
        case .fault(.tokenDeclined(.noNewSignIn)):
            """
            Try again, and sign in there when you are asked. If you are not asked, tell whoever runs Footprint for your \
            council: the guide to single sign-on says what the provider must be told.
            """
        case .fault(.codeDeclined), .fault(.nonsense), .fault(.clientDeclined), .fault(.tokenDeclined):
            "Try again. If it happens twice, tell whoever runs Footprint for your council: the log says why."
        }
    }
}
