import Vocabulary

/// A rule of law that says by when a review must be held, by the code that receipts and measures name it with.
///
/// "Not more than three months after" takes in the corresponding day itself, and every interval runs from the day on
/// which the review before was held, never from the day on which it was due.
package enum ReviewRule: String, Coded {
    case first = "cla_first_review_due"
    case second = "cla_second_review_due"
    case later = "cla_subsequent_review_due"
    case placedFirst = "adoption_placed_first_review_due"
    case placedSecond = "adoption_placed_second_review_due"
    case placedLater = "adoption_subsequent_review_due"
    case authorisedFirst = "adoption_authorised_not_placed_first_review_due"

    /// The rule in words, to be followed by the day from which it runs.
    package var title: String {
        switch self {
        case .first: "\(interval) after coming into care"
        case .second: "\(interval) after the first review"
        case .later: "\(interval) after the review"
        case .placedFirst: "\(interval) after being placed for adoption"
        case .placedSecond: "\(interval) after the first review of the adoption placement"
        case .placedLater: "\(interval) after the adoption review"
        case .authorisedFirst: "\(interval) after the authority to place for adoption was given"
        }
    }

    package var interval: Interval {
        switch self {
        case .first: .workingDays(20)
        case .second, .placedSecond, .authorisedFirst: .months(3)
        case .later, .placedLater: .months(6)
        case .placedFirst: .weeks(4)
        }
    }

    /// Where the law says it.
    package var source: String {
        switch self {
        case .first: "regulation 33(1), \(ReviewRule.careRegulations)"
        case .second, .later: "regulation 33(2), \(ReviewRule.careRegulations)"
        case .placedFirst, .placedSecond, .placedLater, .authorisedFirst:
            "regulation 36, Adoption Agencies Regulations 2005"
        }
    }

    package var step: ReviewStep {
        switch self {
        case .first: .first
        case .second: .second
        case .later: .later
        case .placedFirst, .authorisedFirst: .adoptionFirst
        case .placedSecond: .adoptionSecond
        case .placedLater: .adoptionLater
        }
    }

    /// The kind of fact from whose day the interval runs.
    package var start: ReviewStart {
        switch self {
        case .first: .enteredCare
        case .second, .later, .placedSecond, .placedLater: .reviewHeld
        case .placedFirst: .placedForAdoption
        case .authorisedFirst: .authorisedToPlace
        }
    }

    private static let careRegulations =
        "Care Planning, Placement and Case Review (England) Regulations 2010"
}

/// The kind of fact that sets the time to a review going.
package enum ReviewStart: String, Coded {
    case enteredCare = "entered_care"
    case reviewHeld = "review_held"
    case placedForAdoption = "placed_for_adoption"
    case authorisedToPlace = "authorised_to_place"

    package var title: String {
        switch self {
        case .enteredCare: "Coming into care"
        case .reviewHeld: "The review before"
        case .placedForAdoption: "The adoption placement"
        case .authorisedToPlace: "The authority to place for adoption"
        }
    }

    /// What happened, to be followed by the day: "The child came into care".
    package var event: String {
        switch self {
        case .enteredCare: "The child came into care"
        case .reviewHeld: "A review was held"
        case .placedForAdoption: "The child was placed for adoption"
        case .authorisedToPlace: "The authority to place the child for adoption was given"
        }
    }
}
