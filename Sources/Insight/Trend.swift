import Vocabulary

/// A measure through time: one figure for each month, quarter or year of a period.
package struct Trend: Sendable {
    package let measure: Measure
    package let points: [Point]

    package struct Point: Hashable, Sendable {
        package let period: ReportingPeriod
        package let figure: Figure
    }

    /// What happens is put into its months; what stands is counted on the last day of each, what is counted over a whole
    /// period over each of them, and what is counted over a year over that to the end of each.
    init(_ measure: Measure, _ survey: Survey, _ span: Span, by step: Step) {
        self.measure = measure
        let periods = step.periods(of: ReportingPeriod.covering(span.period))
        switch measure.timing {
        case .happening where measure.allows(step.breakdown):
            let figures = Dictionary(
                Answer(measure, survey, span, by: step.breakdown).lines.map { ($0.group.key, $0.figure) },
                uniquingKeysWith: { first, _ in first }
            )
            points = periods.map { period in
                let figure = figures[period.key] ?? Answer(measure, survey, span.over(period.period), by: nil).whole
                return Point(period: period, figure: figure)
            }
        case .happening, .standing, .overall, .yearly:
            points = periods.map { period in
                Point(period: period, figure: Answer(measure, survey, span.over(period.period), by: nil).whole)
            }
        }
    }

    /// How long each point of a trend is.
    package enum Step: String, CaseIterable, Hashable, Sendable {
        case month, quarter, year

        var breakdown: Breakdown {
            switch self {
            case .month: .month
            case .quarter: .quarter
            case .year: .year
            }
        }

        func periods(of whole: ReportingPeriod) -> [ReportingPeriod] {
            switch self {
            case .month: whole.months
            case .quarter: whole.quarters
            case .year: whole.years
            }
        }
    }
}
