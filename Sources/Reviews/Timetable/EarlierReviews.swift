import Vocabulary

/// What a person has said of the reviews that the records do not reach back to.
package enum EarlierReviews: String, Coded {
    case noneHeld = "none"
    case firstReview = "first"
    case laterReview = "later"

    package var title: String {
        switch self {
        case .noneHeld: "No review had been held before the records begin"
        case .firstReview: "The earliest review in the records was the first"
        case .laterReview: "There were reviews before the earliest in the records"
        }
    }

    /// Whether it says that all reviews of a cycle are in the records.
    var leavesNoGap: Bool {
        switch self {
        case .noneHeld, .firstReview: true
        case .laterReview: false
        }
    }
}
