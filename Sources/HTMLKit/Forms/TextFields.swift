import Vocabulary

/// One line of text, or a number.
package struct TextInput: Component {
    /// What is typed, so that a phone shows the right keys.
    package enum Kind: String, Hashable, Sendable {
        case text, email, tel, search, number
    }

    private let frame: FieldFrame
    private let kind: Kind
    private let width: FieldWidth
    private let autocomplete: String?
    private let isLabelHidden: Bool

    package init(
        _ question: Question<String>,
        in form: Form,
        kind: Kind = .text,
        width: FieldWidth = .twenty,
        autocomplete: String? = nil,
        isLabelHidden: Bool = false
    ) {
        self.init(question.asked, form, kind, width, autocomplete, isLabelHidden)
    }

    package init(
        _ question: Question<String?>,
        in form: Form,
        kind: Kind = .text,
        width: FieldWidth = .twenty,
        autocomplete: String? = nil,
        isLabelHidden: Bool = false
    ) {
        self.init(question.asked, form, kind, width, autocomplete, isLabelHidden)
    }

    package init(_ question: Question<Int>, in form: Form, width: FieldWidth = .four) {
        self.init(question.asked, form, .number, width, nil, false)
    }

    package init(_ question: Question<Int?>, in form: Form, width: FieldWidth = .four) {
        self.init(question.asked, form, .number, width, nil, false)
    }

    private init(
        _ asked: Asked,
        _ form: Form,
        _ kind: Kind,
        _ width: FieldWidth,
        _ autocomplete: String?,
        _ isLabelHidden: Bool
    ) {
        frame = FieldFrame(asked: asked, form: form)
        self.kind = kind
        self.width = width
        self.autocomplete = autocomplete
        self.isLabelHidden = isLabelHidden
    }

    package var body: HTML {
        // A browser's own number field changes its value under a mouse wheel, so numbers are typed as text.
        let type = kind == .number ? Kind.text.rawValue : kind.rawValue
        let keys = kind == .number ? "numeric" : nil
        return frame.field(
            """
            <input class="\(width.rawValue)" type="\(type)" id="\(frame.id)" name="\(frame.asked.name)" \
            value="\(frame.form.answers.text(frame.asked.name))"\(attribute: "inputmode", keys)\
            \(attribute: "autocomplete", autocomplete)\(frame.attributes)>
            """,
            isLabelHidden: isLabelHidden
        )
    }
}

/// Several lines of text.
package struct TextArea: Component {
    private let frame: FieldFrame
    private let rows: Int

    package init(_ question: Question<String>, in form: Form, rows: Int = 5) {
        frame = FieldFrame(asked: question.asked, form: form)
        self.rows = rows
    }

    package init(_ question: Question<String?>, in form: Form, rows: Int = 5) {
        frame = FieldFrame(asked: question.asked, form: form)
        self.rows = rows
    }

    package var body: HTML {
        // A browser drops the first line end after the tag, so one is given that may be dropped.
        frame.field(
            """
            <textarea id="\(frame.id)" name="\(frame.asked.name)" rows="\(rows)"\(frame.attributes)>
            \(frame.form.answers.text(frame.asked.name))</textarea>
            """
        )
    }
}

/// A password, which is never shown again.
package struct PasswordInput: Component {
    private let frame: FieldFrame
    private let isNew: Bool

    package init(_ question: Question<String>, in form: Form, isNew: Bool = false) {
        frame = FieldFrame(asked: question.asked, form: form)
        self.isNew = isNew
    }

    package var body: HTML {
        frame.field(
            """
            <input class="w20" type="password" id="\(frame.id)" name="\(frame.asked.name)" \
            autocomplete="\(isNew ? "new-password" : "current-password")"\(frame.attributes)>
            """
        )
    }
}

/// A file to send; its form needs `enctype="multipart/form-data"`.
package struct FileInput: Component {
    private let frame: FieldFrame
    private let accepts: [String]
    private let isMany: Bool

    /// A question whose answer is a file; `accepts` names the endings that are offered: ".csv".
    package init(_ question: Question<String>, in form: Form, accepts: [String], isMany: Bool = false) {
        frame = FieldFrame(asked: question.asked, form: form)
        self.accepts = accepts
        self.isMany = isMany
    }

    package var body: HTML {
        frame.field(
            """
            <input class="file" type="file" id="\(frame.id)" name="\(frame.asked.name)" \
            accept="\(accepts.joined(separator: ","))"\(flag: "multiple", isMany)\(frame.attributes)>
            """
        )
    }
}
