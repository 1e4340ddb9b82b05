import Vocabulary

/// A reason in law to hold a review before it falls due: regulation 33(3) of the Care Planning, Placement and Case
/// Review (England) Regulations 2010.
///
/// No day follows from it but "as soon as practicable", so none is reckoned: the review is asked for and unscheduled.
package enum BringForward: Hashable, Sendable {
    case officerAsked
    /// A visit found that the child's welfare was not being safeguarded and promoted.
    case visitConcern
    case remandAccommodationEnding(on: CivilDate?)
    case detentionEnding(on: CivilDate?)
    /// The authority proposes to stop accommodating a child who is looked after but not in care.
    case accommodationToEnd(willLiveWithParent: Bool)

    /// The limb of the regulation that calls for an earlier review; nothing where none does.
    ///
    /// A release calls for one only where no review would be held before it. Where either day is not known, one is
    /// called for.
    package func limb(nextReviewOn next: CivilDate?) -> Limb? {
        switch self {
        case .officerAsked: .officerAsked
        case .visitConcern: .visitConcern
        case .remandAccommodationEnding(let day): BringForward.comes(next, before: day) ? nil : .remandEnding
        case .detentionEnding(let day): BringForward.comes(next, before: day) ? nil : .detentionEnding
        case .accommodationToEnd(let willLiveWithParent): willLiveWithParent ? nil : .accommodationEnding
        }
    }

    /// A limb of regulation 33(3), by its citation.
    package enum Limb: String, Coded {
        case officerAsked = "33(3)(a)"
        case visitConcern = "33(3)(b)"
        case remandEnding = "33(3)(c)"
        case detentionEnding = "33(3)(d)"
        case accommodationEnding = "33(3)(e)"

        package var title: String {
            switch self {
            case .officerAsked: "The IRO asks for it"
            case .visitConcern: "A visit found that the child's welfare is not safeguarded and promoted"
            case .remandEnding: "Accommodation on remand ends before the next review"
            case .detentionEnding: "The child is released before the next review"
            case .accommodationEnding: "Accommodation is to end, and the child will not live with a parent"
            }
        }
    }

    private static func comes(_ review: CivilDate?, before day: CivilDate?) -> Bool {
        guard let review, let day else { return false }
        return review < day
    }
}
