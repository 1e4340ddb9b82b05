import Access
import Insight
import Policy
import Vocabulary

/// A measure with what is said of it at a glance.
struct Headline: Sendable {
    let now: Insight.Answer
    let months: [Trend.Point]
    let change: FigureChange?

    var measure: Measure { now.measure }
}

/// What the figures answer for the service's page.
struct Dashboard: Sendable {
    let headlines: [Headline]
    let timeliness: [Trend.Point]
    let lateness: Insight.Answer
    let participation: Insight.Answer
    let caseload: Insight.Answer

    /// The measures in the table, in their order.
    static let measures: [Measure] = [
        .reviewsInTime, .reviewsHeldInTime, .firstReviewsInTime, .tookPart, .tookPartEveryTime, .lookedAfter,
        .threePlacements,
        .caseload,
    ]

    init(_ query: MeasureQuery, _ figures: Figures, seenBy scope: Scope) async throws {
        let measures = Dashboard.measures
        let questions = [
            query.asked(measures), query.asked(measures, over: query.yearBefore),
            query.asked([.reviewsHeldLate], by: .lateReason), query.asked([.reviewsHeld], by: .participation),
            query.asked([.caseload], by: .officer),
        ]
        let months = query.asked(measures, over: query.twelveMonths)
        let look = try await figures.look(into: questions, trendOf: months, seenBy: scope)
        headlines = zip(zip(look.answers[0], look.answers[1]), look.trends).map { answers, trend in
            Headline(
                now: answers.0,
                months: trend.points,
                change: FigureChange(from: answers.1.whole, to: answers.0.whole)
            )
        }
        timeliness = look.trends.first { $0.measure == .reviewsInTime }?.points ?? []
        lateness = look.answers[2][0]
        participation = look.answers[3][0]
        caseload = look.answers[4][0]
    }
}
