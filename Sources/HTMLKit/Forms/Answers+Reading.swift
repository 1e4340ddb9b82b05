import Vocabulary

/// Reading an answer: the value, or what the person should do about it, in a sentence placed at the question.
extension Answers {
    /// A day in three fields, or in one as ISO text. With `today`, the word "today" is a day too.
    package func read(_ question: Question<CivilDate>, today: CivilDate? = nil) -> Checked<CivilDate> {
        DateReading(question.asked, self, today: today).day
            .flatMap { $0.map(Checked.success) ?? question.asked.fault("Enter \(question.called)") }
    }

    package func read(_ question: Question<CivilDate?>, today: CivilDate? = nil) -> Checked<CivilDate?> {
        DateReading(question.asked, self, today: today).day
    }

    /// Text without the blanks around it, no longer than so many characters.
    package func read(_ question: Question<String>, longest: Int = 10_000) -> Checked<String> {
        text(question.asked, longest)
            .flatMap { $0.map(Checked.success) ?? question.asked.fault("Enter \(question.called)") }
    }

    package func read(_ question: Question<String?>, longest: Int = 10_000) -> Checked<String?> {
        text(question.asked, longest)
    }

    package func read(_ question: Question<Int>, _ range: ClosedRange<Int>) -> Checked<Int> {
        number(question.asked, range)
            .flatMap { $0.map(Checked.success) ?? question.asked.fault("Enter \(question.called)") }
    }

    package func read(_ question: Question<Int?>, _ range: ClosedRange<Int>) -> Checked<Int?> {
        number(question.asked, range)
    }

    /// A tick, which is made or not.
    package func read(_ question: Question<Bool>) -> Checked<Bool> {
        .success(!text(question.name).isEmpty)
    }

    package func read<Code: Coded>(_ question: Question<Code>) -> Checked<Code> {
        choice(question.asked, Code.init(rawValue:))
            .flatMap { $0.map(Checked.success) ?? question.asked.fault("Choose \(question.called)") }
    }

    package func read<Code: Coded>(_ question: Question<Code?>) -> Checked<Code?> {
        choice(question.asked, Code.init(rawValue:))
    }

    /// One of the things offered, by its identity.
    package func read<Entity>(
        _ question: Question<ID<Entity>>,
        among offered: some Sequence<ID<Entity>>
    ) -> Checked<ID<Entity>> {
        choice(question.asked) { sent in offered.first { $0.text == sent } }
            .flatMap { $0.map(Checked.success) ?? question.asked.fault("Choose \(question.called)") }
    }

    package func read<Entity>(
        _ question: Question<ID<Entity>?>,
        among offered: some Sequence<ID<Entity>>
    ) -> Checked<ID<Entity>?> {
        choice(question.asked) { sent in offered.first { $0.text == sent } }
    }

    private func text(_ asked: Asked, _ longest: Int) -> Checked<String?> {
        let text = tidy(asked.name)
        if text.isEmpty { return .success(nil) }
        // Characters as people count them cost a walk; bytes are never fewer.
        if text.utf8.count <= longest { return .success(text) }
        // One character may be any number of marks upon a letter: those count once there are many.
        let count = text.utf8.count > longest * 8 ? text.unicodeScalars.count : text.count
        if count <= longest { return .success(text) }
        return asked.fault("\(asked.calledFirst) must be \(longest) characters or fewer; it has \(count)", given: text)
    }

    private func number(_ asked: Asked, _ range: ClosedRange<Int>) -> Checked<Int?> {
        let text = tidy(asked.name)
        if text.isEmpty { return .success(nil) }
        guard let number = Int(text.filter { $0 != "," }) else {
            return asked.fault("\(asked.calledFirst) must be a whole number, such as \(range.lowerBound)", given: text)
        }
        if range.contains(number) { return .success(number) }
        return asked.fault("\(asked.calledFirst) must be from \(range.lowerBound) to \(range.upperBound)", given: text)
    }

    /// What was sent stays in the finding and out of the sentence: it is no answer that the page offered.
    private func choice<Value>(_ asked: Asked, _ find: (String) -> Value?) -> Checked<Value?> {
        let sent = text(asked.name)
        if sent.isEmpty { return .success(nil) }
        if let value = find(sent) { return .success(value) }
        return asked.fault("Choose \(asked.called) from the list", given: sent)
    }
}
