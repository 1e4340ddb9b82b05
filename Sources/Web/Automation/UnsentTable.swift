import HTMLKit
import Notify
import Register
import Vocabulary

/// Messages that were not sent since their child is on hold, each with what a person can decide.
struct UnsentTable: Component {
    private let entries: [UnsentEntry]
    private let names: [Subject: String]?
    private let form: Form

    /// On a page about several children each message says whose it is; on a child's own page that is known.
    init(_ entries: [UnsentEntry], of names: [Subject: String]?, in form: Form) {
        self.entries = entries
        self.names = names
        self.form = form
    }

    var body: HTML {
        let what: [Table<UnsentEntry>.Column] = [
            .heading("Message") { "\($0.entry.notice.title)" },
            .text("Since") { $0.entry.madeAt.inWords },
            .html("Decide") { choices($0) },
        ]
        let whose: [Table<UnsentEntry>.Column] =
            names.map { names in [.text("Child") { names[$0.child] ?? "A child" }] } ?? []
        return
            "<div class=\"mt\">\(Table("Not sent", entries, columns: what.prefix(1) + whose + what.dropFirst(), isCaptionHidden: true))</div>"
    }

    private func choices(_ unsent: UnsentEntry) -> HTML {
        let about = "\(unsent.entry.notice.title), \(names?[unsent.child] ?? "of \(unsent.entry.madeAt.londonDay)")"
        let address = UnsentPage.address(ID(unsent.child.id), unsent.entry.id)
        return """
            <form method="post" action="\(address)" class="cluster">\(form.hidden)\
            \(Button("Send anyway", .quiet, isSmall: true, about: about, name: "choice", value: "send"))\
            \(Button("Drop", .quiet, isSmall: true, about: about, name: "choice", value: "drop"))</form>
            """
    }
}
