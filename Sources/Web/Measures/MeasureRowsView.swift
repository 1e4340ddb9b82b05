import HTMLKit
import Insight
import Policy
import Register
import Reviews
import Vocabulary
import Workforce

/// What the page shows.
struct MeasureRowsView: View {
    private let opened: OpenedRows
    private let rows: [CaseRow]
    private let names: [String: CalledChild]
    private let words: Words

    private var measure: Measure { opened.asked.measure }
    private var query: MeasureQuery { opened.asked.query }

    init(_ opened: OpenedRows, _ rows: [CaseRow], _ called: [CalledChild], _ profile: Profile) {
        self.opened = opened
        self.rows = rows
        names = Dictionary(called.map { ($0.id.id, $0) }, uniquingKeysWith: { first, _ in first })
        words = profile.words
    }

    var title: String { "\(measure.counted.counted(opened.total)): \(measure.name)" }

    var crumbs: [Crumb] {
        [
            Crumb("How we count", to: "/measures"), Crumb(measure.name, to: query.page(of: measure, by: query.by)),
            Crumb("Rows"),
        ]
    }

    var body: HTML {
        """
        \(PageHead(measure.counted.counted(opened.total), lead: lead))\
        <p>\(Link("Back to the figure", to: query.page(of: measure, by: query.by))) · \
        \(Link("Download these rows (CSV)", to: opened.file)). Contains small numbers: not for publication.</p>\
        \(if: opened.hiddenRows > 0, "<p class=\"mt\">\(HiddenRows(opened.hiddenRows).sentence)</p>")\
        \(if: rows.isEmpty && opened.hiddenRows == 0, "<p class=\"mt\">\(empty)</p>")\
        \(if: !rows.isEmpty, "<div class=\"mt\">\(table)</div>\(pages)")
        """
    }

    /// "Reviews in time, of those due: counted. Year to 30 March 2026, age 10 to 15."
    private var lead: String {
        let known = query.words.dropFirst(query.period.title.count)
        let group = opened.group.map { ", \($0.title)" } ?? ""
        return "\(measure.name): \(opened.side.words). \(query.period.title)\(group)\(known)."
    }

    private var empty: String {
        opened.answer.whole.absence?.sentence ?? "There are none: the number is 0."
    }

    private var table: Table<CaseRow> {
        Table("The rows of \(measure.name)", rows, columns: columns, isWide: true, isCaptionHidden: true)
    }

    private var columns: [Table<CaseRow>.Column] {
        let name: Table<CaseRow>.Column = .heading("Child") { child($0) }
        let age: Table<CaseRow>.Column = .text("Age then") { row in
            guard let born = row.bornOn, let day = row.day else { return "Not known" }
            return born.ageInWords(on: day)
        }
        let day: Table<CaseRow>.Column = .text("Day") { $0.day?.description ?? "Not known" }
        let review: [Table<CaseRow>.Column] = [
            .text("Due") { $0.dueOn?.description ?? "Not known" },
            .text("Held") { $0.heldOn?.description ?? "Not held" },
            .text("How the child took part") { $0.heldOn == nil ? "" : $0.participation?.title ?? "Not recorded" },
        ]
        let last: [Table<CaseRow>.Column] = [
            .text(words[.iro].short) { $0.officer?.name ?? "None" },
            .text("Legal status") { $0.legalStatus?.title ?? "Not known" },
            .text(words[.home].one.openingSentence) { $0.place.map { PlaceKind(place: $0).title } ?? "Not known" },
            .text("In the count") { $0.part.words },
        ]
        return [name, age] + (measure.isAboutReviews ? review : [day]) + last
    }

    private func child(_ row: CaseRow) -> HTML {
        let about = row.day.map { "on \($0)" }
        guard let name = names[row.child.text]?.name else {
            return "\(Link(row.code, to: "/children/\(row.child)", about: about))"
        }
        return
            "\(Link(name, to: "/children/\(row.child)", about: about))<br><span class=\"small quiet\">\(row.code)</span>"
    }

    private var pages: Pagination {
        let (start, length) = (opened.start, MeasureRowsPage.length)
        return Pagination(
            showing: rows.count,
            of: opened.total - opened.hiddenRows,
            previous: start > 0 ? page(max(start - length, 0)) : nil,
            next: start + rows.count < opened.total - opened.hiddenRows ? page(start + length) : nil
        )
    }

    private func page(_ start: Int) -> Address {
        opened.address.with(RowsQuery.after, start == 0 ? "" : String(start))
    }
}

extension Side {
    fileprivate var words: String {
        switch self {
        case .numerator: "counted"
        case .denominator: "all that it is of"
        case .rest: "in the whole and not counted"
        case .leftOut: "left out"
        }
    }
}

extension Case.Part {
    /// What became of a row in the count.
    var words: String {
        switch self {
        case .counted: "Counted"
        case .uncounted: "Not counted"
        case .leftOut(let reason): "Left out: \(reason.title)"
        }
    }
}
