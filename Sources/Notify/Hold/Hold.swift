import Vocabulary

/// That everything automatic about a child has stopped: reminders, letters, surveys, links and feeds.
///
/// It comes on by itself in the deed that tells of a death, an adoption order or a transfer, and by hand for the rest. It
/// never goes away by itself: a person lifts it and says why.
package struct Hold: Hashable, Sendable {
    /// What it was put on for.
    package enum Kind: String, Coded {
        case death
        case adoptionOrder = "adoption-order"
        case transfer
        case restriction
        case protectedMove = "protected-move"
        case managersHold = "managers-hold"

        package var title: String {
            switch self {
            case .death: "Death"
            case .adoptionOrder: "Adoption order"
            case .transfer: "Care taken over by another authority"
            case .restriction: "Restricted record"
            case .protectedMove: "Protected move"
            case .managersHold: "Another reason"
            }
        }
    }

    /// How it ended.
    package struct Lifting: Hashable, Sendable {
        package let at: Instant
        package let reason: String
    }

    package let id: ID<Hold>
    package let child: Subject
    package let kind: Kind
    /// The first day of it: that of the death, the order, the move; or of the button.
    package let from: CivilDate
    /// The minute since which it has held, which is that of the deed.
    package let since: Instant
    /// Why, in the words of whoever put it on; nothing where a fact tells it.
    package let reason: String?
    package internal(set) var lifting: Lifting?

    package init(
        id: ID<Hold>,
        child: Subject,
        kind: Kind,
        from: CivilDate,
        since: Instant,
        reason: String?,
        lifting: Lifting? = nil
    ) {
        self.id = id
        self.child = child
        self.kind = kind
        self.from = from
        self.since = since
        self.reason = reason
        self.lifting = lifting
    }

    package func isInForce(on day: CivilDate) -> Bool { from <= day && lifting == nil }

    /// This hold, lifted. Throws where somebody did so before.
    package func lifted(at moment: Instant, because reason: String) throws(HoldRefusal) -> Hold {
        if let lifting { throw .alreadyLifted(on: lifting.at.londonDay) }
        var hold = self
        hold.lifting = Lifting(at: moment, reason: reason)
        return hold
    }
}

/// Why a request about a hold was declined.
package enum HoldRefusal: Refusal {
    case alreadyLifted(on: CivilDate)
    case alreadyOn(Hold.Kind, since: CivilDate)
    case nothingUnsent
    case mustBeSent

    package var explanation: String {
        switch self {
        case .alreadyLifted(let day): "This hold was lifted on \(day)."
        case .alreadyOn(let kind, let day):
            "Automation about this child has been on hold since \(day) for the same reason: \(kind.title)."
        case .nothingUnsent: "This message is no longer waiting for a decision."
        case .mustBeSent:
            "That somebody opened a record is always told: this message cannot be put away."
        }
    }
}
