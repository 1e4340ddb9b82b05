import Vocabulary

/// How a form stands: what has been answered, what is wrong with it, and the marks that it carries unseen.
package struct Form: Sendable {
    package let answers: Answers
    package let findings: [Finding]
    private let marks: FormMarks?
    private let prefix: String

    /// A form as it stands. Forms that only ask to be shown something carry no marks; where one page has a form twice, a
    /// prefix keeps the identities of their fields apart.
    package init(
        _ answers: Answers = Answers(),
        findings: Findings? = nil,
        marks: FormMarks? = nil,
        prefix: String = ""
    ) {
        self.answers = answers
        self.findings = findings?.all ?? []
        self.marks = marks
        self.prefix = prefix
    }

    /// This form with what is already known filled in.
    package func filled(_ answers: Answers) -> Form {
        Form(answers: answers, findings: findings, marks: marks, prefix: prefix)
    }

    /// This form as one of several on a page.
    package func named(_ prefix: String) -> Form {
        Form(answers: answers, findings: findings, marks: marks, prefix: prefix + "-")
    }

    /// The fields that every form that changes something carries: who may send it, what it was made from, and that it is
    /// sent once.
    package var hidden: HTML {
        guard let marks else { return HTML() }
        return """
            <input type="hidden" name="token" value="\(marks.token)">\
            \(each: marks.seen, Form.seenField)\(marks.once.map(Form.onceField))
            """
    }

    private static func seenField(_ version: String) -> HTML {
        "<input type=\"hidden\" name=\"seen\" value=\"\(version)\">"
    }

    private static func onceField(_ number: String) -> HTML {
        "<input type=\"hidden\" name=\"once\" value=\"\(number)\">"
    }

    /// The identity of a question's first control, which is where a message about it leads.
    func id(_ name: String) -> String { prefix + name }

    func messages(at name: String) -> [String] {
        findings.filter { $0.place == name }.map(\.message)
    }

    private init(answers: Answers, findings: [Finding], marks: FormMarks?, prefix: String) {
        self.answers = answers
        self.findings = findings
        self.marks = marks
        self.prefix = prefix
    }
}

/// What a form carries unseen.
package struct FormMarks: Hashable, Sendable {
    /// The cross-site token.
    package let token: String
    /// The versions that the form was made from.
    package let seen: [String]
    /// A number that lets the form be taken once only.
    package let once: String?

    package init(token: String, seen: [String] = [], once: String? = nil) {
        self.token = token
        self.seen = seen
        self.once = once
    }
}
