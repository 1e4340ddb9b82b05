import HTMLKit
import Insight
import Store
import Vocabulary

/// What a figure was known to be on an earlier day, what it is known to be now, and the rows that make the difference, each with
/// the deed behind it.
struct KnownComparison: Component {
    private let comparison: Comparison
    private let found: MeasureFindings
    private let measure: Measure
    private let query: MeasureQuery
    private let day: CivilDate

    /// So many rows are shown on a page.
    static let most = 50

    /// Nothing where the page is about what is known now.
    init?(_ found: MeasureFindings, of measure: Measure, _ query: MeasureQuery) {
        guard let comparison = found.comparison, let day = query.knownOn else { return nil }
        self.comparison = comparison
        self.found = found
        self.measure = measure
        self.query = query
        self.day = day
    }

    var body: HTML {
        let (then, now) = (comparison.before.whole, comparison.after.whole)
        let change = FigureChange(from: then, to: now).map { " The difference: \($0.words)." } ?? ""
        let words: HTML = """
            <p>\(then.description) was known on \(day); \(now.description) is known now.\(change)</p>\
            <p class="small mt">\(counted)</p>\(if: !comparison.changes.isEmpty, "\(table)\(pages)\(file)")
            """
        return "\(Panel("Known on \(day), and now", id: "known", words))"
    }

    private var counted: String {
        let count = comparison.changes.count
        if count == 0 { return "No row is known otherwise now." }
        return "\(count.grouped) \(count == 1 ? "row is" : "rows are") known otherwise now."
    }

    private var pages: HTML {
        let (start, count) = (found.start, comparison.changes.count)
        guard count > KnownComparison.most else { return HTML() }
        let pages = Pagination(
            showing: found.changes.count,
            of: count,
            previous: start > 0 ? page(max(start - KnownComparison.most, 0)) : nil,
            next: start + found.changes.count < count ? page(start + KnownComparison.most) : nil
        )
        return "\(pages)"
    }

    private func page(_ start: Int) -> Address {
        query.page(of: measure, by: query.by).with(RowsQuery.changes, start == 0 ? "" : String(start))
    }

    private var file: HTML {
        "<p class=\"small mt\">\(Link("Download these rows (CSV)", to: query.difference(of: measure)))</p>"
    }

    private var table: Table<Comparison.Change> {
        Table(
            "Rows that are known otherwise now",
            Array(found.changes),
            columns: [
                .heading("Child") { change in child(change) },
                .text("What happened") { $0.kind.title },
                .text("As it was known") { $0.before.map(KnownComparison.words) ?? "Not there" },
                .text("As it is known now") { $0.after.map(KnownComparison.words) ?? "Not there" },
                .text("By") { change in KnownComparison.deed(behind: change, found.deeds) },
            ],
            isWide: true,
            isCaptionHidden: true
        )
    }

    /// What was done that changed a row, in words.
    static func deed(behind change: Comparison.Change, _ deeds: [Int: DeedEntry]) -> String {
        change.deed.flatMap { deeds[$0]?.words } ?? "Time passing"
    }

    private func child(_ change: Comparison.Change) -> HTML {
        guard let row = change.child else { return HTML() }
        return "\(Link(row.code, to: "/children/\(row.child)", about: row.day.map { "on \($0)" }))"
    }

    /// "Counted; due 3 March 2026, held 1 March 2026".
    private static func words(_ row: CaseRow) -> String {
        let dates = [row.dueOn.map { "due \($0)" }, row.heldOn.map { "held \($0)" }].compactMap(\.self)
        let told = dates.isEmpty ? [row.day.map(\.description)].compactMap(\.self) : dates
        return ([row.part.words] + told).joined(separator: ", ")
    }
}
