import Vocabulary

/// When a child in care becomes an eligible child, owed a needs assessment and a pathway plan.
///
/// Eligible is who is 16 or 17, has been looked after for at least 13 weeks since the age of 14, and still is.
package struct EligibleChild: Hashable, Sendable {
    package let eligibleFrom: CivilDate

    /// The child, unless the 18th birthday comes first.
    package init?(born: CivilDate, lookedAfterSince start: CivilDate) {
        let counted = max(start, born.birthday(reaching: 14)).adding(days: 13 * 7)
        eligibleFrom = max(counted, born.birthday(reaching: 16))
        guard eligibleFrom < born.birthday(reaching: 18) else { return nil }
    }

    package var needsAssessmentDue: CivilDate { eligibleFrom.adding(months: 3) }
}
