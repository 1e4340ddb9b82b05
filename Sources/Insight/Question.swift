import Policy
import Vocabulary

/// What somebody wants to know: some measures, over a period, broken down or not, as at a day and as known on one.
package struct Question: Hashable, Sendable {
    package let measures: [Measure]
    package let period: ReportingPeriod
    package let breakdown: Breakdown?
    /// Nothing later than this day is counted.
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
        self.asAt = asAt
        self.knownOn = knownOn
    }
}

/// The rows that some questions take together.
struct Wanted: Hashable, Sendable {
    let window: Period
    private let subjects: Survey.Subjects
    /// The days whose settings say how it is counted.
    private let days: Set<CivilDate>

    init(_ questions: [Question]) {
        let periods = questions.map(\.period.period)
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
