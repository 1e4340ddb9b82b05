import Vocabulary

/// Which review of its cycle a review is.
///
/// Each cycle begins again with its first: the ordinary one when care begins, that of adoption with each placement.
package enum ReviewStep: String, Coded {
    case first
    case second
    case later
    case adoptionFirst = "adoption_first"
    case adoptionSecond = "adoption_second"
    case adoptionLater = "adoption_later"

    package var title: String {
        switch self {
        case .first: "First review"
        case .second: "Second review"
        case .later: "Later review"
        case .adoptionFirst: "First adoption review"
        case .adoptionSecond: "Second adoption review"
        case .adoptionLater: "Later adoption review"
        }
    }
}
