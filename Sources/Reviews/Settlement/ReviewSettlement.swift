import Register
import Vocabulary

/// What a person said where the data cannot tell which interval runs to the next review.
///
/// A return that begins after a child came into care may hold no review, or one that may not have been the first. Until a
/// person settles it the next date is not known, which is never the same as overdue.
package struct ReviewSettlement: Hashable, Sendable {
    package let id: ID<ReviewSettlement>
    package let child: ID<Child>
    /// The first day that the register knows of the period of care it is about.
    package let periodBeganOn: CivilDate
    package internal(set) var earlier: EarlierReviews

    package init(id: ID<ReviewSettlement>, child: ID<Child>, periodBeganOn: CivilDate, earlier: EarlierReviews) {
        self.id = id
        self.child = child
        self.periodBeganOn = periodBeganOn
        self.earlier = earlier
    }
}
