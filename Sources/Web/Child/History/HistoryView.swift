import Access
import HTMLKit
import Policy
import Register
import Vocabulary

/// What the page shows: each kind of fact under its heading, and what does not fit together first.
struct HistoryView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let findings: [String]
    private let care: CareTables
    private let times: TimeTables
    private let years: YearTables
    private let once: OnceTables
    private let addresses: Link?

    init(_ file: HistoryFile, today: CivilDate, words: Words) {
        let page = ChildTab.history.words
        frame = ChildFrame(file.head, file.history, on: .history, today: today, words: words)
        title = "\(page): \(file.head.called)"
        crumbs = frame.crumbs(file.head.child.id, page)
        findings = file.history.findings.map(\.message)
        let links = file.head.may(.seeVersions) ? VersionLinks(child: file.head.child.id) : nil
        care = CareTables(file.history, today: today, links: links)
        times = TimeTables(file, today: today, links: links)
        years = YearTables(file, links: links)
        once = OnceTables(file.once, links: links)
        addresses =
            file.head.may(.seeAddresses)
            ? Link("Addresses, hidden until you ask for them", to: "/children/\(file.head.child.id)/addresses") : nil
    }

    var body: HTML {
        """
        \(frame)\(doubts)\(addresses.map { "<p class=\"mt-l noprint\">\($0)</p>" })
        <div class="stack-l mt-l">\(care)\(times)\(once)\(years)</div>
        """
    }

    private var doubts: HTML? {
        guard !findings.isEmpty else { return nil }
        return """
            <section class="banner banner--warn mt-l" aria-labelledby="doubts"><h2 id="doubts">What does not fit together</h2>\
            <ul class="bullets mt">\(each: findings, { "<li>\($0)</li>" })</ul>\
            <p class="small">Whoever keeps the case system can put it right; the next return then brings it.</p></section>
            """
    }
}

/// A table under its heading, or a sentence where there is nothing to tell.
struct HistorySection<Line>: Component {
    let heading: String
    let id: String
    let lines: [Line]
    let none: String
    let columns: [Table<Line>.Column]
    var lead: String?

    var body: HTML {
        let table: HTML =
            lines.isEmpty
            ? "<p class=\"mt\">\(none)</p>"
            : "<div class=\"mt\">\(Table(heading, lines, columns: columns, isCaptionHidden: true))</div>"
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(heading)</h2>\
            \(lead.map { "<p class=\"mt\">\($0)</p>" })\(table)</section>
            """
    }
}

/// Leads to the earlier versions of a fact, for those who may see them.
struct VersionLinks: Sendable {
    let child: ID<Child>

    func link(_ table: String, _ id: String, about: String) -> HTML {
        let link = Link("Versions", to: VersionsPage.address(child, table, id), about: about)
        return "<span class=\"small noprint\">\(link)</span>"
    }
}

extension CivilDate? {
    /// A day, or that it goes on.
    var orGoingOn: String { map(\.description) ?? "goes on" }
}
