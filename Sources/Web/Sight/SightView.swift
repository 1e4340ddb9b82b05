import Access
import HTMLKit
import Policy
import Register
import Store
import Vocabulary

/// What the page shows: who may see the child now, what was given before, and the form that gives it.
struct SightView: View {
    let title: String
    let crumbs: [Crumb]
    let banner: Banner?
    private let frame: ChildFrame
    private let lines: SightLines
    private let restriction: HTML
    private let give: GiveSightForm
    private let form: Form
    private let address: Address

    init(_ file: SightFile, _ visit: SignedIn, _ form: Form, words: Words) {
        let page = ChildTab.sight.words
        let child = file.head.child.id
        frame = ChildFrame(file.head, file.history, on: .sight, today: visit.today, words: words, offersAction: false)
        title = "\(page): \(file.head.called)"
        crumbs = frame.crumbs(child, page)
        banner = visit.query.text("done") == "1" ? Banner(.done, "who may see the child is changed.") : nil
        lines = SightLines(file, visit, iro: words[.iro].short)
        restriction = SightView.restriction(file, visit)
        give = GiveSightForm(file, visit)
        self.form = form
        address = ChildTab.sight.address(of: child)
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(frame)
        <div class="stack-l mt-l"><section aria-labelledby="now"><h2 id="now">Who can see this now</h2>\(restriction)\
        <div class="mt">\(table("Who can see this now", lines.now))</div></section>\(giving)\
        \(if: !lines.other.isEmpty, "\(before)")</div>
        """
    }

    private var giving: HTML {
        """
        <section aria-labelledby="give"><h2 id="give">Let somebody see this record for a time</h2>\
        <form method="post" action="\(address)" class="stack mt">\(form.hidden)\(give.fields(in: form))\
        <p class="actions">\(Button("Let them see it"))</p></form></section>
        """
    }

    private var before: HTML {
        """
        <section aria-labelledby="before"><h2 id="before">Before and to come</h2>\
        <div class="mt">\(table("Before and to come", lines.other))</div></section>
        """
    }

    private func table(_ caption: String, _ lines: [SightLine]) -> Table<SightLine> {
        Table(
            caption,
            lines,
            columns: [
                .heading("Who") { "\($0.who)" }, .text("Why") { $0.why }, .text("Until") { $0.until },
                .html("") { "\($0.end)" },
            ],
            isCaptionHidden: true
        )
    }

    /// What is said above the list where the record is restricted, and the way to that page for those who may.
    private static func restriction(_ file: SightFile, _ visit: SignedIn) -> HTML {
        let standing = file.standing(on: visit.today).map(\.fact.kind.title)
        let words =
            standing.isEmpty
            ? nil : "Restricted: \(standing.joined(separator: "; ")). Nobody but those named finds this child."
        let link =
            file.head.may(.restrictRecords)
            ? Link(
                standing.isEmpty ? "Restrict this record" : "Change or lift it",
                to: RestrictPage.address(file.head.child.id)
            )
            : nil
        return "\(words.map { "<p class=\"mt\">\($0)</p>" })\(link.map { "<p class=\"mt noprint\">\($0)</p>" })"
    }
}
