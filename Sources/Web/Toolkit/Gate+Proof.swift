import Access
import HTMLKit
import Hummingbird
import Vocabulary

/// Pages that open only to somebody who has shown within ten minutes that it is still them.
extension Gate {
    /// Throws `ProofWanted` where they have not.
    func requireProof(_ visit: SignedIn, back: String) async throws {
        guard try await app.signIn.proof(of: visit.visitor).isFresh(at: visit.at) else { throw ProofWanted(back: back) }
    }

    /// Asks for the proof in the place of the form's answer, with all that was entered carried along; nothing where it was
    /// given. So a form that took longer than ten minutes to fill in is not lost. Who proves it elsewhere finds what they
    /// entered on its page when they come back.
    func askForProof(_ request: Request, _ visit: SignedIn) async throws -> Answer? {
        let proof = try await app.signIn.proof(of: visit.visitor)
        if proof.isFresh(at: visit.at) { return nil }
        guard proof.hasFactor, !app.provesByCouncil(proof) else {
            _ = try await late.keep(visit.answers, of: visit.visitor.account)
            throw ProofWanted(back: late.drafts.book.page(at: visit.page.text) == nil ? "" : visit.page.text)
        }
        let typed = visit.answers.text(AgainView.proof.name)
        if typed.isEmpty { return answer(request, visit, nil) }
        do {
            let attempt = app.attempt(request, from: visit.remoteAddress)
            try await app.signIn.prove(SignIn.SecondProof(typed: typed), visit.visitor, with: app.keys, attempt)
            try await app.renewSecret(of: visit)
            return nil
        } catch let refusal as SignInRefusal {
            return answer(request, visit, Findings(AgainView.proof.name, refusal.explanation))
        }
    }

    private func answer(_ request: Request, _ visit: SignedIn, _ findings: Findings?) -> Answer {
        let own = [AgainView.proof.name]
        let names = visit.answers.names.filter { !own.contains($0) }
        let kept = Answers(Dictionary(uniqueKeysWithValues: names.map { ($0, visit.answers.all($0)) }))
        let view = AgainView(
            // The form's own marks are among what is carried.
            form: Form(kept, findings: findings),
            address: Address(local: request.uri.string) ?? "/",
            carried: names
        )
        var answer = app.show(view, visit, showing: [], status: findings == nil ? .forbidden : .unprocessableContent)
        answer.isRefused = true
        return answer
    }
}

/// Signed in, and may; but must show once more that it is them, and comes back then.
struct ProofWanted: Error {
    let back: String
}
