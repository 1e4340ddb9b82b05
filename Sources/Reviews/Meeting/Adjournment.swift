import Vocabulary

/// The putting off of a review that cannot go on: once, and for no more than 20 working days.
///
/// Regulation 36(2) of the Care Planning, Placement and Case Review (England) Regulations 2010.
package struct Adjournment: Hashable, Sendable {
    package let on: CivilDate
    /// The last day on which the review may be taken up again, with the holidays stepped over.
    package let resumeBy: Reckoning

    /// This review's adjournment on a day, declined where it has been adjourned before.
    package init(on day: CivilDate, alreadyUsed: Int, workingDays: WorkingDays) throws(AdjournmentRefusal) {
        guard alreadyUsed == 0 else { throw .alreadyAdjourned }
        on = day
        resumeBy = workingDays.counting(20, after: day)
    }
}

/// Why an adjournment was declined.
package enum AdjournmentRefusal: Refusal {
    case alreadyAdjourned

    package var explanation: String {
        switch self {
        case .alreadyAdjourned: "A review can be adjourned once, and this one has been."
        }
    }
}
