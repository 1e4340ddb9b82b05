import Vocabulary

/// Which day counts for a review that was held in parts. No text settles it, so a service chooses, and says so.
package enum ReviewDatePolicy: String, Coded {
    case completion
    case firstPart = "first_part"
    case mainMeeting = "main_meeting"

    package var title: String {
        switch self {
        case .completion: "The day on which the last part was held"
        case .firstPart: "The day on which the first part was held"
        case .mainMeeting: "The day of the main meeting"
        }
    }
}

/// The parts in which a review was held. They are one review, though more than one meeting.
package struct ReviewParts: Hashable, Sendable {
    /// Earliest first; never empty.
    package let days: [CivilDate]
    package let mainMeeting: CivilDate

    /// The parts held, or nothing without one. Unless a main meeting is named, it is the last part.
    package init?(_ days: [CivilDate], mainMeeting: CivilDate? = nil) {
        guard let last = days.max() else { return nil }
        self.days = days.sorted()
        self.mainMeeting = mainMeeting ?? last
    }

    /// The day on which the review counts as held.
    package func date(by policy: ReviewDatePolicy) -> CivilDate {
        switch policy {
        case .completion: days[days.count - 1]
        case .firstPart: days[0]
        case .mainMeeting: mainMeeting
        }
    }
}
