import Access
import Clocks
import Register
import Store
import Vocabulary

extension WriteTransaction {
    /// Records that a review was held, for a child in scope, against the clock that the person saw.
    ///
    /// Throws `Missing` for a clock that no review can meet, `Superseded` where it has moved since, and a `ReviewRefusal`
    /// where the review cannot have been so.
    @discardableResult
    package func recordHeld(
        _ held: Review.Held,
        of id: ID<Child>,
        meeting seen: Seen<ClockEntry>,
        by scope: Scope,
        today: CivilDate
    ) throws -> ID<Review> {
        let child = try one(Child.withID(id, seenBy: scope))
        let kept = try kept(ClockEntry.withID(seen.id, of: Subject(id)))
        guard kept.version == seen.version else {
            throw Superseded(table: ClockEntry.table, id: seen.id.text, version: kept.version)
        }
        let clock = kept.fact.clock
        guard clock.canBeMetByReview else { throw Missing() }
        let others = try all(Review.of([Subject(id)]))
        if let refusal = held.refusals(against: clock, child, others: others, today: today).first { throw refusal }
        let review = Review(
            id: .fresh(),
            child: id,
            heldOn: held.on,
            participation: held.participation,
            lateness: held.isInTime(for: clock) ? nil : held.lateness
        )
        try begin(review)
        return review.id
    }
}
