import Vocabulary

/// Whether a review was held in time; the day on which it fell due is still in time.
package struct ReviewTimeliness: Hashable, Sendable {
    package let due: CivilDate
    package let heldOn: CivilDate

    package init(due: CivilDate, heldOn: CivilDate) {
        self.due = due
        self.heldOn = heldOn
    }

    package var isOnTime: Bool { heldOn <= due }

    /// Calendar days after the limit; nought when in time.
    package var daysLate: Int { max(0, due.days(to: heldOn)) }
}
