import Access
import HTMLKit
import Vocabulary

/// The forms that somebody has begun, each with a way on and a way to throw it away; nothing where there is none.
struct BegunList {
    private let begun: BegunForms
    private let token: String

    init(_ file: AccountFile) {
        begun = file.begun
        token = file.visit.visitor.crossSiteToken
    }

    var panel: AccountPanel? {
        if begun.lines.isEmpty { return nil }
        let columns: [Table<BegunForms.Line>.Column] = [
            .heading("Form") { "\(Link($0.words, to: $0.page))" },
            .text("Kept on") { $0.when },
            .html("") { throwAway($0) },
        ]
        let table = Table(begun.heading, begun.lines, columns: columns, isCaptionHidden: true)
        return AccountPanel(begun.heading, id: "begun", "<div class=\"mt\">\(table)</div>")
    }

    private func throwAway(_ line: BegunForms.Line) -> HTML {
        """
        <form method="post" action="\(DraftsPages.forget)">\(Form(marks: FormMarks(token: token)).hidden)\
        <input type="hidden" name="draft" value="\(line.page)"><input type="hidden" name="back" value="account">\
        \(Button("Throw away", .quiet, isSmall: true, about: line.words))</form>
        """
    }
}
