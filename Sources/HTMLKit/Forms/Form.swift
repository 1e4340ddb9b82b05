import Vocabulary

/// How a form stands: what has been answered, what is wrong with it, and the marks that it carries unseen.
package struct Form: Sendable {
    package let answers: Answers
    package let findings: [Finding]
    /// That it stands filled in with what was typed before, where it does.
    package let typedBefore: TypedBefore?
    private let marks: FormMarks?
    private let prefix: String

    /// A form as it stands. Forms that only ask to be shown something carry no marks; where one page has a form twice, a
    /// prefix keeps the identities of their fields apart.
    package init(
        _ answers: Answers = Answers(),
        findings: Findings? = nil,
        marks: FormMarks? = nil,
        typedBefore: TypedBefore? = nil,
        prefix: String = ""
    ) {
        self.init(answers: answers, findings?.all ?? [], marks, typedBefore, prefix)
    }

    /// This form with what is already known filled in.
    package func filled(_ answers: Answers) -> Form {
        Form(answers: answers, findings, marks, typedBefore, prefix)
    }

    /// This form as one of several on a page.
    package func named(_ prefix: String) -> Form {
        Form(answers: answers, findings, marks, typedBefore, prefix + "-")
    }

    /// The fields that every form that changes something carries: who may send it, what it was made from, and that it is
    /// sent once.
    package var hidden: HTML { marks?.html ?? HTML() }

    /// The same for a form beside this one that only does something with its draft.
    var draftOnly: HTML {
        guard let marks, let draft = marks.draft else { return HTML() }
        return FormMarks(token: marks.token, draft: draft).html
    }

    /// Whether what is typed into it is kept until it is sent.
    var keepsDraft: Bool { marks?.draft != nil }

    /// The identity of a question's first control, which is where a message about it leads.
    func id(_ name: String) -> String { prefix + name }

    func messages(at name: String) -> [String] {
        findings.filter { $0.place == name }.map(\.message)
    }

    private init(
        answers: Answers,
        _ findings: [Finding],
        _ marks: FormMarks?,
        _ typedBefore: TypedBefore?,
        _ prefix: String
    ) {
        self.answers = answers
        self.findings = findings
        self.marks = marks
        self.typedBefore = typedBefore
        self.prefix = prefix
    }
}
