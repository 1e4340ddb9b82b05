import Insight
import Vocabulary

/// A month of a measure: its figure.
struct MonthlyFigure: Hashable, Sendable {
    let month: ReportingPeriod
    let figure: Figure
}

/// The twelve months up to a period's end, measure by measure.
///
/// What happens on days is told apart by month, in one question. What stands on a day is asked as it stood at the end of each
/// month. What is counted once over a whole period has no months.
struct MonthlyTrend: Sendable {
    private let months: [ReportingPeriod]
    private let happening: [Measure]
    private let standing: [Measure]
    let questions: [Insight.Question]

    init(_ measures: [Measure], _ query: MeasureQuery) {
        let months = query.twelveMonths?.months ?? []
        let happening = measures.filter { $0.timing == .happening && $0.allows(.month) }
        let standing = measures.filter { $0.timing == .standing }
        var questions = standing.isEmpty ? [] : months.map { query.asked(standing, over: $0) }
        if let span = query.twelveMonths, !happening.isEmpty {
            questions.insert(query.asked(happening, over: span, by: .month), at: 0)
        }
        (self.months, self.happening, self.standing, self.questions) = (months, happening, standing, questions)
    }

    /// The months of a measure, from the answers to the questions in their order.
    func figures(of measure: Measure, in answers: some Collection<[Insight.Answer]>) -> [MonthlyFigure] {
        let answers = Array(answers)
        if let place = happening.firstIndex(of: measure), let whole = answers.first {
            return months.map { month in
                let line = whole[place].line(month.key)
                return MonthlyFigure(month: month, figure: line?.figure ?? whole[place].whole)
            }
        }
        guard let place = standing.firstIndex(of: measure) else { return [] }
        let rest = answers.suffix(months.count)
        return zip(months, rest).map { MonthlyFigure(month: $0, figure: $1[place].whole) }
    }
}
