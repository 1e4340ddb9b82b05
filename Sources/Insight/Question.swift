import Policy
import Vocabulary

/// What somebody wants to know: some measures, over a period, broken down or not, as at a day and as known on one.
package struct Question: Hashable, Sendable {
    package let measures: [Measure]
    package let period: ReportingPeriod
    package let breakdown: Breakdown?
    /// Nothing later than this day is counted. It is never later than the day on which it was known: what was still to come
    /// then was not late.
    package let asAt: CivilDate
    /// What was known at the end of this day is looked at; nothing for what is known now.
    package let knownOn: CivilDate?

    package init(
        _ measures: [Measure],
        over period: ReportingPeriod,
        by breakdown: Breakdown? = nil,
        asAt: CivilDate,
        knownOn: CivilDate? = nil
    ) {
        self.measures = measures
        self.period = period
        self.breakdown = breakdown
        self.asAt = min(asAt, knownOn ?? asAt)
        self.knownOn = knownOn
    }
}

/// The rows that some questions take together.
struct Wanted: Hashable, Sendable {
    let window: Period
    private let subjects: Survey.Subjects
    /// The days whose settings say how it is counted.
    private let days: Set<CivilDate>

    /// What some questions take together, and one about how measures went: a year is counted up to each of its points.
    init(_ questions: [Question], trendOf trend: Question? = nil, by step: Trend.Step = .month) {
        let periods = questions.flatMap(\.periods) + (trend?.periods(by: step) ?? [])
        let questions = questions + (trend.map { [$0] } ?? [])
        let first = periods.map(\.first).min() ?? CivilDate(dayNumber: 0)
        window = Period(first, to: periods.map(\.last).max() ?? first)
        subjects = questions.reduce([]) { $0.union($1.subjects) }
        days = Set(questions.map(\.asAt))
    }

    /// The rows under a council's settings: where taking part is a share of the reviews due, those that met them too.
    func subjects(_ profiles: ProfileHistory) -> Survey.Subjects {
        let isOfDue = days.contains { profiles.inForce(on: $0).figures.participation.basis == .due }
        return isOfDue && subjects.contains(.reviews) ? subjects.union(.meetings) : subjects
    }
}

extension Question {
    /// The days over which its measures are counted.
    fileprivate var periods: [Period] { [period.period] + measures.map { $0.period(for: period.period) } }

    /// The days over which they are counted for each point of a trend.
    fileprivate func periods(by step: Trend.Step) -> [Period] {
        let points = step.periods(of: period).map(\.period)
        return periods + points + measures.flatMap { measure in points.prefix(1).map { measure.period(for: $0) } }
    }

    /// The rows that its answer takes.
    var subjects: Survey.Subjects {
        measures.reduce([]) { $0.union($1.subjects(by: breakdown)) }
    }
}

extension Measure {
    /// The rows that it takes by a breakdown. What is told of a review that fell due is told by the review that met it,
    /// whenever that was held.
    func subjects(by breakdown: Breakdown?) -> Survey.Subjects {
        let isOfReview = breakdown == .participation || breakdown == .lateReason
        return isOfReview ? needs.union([.reviews, .meetings]) : needs
    }
}
