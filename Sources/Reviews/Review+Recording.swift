import Access
import Clocks
import Register
import Store
import Vocabulary

extension Review {
    /// What a person says of a review that took place.
    package struct Held: Hashable, Sendable {
        package let on: CivilDate
        package let participation: Participation
        package let lateness: Lateness?

        package init(on day: CivilDate, participation: Participation, lateness: Lateness?) {
            on = day
            self.participation = participation
            self.lateness = lateness
        }
    }
}

extension WriteTransaction {
    /// Records that a review was held, for a child in scope, against the clock that the person saw running.
    ///
    /// Throws `Superseded` where that clock has moved since, and a `ReviewRefusal` where the review cannot have been so.
    @discardableResult
    package func recordHeld(
        _ held: Review.Held,
        of id: ID<Child>,
        meeting seen: Seen<ClockEntry>,
        by scope: Scope,
        today: CivilDate
    ) throws -> ID<Review> {
        let child = try one(Child.withID(id, seenBy: scope))
        let clock = try kept(ClockEntry.withID(seen.id, of: Subject(id)))
        guard clock.version == seen.version else {
            throw Superseded(table: ClockEntry.table, id: seen.id.text, version: clock.version)
        }
        let reviews = try all(Review.of([Subject(id)]))
        try held.check(against: clock.fact.clock, child, others: reviews, today: today)
        let review = Review(
            id: .fresh(),
            child: id,
            heldOn: held.on,
            participation: held.participation,
            lateness: held.lateness
        )
        try begin(review)
        return review.id
    }
}

extension Review.Held {
    /// Declines what cannot have been so: a day to come or taken, a code that the child's age rules out, a late review
    /// without its reason.
    func check(
        against clock: Clock,
        _ child: Child,
        others: [Review],
        today: CivilDate
    ) throws(ReviewRefusal) {
        guard on <= today else { throw .notYetHappened }
        guard !others.contains(where: { $0.heldOn == on }) else { throw .alreadyHeld(on: on) }
        guard on >= clock.startedOn else { throw .beforeTheLast(on: clock.startedOn) }
        guard participation.isOpen(born: child.bornOn, reviewOn: on) else {
            throw .participation(participation, age: child.bornOn.age(on: on))
        }
        if let due = clock.dueOn, on > due, lateness == nil { throw .reasonMissing(due: due) }
    }
}
