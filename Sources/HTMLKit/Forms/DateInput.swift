import Vocabulary

/// A date in three fields: day, month and year.
package struct DateInput: Component {
    private let frame: FieldFrame

    package init(_ question: Question<CivilDate>, in form: Form) {
        frame = FieldFrame(asked: question.asked, form: form)
    }

    package init(_ question: Question<CivilDate?>, in form: Form) {
        frame = FieldFrame(asked: question.asked, form: form)
    }

    package var body: HTML {
        frame.group("<div class=\"date\">\(each: DatePart.allCases, part)</div>")
    }

    private func part(_ part: DatePart) -> HTML {
        let name = part.field(of: frame.asked.name)
        let id = part == .day ? frame.id : frame.form.id(name)
        return """
            <div><label for="\(id)">\(part.words)</label>\
            <input class="\(part == .year ? "w4" : "w2")" type="text" inputmode="numeric" id="\(id)" name="\(name)" \
            value="\(typed(part))" autocomplete="off"\(attribute: "aria-invalid", frame.hasError ? "true" : nil)></div>
            """
    }

    /// What was typed in the field; a date that came whole in one field is dealt out to the three.
    private func typed(_ part: DatePart) -> String {
        let answers = frame.form.answers
        let whole = answers.text(frame.asked.name)
        guard let day = CivilDate(iso: whole) else {
            return part == .day && !whole.isEmpty ? whole : answers.text(part.field(of: frame.asked.name))
        }
        return switch part {
        case .day: String(day.day)
        case .month: String(day.month)
        case .year: String(day.year)
        }
    }
}

extension DatePart {
    fileprivate var words: String {
        switch self {
        case .day: "Day"
        case .month: "Month"
        case .year: "Year"
        }
    }
}
