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

    /// The same question about what is known now.
    package var knownNow: Question { Question(measures, over: period, by: breakdown, asAt: asAt) }

    /// The rows that its answer takes.
    func subjects(_ profile: Profile) -> Survey.Subjects {
        measures.reduce(breakdown?.needs ?? []) { $0.union($1.subjects(by: breakdown, profile)) }
    }
}

extension Measure {
    /// The rows that it takes by a breakdown. Those due are told by the reviews that met them, whenever they were held.
    func subjects(by breakdown: Breakdown?, _ profile: Profile) -> Survey.Subjects {
        let isOfReview = breakdown == .participation || breakdown == .lateReason
        let isOfDue = marks.contains(.participation) && profile.figures.participation.basis == .due
        return isOfReview || isOfDue ? needs.union([.reviews, .meetings]) : needs
    }
}

extension [Question] {
    /// The days from the first that any of them asks about to the last.
    var window: Period {
        let first = map(\.period.first).min() ?? CivilDate(dayNumber: 0)
        let last = map(\.period.last).max() ?? first
        return Period(first, to: last)
    }

    /// The rows that all of their answers take.
    func subjects(_ profiles: ProfileHistory) -> Survey.Subjects {
        reduce([]) { $0.union($1.subjects(profiles.inForce(on: $1.asAt))) }
    }
}
