import Vocabulary

/// The reviews of one child's care, each with its limit and how it stands, and those that belong to no care known.
///
/// It is blind to today: a review still to be held is running, whether late or not.
package struct ReviewCourse: Hashable, Sendable {
    /// Period by period, in the order in which they come to stand in the cycle.
    package let reviews: [CourseReview]
    /// Held, but belonging to no period of care in the records, earliest first.
    package let outside: [OutsideReview]

    /// What is still to be held: one review as a rule, or two while a child is authorised to be placed and is not.
    package var running: [CourseReview] { reviews.filter(\.isRunning) }
}

/// One review in the course of a child's care, held or still to be held.
package struct CourseReview: Hashable, Sendable {
    /// The day on which its period of care began.
    package let careBegan: CivilDate
    package let limit: ReviewLimit
    package let standing: Standing

    package enum Standing: Hashable, Sendable {
        case held(on: CivilDate)
        /// Still to be held. The duty ends on the 18th birthday, where the day of birth is known.
        case running(lapsesOn: CivilDate?)
        /// Not held when what called for it came to an end.
        case ceased(on: CivilDate, because: Ceasing)
        /// Never falls due, for the child is 18 on or before the day on which it would.
        case notRequired(eighteenOn: CivilDate)
    }

    /// What ends a duty to hold a review.
    package enum Ceasing: String, Coded {
        case careEnded = "care_ended"
        case placedForAdoption = "placed_for_adoption"
        case adoptionPlacementEnded = "adoption_placement_ended"
        case turnedEighteen = "turned_eighteen"

        package var title: String {
            switch self {
            case .careEnded: "Care ended"
            case .placedForAdoption: "The child was placed for adoption"
            case .adoptionPlacementEnded: "The adoption placement ended"
            case .turnedEighteen: "The child turned 18"
            }
        }
    }

    package var isRunning: Bool {
        switch standing {
        case .running: true
        case .held, .ceased, .notRequired: false
        }
    }
}

/// By when a review must be held, or why that cannot be told.
package enum ReviewLimit: Hashable, Sendable {
    case known(ReviewDue)
    case notKnown(MissingRecords)

    package var due: ReviewDue? {
        switch self {
        case .known(let due): due
        case .notKnown: nil
        }
    }

    /// The kind of fact that set it going, which is the same before and after a person settles what is not known.
    package var start: ReviewStart {
        switch self {
        case .known(let due): due.rule.start
        case .notKnown(let missing):
            switch missing.gap {
            case .noReview: missing.start
            case .onlyReview: .reviewHeld
            }
        }
    }

    /// The day of that fact.
    package var startedOn: CivilDate {
        switch self {
        case .known(let due): due.startedOn
        case .notKnown(let missing):
            switch missing.gap {
            case .noReview: missing.startedOn
            case .onlyReview(let day): day
            }
        }
    }
}

/// Why the records cannot tell by when a review must be held; a person can settle it.
package struct MissingRecords: Hashable, Sendable {
    package enum Gap: Hashable, Sendable {
        /// No review comes before it in the records.
        case noReview
        /// The only review before it may or may not be the first.
        case onlyReview(on: CivilDate)
    }

    package let gap: Gap
    /// What the cycle runs from, coming into care or an adoption placement, and its day.
    package let start: ReviewStart
    package let startedOn: CivilDate
    /// Whether it began on that day, and not only the records of it.
    package let isStartKnown: Bool
    package let recordsBegin: CivilDate

    /// The answers that would settle it.
    package var answers: [EarlierReviews] {
        switch gap {
        case .noReview: [.noneHeld]
        case .onlyReview: [.firstReview, .laterReview]
        }
    }

    /// Why, in words.
    package var sentence: String {
        let known = "\(start.event) on \(startedOn), and the records of reviews begin on \(recordsBegin)."
        let already = "The child was in care already on \(startedOn), where the records begin; since when is not known."
        let reach = isStartKnown ? known : already
        return switch gap {
        case .noReview: "\(reach) No earlier review is in them."
        case .onlyReview(let day): "\(reach) The review on \(day) may not be the first."
        }
    }
}

/// A review that belongs to no period of care in the records.
package struct OutsideReview: Hashable, Sendable {
    package let heldOn: CivilDate
    package let reason: Reason

    package init(heldOn: CivilDate, reason: Reason) {
        self.heldOn = heldOn
        self.reason = reason
    }

    package enum Reason: String, Coded {
        case beforeCare = "before_care"
        case notInCare = "not_in_care"
        case shortBreaks = "short_breaks"
        case fromEighteen = "from_eighteen"

        package var title: String {
            switch self {
            case .beforeCare: "Held before the first period of care in the records"
            case .notInCare: "Held on a day on which the child was not in care by the records"
            case .shortBreaks: "Held for a child on short breaks, which have a timetable of their own"
            case .fromEighteen: "Held on or after the 18th birthday"
            }
        }
    }
}
