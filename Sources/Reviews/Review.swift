import Register
import Vocabulary

/// A statutory review of a child's case that was held.
package struct Review: Hashable, Sendable {
    /// Why a review was held after its limit, as the service recorded it.
    package struct Lateness: Hashable, Sendable {
        /// A code of the service's own list of reasons.
        package let reason: String
        /// Whether holding it late was in the child's interests, where that was asked.
        package let inChildsInterests: Bool?
        package let words: String?

        package init(reason: String, inChildsInterests: Bool?, words: String?) {
            self.reason = reason
            self.inChildsInterests = inChildsInterests
            self.words = words
        }
    }

    package let id: ID<Review>
    package let child: ID<Child>
    package let heldOn: CivilDate
    /// How the child took part; nothing where nobody recorded it, which is a row of its own in every figure.
    package internal(set) var participation: Participation?
    /// What a person gave as the reason; a national return knows none.
    package internal(set) var lateness: Lateness?
    /// The return that said so (2026 ends on 31 March 2026); nothing where a person did.
    package internal(set) var collectionYear: Int?

    package init(
        id: ID<Review>,
        child: ID<Child>,
        heldOn: CivilDate,
        participation: Participation?,
        lateness: Lateness? = nil,
        collectionYear: Int? = nil
    ) {
        self.id = id
        self.child = child
        self.heldOn = heldOn
        self.participation = participation
        self.lateness = lateness
        self.collectionYear = collectionYear
    }
}

/// Why a request about a review was declined.
package enum ReviewRefusal: Refusal {
    case alreadyHeld(on: CivilDate)
    case notYetHappened
    case beforeTheLast(on: CivilDate)
    case afterItFellAway(on: CivilDate)
    case participation(Participation, age: Int)
    case reasonMissing(due: CivilDate)

    package var explanation: String {
        switch self {
        case .alreadyHeld(let day): "A review on \(day) is already recorded for this child."
        case .notYetHappened: "A review can only be recorded once it has taken place."
        case .beforeTheLast(let day): "This review follows what happened on \(day), so it cannot have been before that."
        case .afterItFellAway(let day):
            "What this review was due for ended on \(day), so it cannot have been after that."
        case .participation(_, let age) where age < 4:
            "The child was \(age) on that day. Under 4 the only code is PN0; how the child was seen and heard is recorded in words."
        case .participation(_, let age): "The child was \(age) on that day. PN0 is only for children under 4."
        case .reasonMissing(let due): "Choose why the review was late. It was due by \(due)."
        }
    }
}
