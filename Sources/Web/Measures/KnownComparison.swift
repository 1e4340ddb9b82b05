import HTMLKit
import Insight
import Store
import Vocabulary

/// What a figure was known to be on an earlier day, what it is known to be now, and the rows that make the difference, each with
/// the deed behind it.
struct KnownComparison: Component {
    private let comparison: Comparison
    private let deeds: [Int: DeedEntry]
    private let day: CivilDate

    /// So many rows are shown.
    static let most = 50

    init?(_ comparison: Comparison?, _ deeds: [Int: DeedEntry], knownOn day: CivilDate?) {
        guard let comparison, let day else { return nil }
        self.comparison = comparison
        self.deeds = deeds
        self.day = day
    }

    var body: HTML {
        let (then, now) = (comparison.before.whole, comparison.after.whole)
        let change = FigureChange(from: then, to: now).map { " The difference: \($0.words)." } ?? ""
        let words: HTML = """
            <p>\(then.description) was known on \(day); \(now.description) is known now.\(change)</p>\
            <p class="small mt">\(counted)</p>\(if: !comparison.changes.isEmpty, "\(table)")
            """
        return "\(Panel("Known on \(day), and now", id: "known", words))"
    }

    private var counted: String {
        let count = comparison.changes.count
        if count == 0 { return "No row is known otherwise now." }
        let shown = count > KnownComparison.most ? " The first \(KnownComparison.most) are shown." : ""
        return "\(count.grouped) \(count == 1 ? "row is" : "rows are") known otherwise now.\(shown)"
    }

    private var table: Table<Comparison.Change> {
        Table(
            "Rows that are known otherwise now",
            Array(comparison.changes.prefix(KnownComparison.most)),
            columns: [
                .heading("Child") { change in child(change) },
                .text("What happened") { $0.kind.title },
                .text("As it was known") { $0.before.map(KnownComparison.words) ?? "Not there" },
                .text("As it is known now") { $0.after.map(KnownComparison.words) ?? "Not there" },
                .text("By") { change in change.deed.flatMap { deeds[$0]?.words } ?? "Time passing" },
            ],
            isWide: true,
            isCaptionHidden: true
        )
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
