import Vocabulary

/// A role given to somebody from a day on, and to a last day once that is known.
///
/// A change of role is a new grant: nobody's past is edited.
package struct Grant: Hashable, Sendable {
    package let id: ID<Grant>
    package let account: ID<Account>
    package let role: Role
    /// The first day it is in force.
    package let from: CivilDate
    /// The last day it is in force, that day included.
    package internal(set) var to: CivilDate?

    /// Whether the role is held on a day; both ends count.
    package func isInForce(on day: CivilDate) -> Bool {
        from <= day && to.map { day <= $0 } != false
    }

    /// This grant with its last day. It can be brought forward but not put off: to go on is a new grant.
    package func ending(on day: CivilDate) throws(GrantRefusal) -> Grant {
        if let to, day >= to { throw .alreadyEnds(on: to) }
        guard day >= from else { throw .notYetBegun(from: from) }
        var grant = self
        grant.to = day
        return grant
    }

    /// Whether there is a day on which this grant and another that begins on a day would both be in force.
    func reaches(_ day: CivilDate) -> Bool {
        to.map { day <= $0 } != false
    }
}

/// Why a request about somebody's role was declined.
package enum GrantRefusal: Refusal {
    case alreadyHeld(Role)
    case alreadyEnds(on: CivilDate)
    case notYetBegun(from: CivilDate)

    package var explanation: String {
        switch self {
        case .alreadyHeld(let role): "This person already has the role \(role.title) at that time."
        case .alreadyEnds(let day): "This role already ends on \(day). To go on after that, give it again."
        case .notYetBegun(let day): "This role begins on \(day) and cannot end before that."
        }
    }
}
