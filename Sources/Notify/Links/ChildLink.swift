import Access
import Vocabulary

/// An address made for somebody without an account, for one purpose about one child: it works for a time, and once.
///
/// Opening it shows a page with a button, since programs that look through mail open every link they see. What it holds is
/// shown only to whoever types the code that is sent to the work address that is known.
package struct ChildLink: Hashable, Sendable {
    /// What its holder can do with it.
    package enum Purpose: Hashable, Sendable {
        /// Read who reviews a child's plan, and confirm having been told.
        case confirmTelling(ID<Telling>)
    }

    /// What it is called where links are listed and taken back; it opens nothing.
    package let id: ID<ChildLink>
    package let purpose: Purpose
    package let child: Subject
    /// The work address that is known, where the code goes.
    package let address: EmailAddress
    /// Given to where the child lives: it ends when the child moves.
    package let isToHome: Bool
    package let madeAt: Instant
    package let expiresAt: Instant
    package let usedAt: Instant?
    package let revokedAt: Instant?
    /// What proves whoever opened it, once a code was asked for.
    let proof: Proof?

    /// The code last sent for a link, and the browser in which it was typed.
    struct Proof: Hashable, Sendable {
        let code: String
        let codeEndsAt: Instant
        let tries: Int
        let door: String?
        let doorEndsAt: Instant?
    }

    /// How many wrong codes there may be before another has to be sent.
    static let tries = 5
    /// Seconds for which a code works.
    static let codeLasts = 600
    /// Seconds for which the browser in which it was typed is known.
    static let proofLasts = 1800

    /// Declines where the link can no longer be used, and says which it is.
    func usable(at now: Instant) throws(ChildLinkRefusal) -> ChildLink {
        if usedAt != nil { throw .used }
        if revokedAt != nil { throw .unknown }
        guard now < expiresAt else { throw .expired }
        return self
    }

    /// Whether a code was sent that can still be typed.
    package func awaitsCode(at now: Instant) -> Bool {
        proof.map { now < $0.codeEndsAt && $0.tries < ChildLink.tries && $0.door == nil } ?? false
    }

    /// Whether the code was typed in this browser a short time ago.
    package func isProved(in door: Secret, at now: Instant) -> Bool {
        guard let proof, let known = proof.door, let end = proof.doorEndsAt else { return false }
        return now < end && known == door.digest
    }

    package var state: State {
        if usedAt != nil { return .used }
        return revokedAt == nil ? .working : .revoked
    }

    /// Where a link stands, apart from its time.
    package enum State: Hashable, Sendable {
        case working, used, revoked
    }
}

/// Why a personal link, or the code for it, does not do what was wanted.
package enum ChildLinkRefusal: Refusal {
    /// No such link was ever made, it was taken back, or everything about the child has stopped: nobody is told which.
    case unknown
    case used
    case expired
    case waiting(minutes: Int)
    case wrongCode
    case codeEnded

    package var explanation: String {
        switch self {
        case .unknown:
            "This link does not work. Check that you have the whole address, or ask whoever sent it for a new one."
        case .used: "This link has already been used, and what you said was kept. There is nothing more to do."
        case .expired: "This link has run out. Ask whoever sent it for a new one."
        case .waiting(let minutes):
            "That was tried too often. Wait \(minutes) \(minutes == 1 ? "minute" : "minutes"), then try again."
        case .wrongCode: "That is not the code we sent. Check the six digits, or ask for another code."
        case .codeEnded: "That code has run out. Ask for another one."
        }
    }
}
