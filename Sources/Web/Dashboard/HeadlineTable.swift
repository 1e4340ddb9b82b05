import Documents
import HTMLKit
import Insight
import Policy
import Reports
import Vocabulary

/// The measures at a glance: now, of what, the target, how it went, and where it stands.
struct HeadlineTable: Component {
    private let headlines: [Headline]
    private let query: MeasureQuery
    /// Whether every number leads to its rows; else no number leads anywhere.
    private let opensRows: Bool

    init(_ headlines: [Headline], _ query: MeasureQuery, opensRows: Bool = true) {
        self.headlines = headlines
        self.query = query
        self.opensRows = opensRows
    }

    var body: HTML {
        let table = Table("How we are doing", headlines, columns: columns, isWide: true, isCaptionHidden: true)
        let content: HTML = """
            \(table)<p class="note">\(TargetState.rule) The line shows twelve months; where one is missing, it has a gap. \
            \(Link("How we count", to: "/measures"))\
            \(if: opensRows, " · \(Link("Download every figure (CSV)", to: query.kept(in: "/measures/csv")))")</p>
            """
        return "\(Panel("How we are doing", id: "headlines", content))"
    }

    private var columns: [Table<Headline>.Column] {
        [
            .heading("Measure") { name($0.measure) },
            .number("Now") { "<span class=\"measure\">\($0.now.whole.exact)</span>" },
            .html("From") { from($0) },
            .number("Target") { "\($0.now.target?.words ?? Figure.dash)" },
            .html("12 months") { "\(Spark($0.months.map { PrintedFigure($0.figure) }))" },
            .text("Since last year") { $0.change?.words.openingSentence ?? "No figure" },
            .html("State") { state($0) },
        ]
    }

    private func name(_ measure: Measure) -> HTML {
        opensRows ? "\(Link(measure.name, to: query.page(of: measure)))" : "\(measure.name)"
    }

    private func from(_ headline: Headline) -> HTML {
        let measure = headline.measure
        guard opensRows else {
            let figure = headline.now.whole
            return "<span class=\"small\">\(figure.absence?.sentence ?? figure.counts)</span>"
        }
        let source = FigureSource(headline.now.whole, of: measure, about: measure.name) { query.rows($0, of: measure) }
        return "<span class=\"small\">\(source)</span>"
    }

    private func state(_ headline: Headline) -> HTML {
        guard let target = headline.now.target,
            let state = TargetState(headline.now.whole, target, headline.measure.better)
        else { return "\(Figure.dash)" }
        return "\(state.tag(target))"
    }
}
