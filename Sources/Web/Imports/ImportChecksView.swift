import Exchange
import HTMLKit
import Store
import Vocabulary

/// The national rules that a return breaks, each with its meaning and how many rows break it.
struct ImportChecksView: View {
    let title = "National rules"
    let crumbs: [Crumb]
    private let run: ID<ImportRun>
    private let check: ImportCheck?

    init(_ run: ImportRun, _ check: ImportCheck?) {
        crumbs = ImportChecksView.crumbs(run) + [Crumb(title)]
        self.run = run.id
        self.check = check
    }

    static func crumbs(_ run: ImportRun) -> [Crumb] {
        [
            Crumb("Imports", to: "/data/imports"),
            Crumb("Return of \(run.year.name)", to: "/data/imports/\(run.id)"),
        ]
    }

    var body: HTML {
        guard let check else {
            return """
                <h1>\(title)</h1>
                <p class="lead">The rules were not run: no file of this import could be read cell by cell to its end.</p>
                """
        }
        return """
            <h1>\(title)</h1>
            <p class="lead">\(ImportChecksView.sentence(check))</p>
            \(if: !check.broken.isEmpty, table(check))
            <p class="mt">Rules that look at last year’s return, at a list of postcodes or at the list of Ofsted’s providers are \
            not run here; <code>footprint check903</code> runs the first two. The rows are those of the files as they were given.</p>
            """
    }

    static func sentence(_ check: ImportCheck) -> String {
        let run = check.rulesRun == 1 ? "1 rule was run" : "\(check.rulesRun) rules were run"
        switch check.broken.count {
        case 0: return "\(run), and none is broken."
        case 1: return "\(run); 1 is broken, in \(ImportChecksView.rows(check.rows))."
        case let count: return "\(run); \(count) are broken, in \(ImportChecksView.rows(check.rows))."
        }
    }

    static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    private func table(_ check: ImportCheck) -> HTML {
        let table = Table(
            "Rules that are broken",
            check.broken,
            columns: [
                .heading("Rule") { rule in
                    "\(Link(rule.number, to: "/data/imports/\(run)/checks/\(rule.number)", about: "rows that break it"))"
                },
                .text("What has to hold") { $0.meaning },
                .text("If not") { $0.severity.words },
                .number("Rows") { "\($0.rows)" },
            ],
            isCaptionHidden: true
        )
        let file = LinkButton("Save the rows as CSV", to: "/data/imports/\(run)/checks.csv", .quiet)
        return "<section class=\"mt\">\(table)<p class=\"mt\">\(file)</p></section>"
    }
}

/// What the national rules found, on the page of the import; nothing where they were not run.
struct ChecksSection: Component {
    private let run: ID<ImportRun>
    private let check: ImportCheck?

    init(_ run: ImportRun, _ check: ImportCheck?) {
        self.run = run.id
        self.check = check
    }

    var body: HTML {
        guard let check else { return HTML() }
        let all = Link("See the rules that are broken", to: "/data/imports/\(run)/checks")
        return """
            <section class="mt-l"><h2>National rules \(Count(check.broken.count))</h2>
            <p>\(ImportChecksView.sentence(check))</p>\(if: !check.broken.isEmpty, "<p>\(all)</p>")</section>
            """
    }
}

extension CheckRule.Severity {
    /// What a breach asks of whoever returns the data.
    fileprivate var words: String {
        switch self {
        case .must: "put right"
        case .query: "explain"
        }
    }
}

/// The rows that break one rule.
struct ImportBreachesView: View {
    let title: String
    let crumbs: [Crumb]
    private let rule: ImportCheck.Broken
    private let breaches: [ImportBreach]
    private let children: ImportedChildren
    private let pagination: Pagination
    private let first: Link?

    init(
        _ run: ImportRun,
        _ rule: ImportCheck.Broken,
        _ breaches: [ImportBreach],
        _ children: ImportedChildren,
        after: Int
    ) {
        title = "Rule \(rule.number)"
        crumbs =
            ImportChecksView.crumbs(run) + [
                Crumb("National rules", to: "/data/imports/\(run.id)/checks"), Crumb(title),
            ]
        self.rule = rule
        self.breaches = breaches
        self.children = children
        let here: Address = "/data/imports/\(run.id)/checks/\(rule.number)"
        let isLast = breaches.count < ImportBreachesPage.length
        pagination = Pagination(
            showing: breaches.count,
            of: rule.rows,
            next: isLast ? nil : here.with("after", String(after + breaches.count))
        )
        first = after == 0 ? nil : Link("Back to the first page", to: here)
    }

    var body: HTML {
        let table = Table(
            "Rows that break rule \(rule.number)",
            breaches.filter { children.shows($0.childCode) },
            columns: [
                .heading("Where") { "\($0.table.nationalName), row \($0.row)" },
                .html("Child") { breach in
                    breach.childCode.isEmpty
                        ? "Not named"
                        : children.html(breach.childCode, about: "\(breach.table.nationalName), row \(breach.row)")
                },
                .text("The row says") { $0.said.isEmpty ? "nothing else" : Redactor.words(of: $0) },
            ],
            isCaptionHidden: true
        )
        return """
            <h1>\(title)</h1>
            <p class="lead">\(rule.meaning)</p>
            <p>Rows are counted as the national tools count them: the first after the headings is row 0. Of one table no more \
            than \(ImportCheck.kept) rows are kept.</p>
            <section class="mt">\(if: breaches.isEmpty, "<p>No more rows are kept.</p>", else: "\(table)\(pagination)")\(first)</section>
            """
    }
}
