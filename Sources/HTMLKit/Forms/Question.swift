import Vocabulary

/// A question of a form, said once: reading its answer and showing it both take it.
///
/// Its type says what kind of answer it wants, and whether one must be given: `Question<CivilDate>` must be answered,
/// `Question<CivilDate?>` may be left empty.
package struct Question<Answer>: Sendable {
    let asked: Asked

    /// A question by its field's name, its words, and what messages call its answer: "the date of the review".
    package init(_ name: String, _ words: String, called: String, hint: String? = nil) {
        asked = Asked(name: name, words: words, called: called, hint: hint)
    }

    package var name: String { asked.name }
    package var words: String { asked.words }
    package var called: String { asked.called }
    package var hint: String? { asked.hint }

    /// A finding about the answer: `day.finding("must be today or in the past")` says what it is that must be so.
    package func finding(_ problem: String, given value: String = "") -> Finding {
        Finding(name, value: value, "\(asked.calledFirst) \(problem)")
    }
}

/// A question without the type of its answer, as fields show it.
struct Asked: Hashable, Sendable {
    let name: String
    let words: String
    let called: String
    let hint: String?

    /// What messages call the answer, where it begins the sentence.
    var calledFirst: String { called.prefix(1).uppercased() + called.dropFirst() }

    func fault<Value>(_ message: String, given value: String = "") -> Checked<Value> {
        .failure(Findings(name, value: value, message))
    }
}

/// One answer to choose: what is sent, and the words beside it.
package struct Choice: Hashable, Sendable {
    package let value: String
    package let title: String
    /// A second line that helps to choose.
    package let hint: String?
    /// A code of a national list, shown after the words.
    package let code: String?

    package init(_ value: String, _ title: String, hint: String? = nil, code: String? = nil) {
        self.value = value
        self.title = title
        self.hint = hint
        self.code = code
    }

    package init<Entity>(_ id: ID<Entity>, _ title: String, hint: String? = nil) {
        self.init(id.text, title, hint: hint)
    }

    static func all<Code: Coded>(_ codes: some Sequence<Code>, showingCodes: Bool = false) -> [Choice] {
        codes.map { Choice($0.rawValue, $0.title, code: showingCodes ? $0.rawValue : nil) }
    }
}
