import Vocabulary

/// What was answered on a form: for each field's name, the values sent. Untrusted until read.
package struct Answers: Hashable, Sendable {
    /// Every value sent, by the names of the fields.
    package private(set) var fields: [String: [String]]

    package init(_ fields: [String: [String]] = [:]) {
        self.fields = fields
    }

    /// The names under which something was sent, in order of their letters.
    package var names: [String] { fields.keys.sorted() }

    /// Everything sent under a name, in order.
    package func all(_ name: String) -> [String] {
        fields[name] ?? []
    }

    /// What was first sent under a name, as it was typed; empty when nothing was.
    package func text(_ name: String) -> String {
        fields[name]?.first ?? ""
    }

    /// What was sent under a name as stored text should be: no blanks around it, line ends all alike, no noughts.
    func tidy(_ name: String) -> String {
        let typed = text(name).unicodeScalars
        var tidy = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in typed {
            if scalar == "\n", last == "\r" {
                last = scalar
                continue
            }
            if scalar != "\0" { tidy.append(scalar == "\r" ? "\n" : scalar) }
            last = scalar
        }
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        guard let first = tidy.firstIndex(where: { !isBlank($0) }), let end = tidy.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(tidy[first...end])
    }

    private func setting(_ name: String, to values: [String]) -> Answers {
        var answers = self
        answers.fields[name] = values
        return answers
    }
}

/// Filling in what is already known, before anybody has answered.
extension Answers {
    package func filling(_ question: Question<CivilDate>, with day: CivilDate?) -> Answers {
        filling(day, at: question.name)
    }

    package func filling(_ question: Question<CivilDate?>, with day: CivilDate?) -> Answers {
        filling(day, at: question.name)
    }

    package func filling(_ question: Question<String>, with text: String) -> Answers {
        setting(question.name, to: [text])
    }

    package func filling(_ question: Question<String?>, with text: String?) -> Answers {
        setting(question.name, to: text.map { [$0] } ?? [])
    }

    package func filling(_ question: Question<Int>, with number: Int) -> Answers {
        setting(question.name, to: [String(number)])
    }

    package func filling(_ question: Question<Int?>, with number: Int?) -> Answers {
        setting(question.name, to: number.map { [String($0)] } ?? [])
    }

    package func filling(_ question: Question<Bool>, with isTicked: Bool) -> Answers {
        setting(question.name, to: isTicked ? [Tick.value] : [])
    }

    package func filling<Code: Coded>(_ question: Question<Code>, with code: Code?) -> Answers {
        setting(question.name, to: code.map { [$0.rawValue] } ?? [])
    }

    package func filling<Code: Coded>(_ question: Question<Code?>, with code: Code?) -> Answers {
        setting(question.name, to: code.map { [$0.rawValue] } ?? [])
    }

    package func filling<Entity>(_ question: Question<ID<Entity>>, with id: ID<Entity>?) -> Answers {
        setting(question.name, to: id.map { [$0.text] } ?? [])
    }

    package func filling<Entity>(_ question: Question<ID<Entity>?>, with id: ID<Entity>?) -> Answers {
        setting(question.name, to: id.map { [$0.text] } ?? [])
    }

    private func filling(_ day: CivilDate?, at name: String) -> Answers {
        let parts = day?.parts
        return setting(DatePart.day.field(of: name), to: parts.map { [String($0.day)] } ?? [])
            .setting(DatePart.month.field(of: name), to: parts.map { [String($0.month)] } ?? [])
            .setting(DatePart.year.field(of: name), to: parts.map { [String($0.year)] } ?? [])
    }
}
