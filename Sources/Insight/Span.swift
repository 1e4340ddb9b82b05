import Policy
import Vocabulary

/// What a measure is worked out over: a period, the day it is looked at from, and what the council had chosen then.
package struct Span: Hashable, Sendable {
    package let period: Period
    /// The last day of which anything is counted: nothing later had happened yet.
    package let asAt: CivilDate
    package let profile: Profile

    package init(_ period: Period, asAt: CivilDate, profile: Profile) {
        self.period = period
        self.asAt = asAt
        self.profile = profile
    }

    /// The last day of the period that had come: the day on which things that stand are counted.
    package var last: CivilDate { min(period.last, asAt) }

    /// Whether a day lies in the period and had come.
    package func contains(_ day: CivilDate) -> Bool { period.first <= day && day <= last }

    /// The same look at another period.
    func over(_ other: Period) -> Span { Span(other, asAt: asAt, profile: profile) }
}
