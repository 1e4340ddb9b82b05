import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

extension Gate {
    /// How often a form is asked after that is being taken, and how many milliseconds apart.
    private static let looks = (most: 30, apart: 100)

    /// Lets a form be taken once: a second press of the button leads to where the first one led. What is not taken is kept as
    /// a draft, and what is taken is a draft no longer.
    func once(_ visit: SignedIn, _ answers: Answers, _ submit: () async throws -> Answer) async throws -> Answer {
        let number = answers.text("once")
        guard !number.isEmpty else { return try await submit() }
        let content = Digest.of(fields: [URLForm.text(of: Draft.typed(answers))])
        for _ in 0..<Gate.looks.most {
            switch try await app.database.keep({
                try $0.takeOnce(number, content, by: visit.visitor.account, at: visit.at)
            }) {
            case .first: return try await finish(number, visit, answers, submit)
            case .again(let address?): return .redirect(to: Address(local: address) ?? "/")
            case .otherWords: return try await late.keepAndShow(answers, of: visit.visitor, sentBefore: true)
            // The first press is still being answered. Where that fails, this one takes its place.
            case .again(nil): try await Task.sleep(for: .milliseconds(Gate.looks.apart))
            }
        }
        // Nobody knows how the first one ended, so its author looks, and sends it again if it is not there.
        return try await late.keepAndShow(answers, of: visit.visitor, sentBefore: true)
    }

    private func finish(
        _ number: String,
        _ visit: SignedIn,
        _ answers: Answers,
        _ submit: () async throws -> Answer
    ) async throws -> Answer {
        do {
            let answer = try await submit()
            let location = answer.response.headers[.location]
            try await note(number, visit, answers, leadingTo: location)
            return answer
        } catch {
            try await note(number, visit, answers, leadingTo: nil)
            throw error
        }
    }

    /// Notes how a form ended: taken, and its draft goes; or not, and what was typed is kept.
    private func note(_ number: String, _ visit: SignedIn, _ answers: Answers, leadingTo address: String?) async throws
    {
        let account = visit.visitor.account
        let page = Address(pageOf: answers)
        let draft = address == nil ? try late.drafts.seal(answers, of: account) : nil
        try await app.database.keep { transaction in
            try transaction.finishOnce(number, leadingTo: address)
            if let draft {
                _ = try transaction.keepDraft(draft, DraftTurn(shownAgainAs: visit.hand), until: nil, at: visit.at)
            } else if let page, address != nil {
                try transaction.dropDraft(of: account, on: page)
            }
        }
    }
}
