import Access
import Insight
import Vocabulary

/// The answers that an annual report is made from, each by its measure, its period and what it is told apart by.
package struct AnnualFigures: Sendable {
    let year: ReportingPeriod
    /// This year and those before it, the earliest first.
    let years: [ReportingPeriod]
    /// The last day of which anything is counted.
    let asAt: CivilDate
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
        try await self.init(of: year, asAt: asAt) { try await figures.look(into: $0, seenBy: scope).answers }
    }

    /// Asks whoever answers questions, each with its answers in the order of its measures.
    package init(of year: Int, asAt: CivilDate, asking answers: ([Question]) async throws -> [[Answer]]) async throws {
        self.year = .financialYear(year)
        years = (0..<AnnualFigures.yearsTogether).reversed().map { .financialYear(year - $0) }
        let questions = AnnualFigures.wanted(in: self.year, years).map { period, by, measures in
            Question(measures, over: period, by: by, asAt: asAt)
        }
        let found = try await answers(questions)
        var kept: [Key: Answer] = [:]
        for (question, list) in zip(questions, found) {
            for answer in list {
                kept[Key(measure: answer.measure, period: question.period, by: question.breakdown)] = answer
            }
        }
        self.answers = kept
        self.asAt = asAt
    }

    private static func wanted(
        in year: ReportingPeriod,
        _ years: [ReportingPeriod]
    ) -> [(ReportingPeriod, Breakdown?, [Measure])] {
        let standing: [Breakdown] = [
            .age, .ethnicityHeading, .unaccompanied, .timeInCare, .legalStatus, .placement, .boundary, .distance,
        ]
        return [
            (year, .month, [.reviewsInTime, .reviewsHeld]), (year, .quarter, [.reviewsInTime, .reviewsHeld]),
            (year, .lateReason, [.reviewsHeldLate]), (year, .daysLate, [.reviewsHeldLate]),
            (year, .participation, [.reviewsHeld]), (year, .age, [.ceased]), (year, .placement, [.outsideBoundary]),
        ]
            + standing.map { (year, $0, [.lookedAfter]) } + year.months.map { ($0, nil, [.lookedAfter]) }
            + years.map { ($0, nil, AnnualFigures.yearly) } + years.map { ($0, .officer, [.caseload]) }
            + sideBySide.flatMap { measure, by in years.map { ($0, by, [measure]) } }
    }

    /// What is told apart in every year, so that the years stand side by side.
    private static let sideBySide: [(Measure, Breakdown)] = [
        (.lookedAfter, .sex), (.started, .age), (.ceased, .leaving),
    ]

    /// What is told of every year.
    private static let yearly: [Measure] = [
        .reviewsInTime, .reviewsHeldInTime, .firstReviewsInTime, .childrenInTime, .reviewsHeld, .reviewsHeldLate,
        .tookPart, .tookPartWhereRecorded, .tookPartEveryTime, .lookedAfter, .rate, .started, .ceased, .threePlacements,
        .longTermStability, .wentMissing, .caseload, .unaccompanied, .outsideBoundary,
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
        for (measure, by) in AnnualFigures.sideBySide {
            for (year, group) in years.flatMap({ year in groups(measure, by: by).map { (year, $0) } }) {
                guard self[measure, by: by, in: year]?.whole.absence == nil else { continue }
                named.addNone(NamedCounts.name(measure, .counted, year.key, by, group.key))
            }
        }
        return named
    }

    /// The groups in which anybody stands in any of the years, in their order.
    func groups(_ measure: Measure, by breakdown: Breakdown) -> [Group] {
        var found: [Group] = []
        for year in years {
            let lines = self[measure, by: breakdown, in: year]?.lines.filter { $0.figure.count > 0 } ?? []
            var place = 0
            for group in lines.map(\.group) {
                if let known = found.firstIndex(where: { $0.key == group.key }) {
                    place = known + 1
                } else {
                    found.insert(group, at: place)
                    place += 1
                }
            }
        }
        return found
    }
}
