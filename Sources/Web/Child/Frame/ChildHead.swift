import Access
import Register
import Vocabulary
import Workforce

/// What every page of a child's record says first, and what this visitor may do for this very child.
struct ChildHead: Hashable, Sendable {
    let child: Child
    /// The name used, where one is known; a return carries none.
    let name: String?
    let pronouns: String?
    let missingSince: CivilDate?
    let isUnaccompanied: Bool
    /// Whether everything automatic about the child has stopped.
    let isOnHold: Bool
    /// The IRO whom the child has on the day.
    let officer: String?
    let next: NextReview?
    /// Whether the record is for those named only.
    let isRestricted: Bool
    /// Until when it is open to a visitor to whom it is not allocated.
    let openUntil: Instant?
    let allowed: Set<Permission>

    /// The review that is still to be held; of two, the one that is due first.
    struct NextReview: Hashable, Sendable {
        let clock: String
        /// Nothing where it is not known.
        let due: CivilDate?
    }

    /// What the child is called on pages.
    var called: String { CalledChild.words(name, code: child.code) }

    func may(_ permission: Permission) -> Bool { allowed.contains(permission) }
}
