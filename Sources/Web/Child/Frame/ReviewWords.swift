import Clocks
import Policy
import Reviews
import Vocabulary

/// Reviews, and how they were held, in the words of this council.
struct ReviewWords: Sendable {
    let words: Words
    let workingDays: WorkingDays

    var one: String { words[.review].one }

    /// Which review of its cycle it is: "First review".
    func title(of step: ReviewStep) -> String {
        switch step {
        case .first: "First \(one)"
        case .second: "Second \(one)"
        case .later: "Later \(one)"
        case .adoptionFirst: "First adoption \(one)"
        case .adoptionSecond: "Second adoption \(one)"
        case .adoptionLater: "Later adoption \(one)"
        }
    }

    /// How a review was held against its limit.
    func outcome(of clock: Clock, heldOn day: CivilDate) -> String? {
        guard clock.dueOn != nil else { return nil }
        return Lateness(of: day, against: clock, workingDays)?.description ?? "in time"
    }
}

extension Clock {
    /// The rule of reviews that it runs by; none for what is not known.
    var reviewRule: ReviewRule? { ReviewRule(rawValue: receipt.rule) }

    var isReview: Bool { kind == .review || kind == .adoptionReview }
}
