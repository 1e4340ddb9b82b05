import HTMLKit
import Insight
import Register
import Vocabulary

/// What a figure might have counted, had a day in it been written so that it can be read: rows that were set aside when a
/// return was taken in, with the way to the import that names them.
struct SetAsideRows: Component {
    private let tables: [TakenReturn]
    private let isOpen: Bool

    /// The imports are opened by those who may look at them.
    init(_ tables: [TakenReturn], isOpen: Bool) {
        self.tables = tables
        self.isOpen = isOpen
    }

    var body: HTML { "\(each: tables, line)" }

    private func line(_ taken: TakenReturn) -> HTML {
        let rows = "\(taken.withoutDay.grouped) \(taken.withoutDay == 1 ? "row" : "rows")"
        let table = "\(taken.table.title) of \(ReportingPeriod.financialYear(taken.year).title)"
        let count: HTML =
            isOpen ? "\(Link(rows, to: "/data/imports/\(taken.run)", about: "of \(table)"))" : "\(rows)"
        return
            "<p class=\"small\">Left out: \(count) of the \(table), set aside because a day in them could not be used.</p>"
    }
}
