import Policy
import Vocabulary

/// One thing that a measure looked at: a child on a day, and what became of it in the count.
package struct Case: Hashable, Sendable {
    /// The place of the child in the survey.
    let child: Int32
    /// The day that it happened or stands on, and on which breakdowns look at the child; nothing where it cannot be read.
    package let day: CivilDate?
    package let part: Part
    /// The row it was made from, where it is more than a child on a day.
    let row: RowPlace

    init(_ child: Int32, on day: CivilDate?, _ part: Part, from row: RowPlace = .child) {
        self.child = child
        self.day = day
        self.part = part
        self.row = row
    }

    /// What became of a case in the count.
    package enum Part: Hashable, Sendable {
        /// In the numerator, and so in the denominator too.
        case counted
        /// In the denominator only.
        case uncounted
        case leftOut(LeftOut)
    }

    /// Where in a survey the row of a case stands.
    enum RowPlace: Hashable, Sendable {
        case child
        case review(Int32)
        case clock(Int32)
        case episode(Int32)
        case missing(Int32)
    }
}

/// Why a case is neither in the numerator nor in the denominator; shown beside every figure that has any.
package enum LeftOut: String, Coded {
    case shortBreaks = "short-breaks"
    case dateUnreadable = "date-unreadable"
    case dueNotKnown = "due-not-known"
    case notYetDue = "not-yet-due"
    case underFour = "under-four"
    case notRecorded = "not-recorded"
    case noWorkerKnown = "no-worker-known"
    case beginningNotKnown = "beginning-not-known"
    case noOfficer = "no-officer"
    case notInCare = "not-in-care"

    package var title: String {
        switch self {
        case .shortBreaks: "In a series of short breaks (V3, V4), which is counted apart"
        case .dateUnreadable: "A date that the count needs is missing or cannot be read"
        case .dueNotKnown: "The records cannot tell by when it was due"
        case .notYetDue: "Not held, and may still be held in time"
        case .underFour: "Under 4 on the day of the review (PN0)"
        case .notRecorded: "Nobody recorded whether the child took part"
        case .noWorkerKnown: "No social worker is recorded for the year"
        case .notInCare: "Not in care on the day"
        case .noOfficer: "No officer in post has the child"
        case .beginningNotKnown: "The day on which care began is not known"
        }
    }
}

extension Measure {
    /// By what a case is known again in another answer.
    enum Identity: Hashable, Sendable {
        case child
        case childAndDay
        /// The clock that it is: a day that moved is the same clock.
        case clock
    }

    func identity(in profile: Profile) -> Identity {
        switch timing {
        case .standing, .overall, .yearly: .child
        case .happening where counted == .child: .child
        case .happening: isOfDue(in: profile) ? .clock : .childAndDay
        }
    }

    /// Whether its cases are what fell due, held or not.
    func isOfDue(in profile: Profile) -> Bool {
        switch self {
        case .reviewsInTime, .firstReviewsInTime, .allocatedInTime: true
        case .tookPart, .viewsNotGiven: profile.figures.participation.basis == .due
        default: false
        }
    }
}

/// What a measure found: its cases, or why there can be no figure.
enum Count: Sendable {
    case cases([Case])
    case absent(Absence)
}
