import Vocabulary

/// An address made for one person and one purpose, which works once and for a time.
///
/// Opening it shows a page with a button, and only the button uses it up: mail scanners open every link they see.
package struct PersonalLink: Hashable, Sendable {
    /// What the link lets its holder do.
    package enum Purpose: Hashable, Sendable {
        case signIn(ID<Account>)
    }

    package let purpose: Purpose
    package let madeAt: Instant
    package let expiresAt: Instant
    package let usedAt: Instant?

    /// Declines where the link can no longer be used, and says which it is.
    func usable(at now: Instant) throws(LinkRefusal) -> PersonalLink {
        if usedAt != nil { throw .used }
        guard now < expiresAt else { throw .expired }
        return self
    }
}

/// Why a personal link does not work.
package enum LinkRefusal: Refusal {
    /// No such link was ever made, or it has been taken back.
    case unknown
    case used
    case expired

    package var explanation: String {
        switch self {
        case .unknown: "This link does not work. Check that you have the whole address, or ask for a new link."
        case .used: "This link has already been used. Ask for a new one."
        case .expired: "This link has run out. Ask for a new one."
        }
    }
}
