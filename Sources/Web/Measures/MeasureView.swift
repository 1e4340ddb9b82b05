import Documents
import HTMLKit
import Insight
import Policy
import Reports
import Vocabulary

/// What the page shows.
struct MeasureView: View {
    private let found: MeasureFindings
    private let asked: AskedMeasure
    private let profile: Profile

    private var measure: Measure { asked.measure }
    private var query: MeasureQuery { asked.query }

    init(_ found: MeasureFindings, _ asked: AskedMeasure, _ profile: Profile) {
        self.found = found
        self.asked = asked
        self.profile = profile
    }

    var title: String { measure.name }
    var crumbs: [Crumb] { [Crumb("How we count", to: "/measures"), Crumb(measure.name)] }

    var body: HTML {
        """
        \(PageHead(title, above: asked.reader.seesEverybody ? nil : "Of the children allocated to you", lead: measure.meaning))\
        \(PeriodForm(to: "/measures/\(measure.key)", query, breakdowns: asked.reader.breakdowns(of: measure)))\
        <div class="cols mt-l"><div class="stack-l">\(now)\(known)\(apart)\(trend)</div>\
        <div class="stack-l">\(Panel("How it is counted", id: "formula", "\(MeasureDefinition(measure, profile))"))</div></div>
        """
    }

    private var now: Panel {
        let figure = found.now.whole
        let state = found.now.target.flatMap { target in
            TargetState(figure, target, measure.better).map { $0.tag(target) }
        }
        return Panel(
            query.words,
            id: "now",
            """
            <p><span class="measure">\(figure.exact)</span> \(state)</p>\
            <p>\(FigureSource(figure, of: measure, about: query.period.title) { query.rows($0, of: measure) })\
            \(change.map { ". \($0)" })</p>\(range)\(leftOut)\(setAside)\(each: found.now.remarks, { "<p class=\"small quiet\">\($0)</p>" })\
            <p class="small mt">\(Link("Download these figures (CSV)", to: query.file(of: measure)))</p>
            """
        )
    }

    private var change: String? {
        FigureChange(from: found.yearBefore, to: found.now.whole).map { change in
            change.tenths == 0 ? "The same as a year before." : "\(change.words.openingSentence) than a year before."
        }
    }

    /// From the officer with the fewest to the one with the most.
    private var range: HTML {
        guard let (lowest, highest) = found.officers?.range else { return HTML() }
        return """
            <p>From \(lowest.figure.exact) (\(lowest.group.title)) to \(highest.figure.exact) (\(highest.group.title)).</p>
            """
    }

    /// How many were left out and why, each number leading to them.
    private var leftOut: HTML {
        let figure = found.now.whole
        guard figure.leftOutCount > 0 else { return HTML() }
        let reasons = figure.leftOut.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        let link = Link(
            "\(figure.leftOutCount.grouped) left out",
            to: query.rows(.leftOut, of: measure),
            about: "of \(measure.name)"
        )
        return """
            <p class="small">\(link): \(reasons.map { "\($0.key.title) \($0.value.grouped)" }.joined(separator: "; ")).</p>
            """
    }

    private var setAside: SetAsideRows { SetAsideRows(found.now.setAside, isOpen: asked.reader.opensImports) }

    private var known: KnownComparison? { KnownComparison(found, of: measure, query) }

    private var apart: HTML {
        guard let by = query.by else { return HTML() }
        if found.now.lines.isEmpty {
            return "<p>There is nothing to tell apart by \(by.title.lowercased()) in this period.</p>"
        }
        return "\(Panel(by.title, id: "apart", BreakdownTable(found.now, by, query).body))"
    }

    private var trend: HTML {
        if found.months.isEmpty { return HTML() }
        let target: Int? = if case .percent(let percent)? = found.now.target { percent } else { nil }
        let chart = MonthlyFigures(found.months, of: measure, found.now.formula.basis, query).chart(target: target)
        return "\(ChartFigure(chart, id: "trend", for: .main))"
    }
}

/// A measure's groups, each with its figure and the way to its rows.
struct BreakdownTable: Component {
    private let answer: Insight.Answer
    private let by: Breakdown
    private let query: MeasureQuery

    init(_ answer: Insight.Answer, _ by: Breakdown, _ query: MeasureQuery) {
        self.answer = answer
        self.by = by
        self.query = query
    }

    private struct Row {
        let words: String
        let group: Insight.Group?
        let figure: Figure
    }

    var body: HTML {
        let caption = "\(answer.measure.name) by \(by.title.lowercased()), \(query.period.title)"
        let rows = answer.lines.map { Row(words: $0.group.title.openingSentence, group: $0.group, figure: $0.figure) }
        let all = Row(words: "All", group: nil, figure: answer.whole)
        return "\(Table(caption, rows, columns: columns, total: all, isCaptionHidden: true))"
    }

    private var columns: [Table<Row>.Column] {
        let measure = answer.measure
        let first: [Table<Row>.Column] = [
            .heading(by.title) { "\($0.words)" },
            .number("Figure") { "\($0.figure.exact)" },
            .html("From") { row in
                "\(FigureSource(row.figure, of: measure, about: row.words) { rows($0, row) })"
            },
        ]
        let share: Table<Row>.Column = .number("Share") { row in
            "\(PrintedFigure.share(row.figure.count, of: answer.whole.count).exactText)"
        }
        let leftOut: Table<Row>.Column = .number("Left out") { row in
            let count = row.figure.leftOutCount
            guard count > 0 else { return "0" }
            return "\(Link(count.grouped, to: rows(.leftOut, row), about: "left out, \(row.words)"))"
        }
        return first + (measure.unit == .number ? [share] : []) + [leftOut]
    }

    private func rows(_ side: Side, _ row: Row) -> Address {
        query.rows(side, of: answer.measure, by: by, in: row.group)
    }
}
