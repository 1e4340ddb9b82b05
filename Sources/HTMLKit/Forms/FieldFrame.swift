/// What stands around every control: its hint, what is wrong with it, and the identities that tie them together.
struct FieldFrame {
    let asked: Asked
    let form: Form

    /// The identity of the control, or of the first where the question has several.
    var id: String { form.id(asked.name) }
    private var messages: [String] { form.messages(at: asked.name) }
    var hasError: Bool { !messages.isEmpty }

    var hint: HTML {
        guard let hint = asked.hint else { return HTML() }
        return #"<span class="hint" id="\#(id)-hint">\#(hint)</span>"#
    }

    var error: HTML {
        if messages.isEmpty { return HTML() }
        let words = messages.joined(separator: " ")
        return #"<span class="error" id="\#(id)-error"><span class="vh">Error: </span>\#(words)</span>"#
    }

    /// What is read out with the control.
    var describedBy: String? {
        let parts = [asked.hint == nil ? nil : "\(id)-hint", hasError ? "\(id)-error" : nil].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// The attributes of a single control that tie it to its hint and its error.
    var attributes: HTML {
        "\(attribute: "aria-describedby", describedBy)\(attribute: "aria-invalid", hasError ? "true" : nil)"
    }

    private var fieldClass: String { hasError ? "field field--error" : "field" }

    /// A single control under its label.
    func field(_ control: HTML, isLabelHidden: Bool = false) -> HTML {
        """
        <div class="\(fieldClass)"><label\(attribute: "class", isLabelHidden ? "vh" : nil) for="\(id)">\(asked.words)</label>\
        \(hint)\(error)\(control)</div>
        """
    }

    /// Several controls under one question.
    func group(_ controls: HTML) -> HTML {
        """
        <fieldset class="\(fieldClass)"\(attribute: "aria-describedby", describedBy)>\
        <legend class="legend-l">\(asked.words)</legend>\(hint)\(error)\(controls)</fieldset>
        """
    }
}

/// How wide a text field is: as wide as the answer it expects.
package enum FieldWidth: String, Hashable, Sendable {
    case two = "w2"
    case four = "w4"
    case five = "w5"
    case twenty = "w20"
    case full = "w-full"
}
