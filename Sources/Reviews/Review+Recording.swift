import Clocks
import Register
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

extension Clock {
    /// Whether a review can still be recorded against it: it waits for one, or it fell away when one may have been held
    /// and nobody had said so.
    package var canBeMetByReview: Bool {
        guard kind == .review || kind == .adoptionReview else { return false }
        return switch standing {
        case .running, .fellAway: true
        case .met: false
        }
    }
}

extension Review.Held {
    /// Why the review cannot have been so, all at once: a day to come, taken, or outside what the clock was about; a code
    /// that the child's age rules out; lateness without its reason.
    package func refusals(
        against clock: Clock,
        _ child: Child,
        others: [Review],
        today: CivilDate
    ) -> [ReviewRefusal] {
        var refusals: [ReviewRefusal] = []
        if on > today {
            refusals.append(.notYetHappened)
        } else if others.contains(where: { $0.heldOn == on }) {
            refusals.append(.alreadyHeld(on: on))
        } else if on < clock.startedOn {
            refusals.append(.beforeTheLast(on: clock.startedOn))
        } else if case .fellAway(let day) = clock.standing, on > day {
            refusals.append(.afterItFellAway(on: day))
        }
        if !participation.isOpen(born: child.bornOn, reviewOn: on) {
            refusals.append(.participation(participation, age: child.bornOn.age(on: on)))
        }
        if let due = clock.dueOn, on > due, lateness == nil { refusals.append(.reasonMissing(due: due)) }
        return refusals
    }

    /// Whether it was held within the clock's limit, so that a reason for lateness does not apply.
    func isInTime(for clock: Clock) -> Bool { clock.dueOn.map { on <= $0 } ?? false }
}
