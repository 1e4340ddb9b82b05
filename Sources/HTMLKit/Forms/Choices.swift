import Vocabulary

/// One of a few answers, all of them in sight.
package struct Radios: Component {
    private let list: ChoiceList

    /// The codes of a fixed list; some of them, if others do not apply here.
    package init<Code: Coded>(
        _ question: Question<Code>,
        in form: Form,
        among codes: [Code] = Array(Code.allCases),
        showingCodes: Bool = false,
        inRow: Bool = false
    ) {
        list = ChoiceList(question.asked, form, Choice.all(codes, showingCodes: showingCodes), inRow)
    }

    package init<Code: Coded>(
        _ question: Question<Code?>,
        in form: Form,
        among codes: [Code] = Array(Code.allCases),
        showingCodes: Bool = false,
        inRow: Bool = false
    ) {
        list = ChoiceList(question.asked, form, Choice.all(codes, showingCodes: showingCodes), inRow)
    }

    /// Choices in the page's own words.
    package init<Answer>(_ question: Question<Answer>, in form: Form, choices: [Choice], inRow: Bool = false) {
        list = ChoiceList(question.asked, form, choices, inRow)
    }

    package var body: HTML { list.body }
}

/// One box to tick beside its words.
package struct Tick: Component {
    static let value = "yes"
    private let frame: FieldFrame

    package init(_ question: Question<Bool>, in form: Form) {
        frame = FieldFrame(asked: question.asked, form: form)
    }

    package var body: HTML {
        let isTicked = !frame.form.answers.text(frame.asked.name).isEmpty
        return """
            <div class="\(frame.hasError ? "field field--error" : "field")">\(frame.error)\
            <div class="opt"><input type="checkbox" id="\(frame.id)" name="\(frame.asked.name)" value="\(Tick.value)"\
            \(flag: "checked", isTicked)\(frame.attributes)>\
            <div><label for="\(frame.id)">\(frame.asked.words)</label>\(frame.hint)</div></div></div>
            """
    }
}

/// One of many answers.
package struct Select: Component {
    private let frame: FieldFrame
    private let choices: [Choice]
    private let nothing: String
    private let isLabelHidden: Bool

    package init<Code: Coded>(_ question: Question<Code>, in form: Form, among codes: [Code] = Array(Code.allCases)) {
        self.init(question.asked, form, Choice.all(codes), "Choose one", false)
    }

    /// `nothing` is what the empty choice says.
    package init<Code: Coded>(
        _ question: Question<Code?>,
        in form: Form,
        among codes: [Code] = Array(Code.allCases),
        nothing: String = "None"
    ) {
        self.init(question.asked, form, Choice.all(codes), nothing, false)
    }

    package init<Answer>(
        _ question: Question<Answer>,
        in form: Form,
        choices: [Choice],
        nothing: String = "Choose one",
        isLabelHidden: Bool = false
    ) {
        self.init(question.asked, form, choices, nothing, isLabelHidden)
    }

    private init(_ asked: Asked, _ form: Form, _ choices: [Choice], _ nothing: String, _ isLabelHidden: Bool) {
        frame = FieldFrame(asked: asked, form: form)
        self.choices = choices
        self.nothing = nothing
        self.isLabelHidden = isLabelHidden
    }

    package var body: HTML {
        frame.field(
            """
            <select id="\(frame.id)" name="\(frame.asked.name)"\(frame.attributes)>\
            <option value="">\(nothing)</option>\(each: choices, option)</select>
            """,
            isLabelHidden: isLabelHidden
        )
    }

    private func option(_ choice: Choice) -> HTML {
        let isChosen = frame.form.answers.text(frame.asked.name) == choice.value
        return "<option value=\"\(choice.value)\"\(flag: "selected", isChosen)>\(choice.title)</option>"
    }
}

/// Radios under one question.
private struct ChoiceList: Component {
    let frame: FieldFrame
    let choices: [Choice]
    let inRow: Bool

    init(_ asked: Asked, _ form: Form, _ choices: [Choice], _ inRow: Bool) {
        frame = FieldFrame(asked: asked, form: form)
        self.choices = choices
        self.inRow = inRow
    }

    var body: HTML {
        let options: HTML = "\(each: choices.enumerated(), option)"
        return frame.group(inRow ? "<div class=\"opts--row\">\(options)</div>" : options)
    }

    private func option(_ offset: Int, _ choice: Choice) -> HTML {
        // The first has the question's own identity, for messages to lead to.
        let id = offset == 0 ? frame.id : "\(frame.id)-\(offset + 1)"
        let isChosen = frame.form.answers.all(frame.asked.name).contains(choice.value)
        let hintID = choice.hint.map { _ in "\(id)-hint-own" }
        return """
            <div class="opt"><input type="radio" id="\(id)" name="\(frame.asked.name)" value="\(choice.value)"\
            \(flag: "checked", isChosen)\(attribute: "aria-describedby", hintID)>\
            <div><label for="\(id)">\(choice.title)</label>\(choice.code.map(code))\(choice.hint.map { hint($0, id) })</div></div>
            """
    }

    private func code(_ code: String) -> HTML {
        "<span class=\"code\">\(code)</span>"
    }

    private func hint(_ hint: String, _ id: String) -> HTML {
        "<span class=\"hint\" id=\"\(id)-hint-own\">\(hint)</span>"
    }
}
