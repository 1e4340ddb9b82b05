import Vocabulary

/// Decides by when each review of a child's care plan must be held.
///
/// The intervals are those of regulation 33 of the Care Planning, Placement and Case Review (England) Regulations 2010
/// and, for adoption, of regulation 36 of the Adoption Agencies Regulations 2005.
package struct ReviewTimetable: Hashable, Sendable {
    let workingDays: WorkingDays
    let localFirstReviewTarget: Interval?

    /// A timetable over the bank holidays known, with the service’s own target for first reviews.
    package init(workingDays: WorkingDays, localFirstReviewTarget: Interval? = nil) {
        self.workingDays = workingDays
        self.localFirstReviewTarget = localFirstReviewTarget
    }

    /// By when a rule wants the review held, counted from the day of the fact that it runs from.
    package func due(_ rule: ReviewRule, from start: CivilDate) -> ReviewDue {
        let reckoning = workingDays.counting(rule.interval, after: start)
        return ReviewDue(
            rule: rule,
            startedOn: start,
            due: reckoning.day,
            latestWorkingDay: workingDays.latest(onOrBefore: reckoning.day),
            localTarget: rule == .first
                ? localFirstReviewTarget.map { workingDays.counting($0, after: start).day } : nil,
            skipped: reckoning.skipped
        )
    }

    /// The limit of the review that follows one held, in the ordinary cycle or in that of an adoption placement.
    package func due(following step: ReviewStep, heldOn day: CivilDate) -> ReviewDue {
        switch step {
        case .first: due(.second, from: day)
        case .second, .later: due(.later, from: day)
        case .adoptionFirst: due(.placedSecond, from: day)
        case .adoptionSecond, .adoptionLater: due(.placedLater, from: day)
        }
    }
}
