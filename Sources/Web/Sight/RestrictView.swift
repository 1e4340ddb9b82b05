import Access
import HTMLKit
import Policy
import Register
import Store
import Vocabulary

/// What the page shows: the restrictions there are and were, and the form for another.
struct RestrictView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let file: SightFile
    private let fields: RestrictForm
    private let form: Form
    private let visit: SignedIn
    private let proposal: String?

    init(_ file: SightFile, _ form: Form, _ visit: SignedIn, words: Words) {
        frame = ChildFrame(file.head, file.history, on: .sight, today: visit.today, words: words, offersAction: false)
        title = "Restrict the record: \(file.head.called)"
        crumbs = frame.crumbs(file.head.child.id, "Restrict the record")
        fields = RestrictForm(file, today: visit.today)
        proposal = AdoptionProposal.words(file.history).map { "\($0) A record is locked from the day of matching." }
        self.file = file
        self.form = form
        self.visit = visit
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(frame)
        <div class="stack-l mt-l">\(if: !file.restrictions.isEmpty, "\(held)")\
        <section class="prose" aria-labelledby="restrict"><h2 id="restrict">Restrict the record</h2>\
        \(proposal.map { "<p class=\"mt\">\($0)</p>" })\
        <form method="post" action="\(RestrictPage.address(file.head.child.id))" class="stack mt">\(form.hidden)\
        \(fields.fields(in: form))<p class="actions">\(Button("Restrict the record"))</p></form></section></div>
        """
    }

    private var held: HTML {
        let table = Table(
            "Restrictions",
            file.restrictions,
            columns: [
                .heading("Why") { "\($0.fact.kind.title)" },
                .text("From") { "\($0.fact.from)" },
                .text("Until") { $0.fact.to.map { "\($0)" } ?? "goes on" },
                .text("In words") { $0.fact.why },
                .text("Who may see it") { $0.fact.named.all.map(file.name).joined(separator: ", ") },
                .html("") { actions($0) },
            ],
            isCaptionHidden: true
        )
        return """
            <section aria-labelledby="held"><h2 id="held">Restrictions</h2><div class="mt">\(table)</div></section>
            """
    }

    private func actions(_ kept: Kept<Restriction>) -> HTML {
        if let to = kept.fact.to, to < visit.today { return "" }
        let child = file.head.child.id
        let about = "restriction from \(kept.fact.from), \(kept.fact.kind.title.lowercased())"
        let lift = ActionButton(
            Button("Lift", .quiet, isSmall: true, about: about),
            to: "/children/\(child)/restrict/\(kept.id)/lift",
            in: visit.form(seen: [kept.seen.mark])
        )
        return
            "\(Link("Change who may see it", to: "/children/\(child)/restrict/\(kept.id)/named", about: about)) \(lift)"
    }
}

/// The page on which those who may see a restricted record are named.
struct NamedView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let fields: RestrictForm
    private let form: Form
    private let address: Address

    init(_ file: SightFile, _ kept: Kept<Restriction>, _ form: Form, _ visit: SignedIn, words: Words) {
        frame = ChildFrame(file.head, file.history, on: .sight, today: visit.today, words: words, offersAction: false)
        title = "Who may see the restricted record: \(file.head.called)"
        crumbs = frame.crumbs(file.head.child.id, "Who may see it")
        fields = RestrictForm(file, today: visit.today)
        self.form = form
        address = "/children/\(file.head.child.id)/restrict/\(kept.id)/named"
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(frame)
        <div class="prose"><h2 class="mt-l">Who may see the restricted record</h2>\
        <form method="post" action="\(address)" class="stack mt">\(form.hidden)\(fields.names(in: form))\
        <p class="actions">\(Button("Save who may see it"))</p></form></div>
        """
    }
}
