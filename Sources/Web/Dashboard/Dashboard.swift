import Access
import Insight
import Policy
import Vocabulary

/// A measure with what is said of it at a glance.
struct Headline: Sendable {
    let now: Insight.Answer
    let months: [MonthlyFigure]
    let change: FigureChange?

    var measure: Measure { now.measure }
}

/// What the figures answer for the service's page.
struct Dashboard: Sendable {
    let headlines: [Headline]
    let timeliness: [MonthlyFigure]
    let lateness: Insight.Answer
    let participation: Insight.Answer
    let caseload: Insight.Answer

    /// The measures in the table, in their order.
    static let measures: [Measure] = [
        .reviewsInTime, .reviewsHeldInTime, .firstReviewsInTime, .tookPart, .tookPartEveryTime, .lookedAfter, .threeMoves,
        .caseload,
    ]

    init(_ query: MeasureQuery, _ figures: Figures, seenBy scope: Scope) async throws {
        let measures = Dashboard.measures
        let trend = MonthlyTrend(measures, query)
        let before = query.yearBefore ?? query.period
        let questions = [
            query.asked(measures), query.asked(measures, over: before),
            query.asked([.reviewsHeldLate], by: .lateReason), query.asked([.reviewsHeld], by: .participation),
            query.asked([.caseload], by: .officer),
        ]
        let answers = try await figures.answers(toEach: questions + trend.questions, seenBy: scope)
        let monthly = answers.dropFirst(questions.count)
        headlines = zip(answers[0], answers[1]).map { now, before in
            Headline(
                now: now,
                months: trend.figures(of: now.measure, in: monthly),
                change: FigureChange(from: before.whole, to: now.whole)
            )
        }
        timeliness = trend.figures(of: .reviewsInTime, in: monthly)
        lateness = answers[2][0]
        participation = answers[3][0]
        caseload = answers[4][0]
    }
}
