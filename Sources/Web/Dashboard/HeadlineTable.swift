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

    init(_ headlines: [Headline], _ query: MeasureQuery) {
        self.headlines = headlines
        self.query = query
    }

    var body: HTML {
        let table = Table("How we are doing", headlines, columns: columns, isWide: true, isCaptionHidden: true)
        let content: HTML = """
            \(table)<p class="note">\(TargetState.rule) The line shows twelve months; where one is missing, it has a gap. \
            \(Link("How we count", to: "/measures")) · \
            \(Link("Download every figure (CSV)", to: query.kept(in: "/measures/csv")))</p>
            """
        return "\(Panel("How we are doing", id: "headlines", content))"
    }

    private var columns: [Table<Headline>.Column] {
        [
            .heading("Measure") { "\(Link($0.measure.name, to: query.page(of: $0.measure)))" },
            .number("Now") { "<span class=\"measure\">\($0.now.whole.exact)</span>" },
            .html("From") { from($0) },
            .number("Target") { "\($0.now.target?.words ?? Figure.dash)" },
            .html("12 months") { "\(Spark($0.months.map { PrintedFigure($0.figure) }))" },
            .text("Since last year") { $0.change?.words.openingSentence ?? "No figure" },
            .html("State") { state($0) },
        ]
    }

    private func from(_ headline: Headline) -> HTML {
        let measure = headline.measure
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
