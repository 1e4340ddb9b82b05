import Access
import Insight
import Vocabulary

/// The answers that an annual report is made from, each by its measure, its period and what it is told apart by.
package struct AnnualFigures: Sendable {
    let year: ReportingPeriod
    /// This year and those before it, the earliest first.
    let years: [ReportingPeriod]
    private let answers: [Key: Answer]

    private struct Key: Hashable {
        let measure: Measure
        let period: ReportingPeriod
        let by: Breakdown?
    }

    /// So many years stand side by side.
    static let yearsTogether = 5

    /// Asks all of it at once, for a year named by the one it ends in.
    package init(of year: Int, asAt: CivilDate, from figures: Figures, seenBy scope: Scope) async throws {
        self.year = .financialYear(year)
        years = (0..<AnnualFigures.yearsTogether).reversed().map { .financialYear(year - $0) }
        let questions = AnnualFigures.wanted(in: self.year, years).map { period, by, measures in
            Question(measures, over: period, by: by, asAt: asAt)
        }
        let found = try await figures.look(into: questions, seenBy: scope).answers
        var answers: [Key: Answer] = [:]
        for (question, list) in zip(questions, found) {
            for answer in list {
                answers[Key(measure: answer.measure, period: question.period, by: question.breakdown)] = answer
            }
        }
        self.answers = answers
    }

    private static func wanted(
        in year: ReportingPeriod,
        _ years: [ReportingPeriod]
    ) -> [(ReportingPeriod, Breakdown?, [Measure])] {
        let standing: [Breakdown] = [
            .age, .sex, .ethnicityHeading, .unaccompanied, .timeInCare, .legalStatus, .placement, .boundary, .distance,
        ]
        return [
            (year, .month, [.reviewsInTime]), (year, .quarter, [.reviewsInTime, .reviewsHeldInTime]),
            (year, .lateReason, [.reviewsHeldLate]), (year, .daysLate, [.reviewsHeldLate]),
            (year, .participation, [.reviewsHeld]), (year, .age, [.started]), (year, .leaving, [.ceased]),
        ]
            + standing.map { (year, $0, [.lookedAfter]) } + years.map { ($0, nil, AnnualFigures.yearly) }
            + years.map { ($0, .officer, [.caseload]) }
    }

    /// What is told of every year.
    private static let yearly: [Measure] = [
        .reviewsInTime, .reviewsHeldInTime, .firstReviewsInTime, .childrenInTime, .reviewsHeld, .reviewsHeldLate,
        .tookPart, .tookPartWhereRecorded, .tookPartEveryTime, .lookedAfter, .rate, .started, .ceased, .threePlacements,
        .longTermStability, .wentMissing, .caseload,
    ]

    /// The answer about a measure in the report's year, or another.
    subscript(measure: Measure, by breakdown: Breakdown? = nil, in period: ReportingPeriod? = nil) -> Answer? {
        answers[Key(measure: measure, period: period ?? year, by: breakdown)]
    }

    /// Every count of theirs by its name.
    var named: NamedCounts {
        var named = NamedCounts()
        let all = answers.sorted { left, right in
            let first = (left.key.period.key, left.key.measure.key, left.key.by?.rawValue ?? "")
            return first < (right.key.period.key, right.key.measure.key, right.key.by?.rawValue ?? "")
        }
        for (key, answer) in all { named.enter(answer, over: key.period) }
        return named
    }
}
