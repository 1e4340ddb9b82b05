import Access
import HTMLKit
import Store
import Vocabulary

extension SignedIn {
    /// A form made from these versions: filled in with what was typed before, where something is kept of this page.
    func form(_ answers: Answers = Answers(), _ findings: Findings? = nil, seen: [String] = []) -> Form {
        guard let draft else {
            return Form(answers, findings: findings, marks: marks(seen, once: ID<Form>.fresh().text, base: 0))
        }
        let once = draft.once.isEmpty ? ID<Form>.fresh().text : draft.once
        return Form(
            draft.answers,
            findings: findings,
            marks: marks(seen, once: once, base: draft.version),
            typedBefore: TypedBefore(
                when: draft.savedAt.inWords,
                isOvertaken: draft.seen != seen,
                startAgain: DraftsPages.forget
            )
        )
    }

    private func marks(_ seen: [String], once: String, base: Int) -> FormMarks {
        FormMarks(
            token: visitor.crossSiteToken,
            seen: seen,
            once: once,
            draft: DraftMark(page: page, hand: hand, base: base)
        )
    }
}
