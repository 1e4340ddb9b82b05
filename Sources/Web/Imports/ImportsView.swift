import Exchange
import HTMLKit
import Vocabulary

/// What the page shows of the imports there were.
struct ImportsView: View {
    let title = "Imports"
    let rows: [Row]
    let total: Int
    let isFirstPage: Bool
    let next: Address?
    private let upload: UploadForm

    /// One import.
    struct Row {
        let when: Link
        let by: String
        let year: String
        let files: String
        let allFiles: String?
        let rows: Int
        let errors: Int
        let state: Tag
    }

    init(_ history: ImportHistory, _ upload: UploadForm) {
        self.upload = upload
        rows = history.runs.map { Row($0, in: history) }
        total = history.total
        isFirstPage = history.isFirstPage
        let isFull = history.runs.count == ImportsPage.length
        next = isFull ? history.runs.last.map { ("/data/imports" as Address).with("after", $0.id.text) } : nil
    }

    var body: HTML {
        """
        \(ErrorSummary(upload.form))\(PageHead(title))
        <section aria-labelledby="take-in"><h2 id="take-in">Take in a return</h2>\
        <p class="mt">The national return on looked-after children (SSDA903). You see what would change before anything does.</p>\
        \(upload)</section>
        <section class="mt-l" aria-labelledby="so-far"><h2 id="so-far">Taken in so far</h2>\(soFar)</section>
        """
    }

    private var soFar: HTML {
        if rows.isEmpty {
            return "<p class=\"mt\">No return has been taken in yet. Begin with the files of the earliest year.</p>"
        }
        return "<div class=\"mt\">\(table)</div>"
    }

    private var table: HTML {
        let table = Table(
            "Imports",
            rows,
            columns: [
                .heading("When") { "\($0.when)" },
                .text("By") { $0.by },
                .text("Return") { $0.year },
                .html("Files") { "\($0.files)\($0.allFiles.map { "<span class=\"vh\">: \($0)</span>" })" },
                .number("Rows") { "\($0.rows)" },
                .number("Errors") { "\($0.errors)" },
                .html("State") { "\($0.state)" },
            ],
            isCaptionHidden: true
        )
        let first = isFirstPage ? nil : Link("Back to the first page", to: "/data/imports")
        return "\(table)\(Pagination(showing: rows.count, of: total, next: next))\(first)"
    }
}

extension ImportsView.Row {
    fileprivate init(_ run: ImportRun, in history: ImportHistory) {
        let given = history.files[run.id.text] ?? []
        when = Link(run.startedAt.inWords, to: "/data/imports/\(run.id)", about: "return of \(run.year.name)")
        by = run.signature
        year = run.year.name
        files = given.count == 1 ? given[0].name : "\(given.count) files"
        allFiles = given.count > 1 ? given.map(\.name).joined(separator: ", ") : nil
        rows = given.reduce(0) { $0 + $1.rows }
        errors = history.counts[run.id.text]?.first?.errors ?? 0
        state = run.state.tag
    }
}

extension Instant {
    /// The moment as London's clocks had it: "30 March 2026 at 4:05pm".
    var inWords: String { "\(londonDay) at \(londonTime)" }
}

extension ImportRun.State {
    /// The state in a word.
    var tag: Tag {
        switch self {
        case .staged: Tag("Being read", .grey)
        case .previewed: Tag("Waits to be applied", .blue)
        case .nothingNew: Tag("Nothing new", .grey)
        case .applied: Tag("Applied", .green)
        case .undone: Tag("Undone", .amber)
        case .refused: Tag("Not taken in", .red)
        case .setAside: Tag("Put away", .grey)
        }
    }
}
