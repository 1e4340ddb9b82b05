import Vocabulary

/// By when a review must be held, with all that it was reckoned from: its receipt.
package struct ReviewDue: Hashable, Sendable {
    package let rule: ReviewRule
    /// The day of the fact from which the interval runs.
    package let startedOn: CivilDate
    /// The last day on which the review is in time. A weekend or a bank holiday does not move it.
    package let due: CivilDate
    /// The last working day on or before the limit: what to plan to.
    package let latestWorkingDay: CivilDate
    /// The service's own target, where it has one for this review; lateness is never measured against it.
    package let localTarget: CivilDate?
    /// The bank holidays that the count stepped over.
    package let skipped: [BankHoliday]

    package var step: ReviewStep { rule.step }

    /// The day to arrange the review by: the limit, or the service's target where that is earlier.
    package var scheduleBy: CivilDate { min(due, localTarget ?? due) }

    /// Whether it falls due at all: on and after the 18th birthday a child is looked after no more.
    package func fallsDue(eighteenOn birthday: CivilDate) -> Bool { due < birthday }

    /// The reckoning as people read it: "20 working days after coming into care on 2 March 2026."
    package var sentence: String { "\(rule.title) on \(startedOn)." }
}
