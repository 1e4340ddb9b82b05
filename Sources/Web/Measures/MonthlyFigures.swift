import Documents
import HTMLKit
import Insight
import Reports
import Vocabulary

/// How a measure went from month to month: a line, and its table with the way from each number to its rows.
struct MonthlyFigures {
    private let points: [Trend.Point]
    private let measure: Measure
    private let basis: String
    private let query: MeasureQuery

    init(_ points: [Trend.Point], of measure: Measure, _ basis: String, _ query: MeasureQuery) {
        self.points = points
        self.measure = measure
        self.basis = basis
        self.query = query
    }

    /// The target is in percent.
    func chart(target: Int?) -> Chart {
        TrendChart(
            measure.name,
            of: basis,
            points.map { TrendChart.Point($0.period, PrintedFigure($0.figure), cells: cells($0)) },
            columns: columns,
            target: target
        )
        .chart
    }

    private var columns: [String] {
        switch measure.unit {
        case .number: ["Number"]
        case .percent: ["Counted", "Of", "Figure"]
        case .per10000: ["Counted", "People under 18", "Figure"]
        case .perPost: ["Counted", "Posts", "Figure"]
        }
    }

    private func cells(_ point: Trend.Point) -> [FiguresTable.Cell] {
        let figure = point.figure
        if let absence = figure.absence {
            return columns.dropLast().map { _ in .words(Figure.dash) } + [.words(absence.sentence)]
        }
        let counted = FiguresTable.Cell.figure(.count(figure.count), to: rows(.numerator, point))
        return switch (measure.unit, figure.whole) {
        case (.number, _), (_, nil): [counted]
        case (.percent, let whole?):
            [counted, .figure(.count(whole), to: rows(.denominator, point)), .words(figure.exact)]
        case (.per10000, let whole?): [counted, .words(whole.grouped), .words(figure.exact)]
        case (.perPost, let whole?): [counted, .words(Figure.posts(whole)), .words(figure.exact)]
        }
    }

    private func rows(_ side: Side, _ point: Trend.Point) -> Address {
        query.rows(side, of: measure).with(MeasureQuery.period.name, point.period.key)
    }
}
