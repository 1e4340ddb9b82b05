import Clocks
import Policy
import Reviews
import Vocabulary

/// Reviews and their lateness in the words of this council.
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

    /// How late a day is against a limit, in the days in which the limit is counted: "4 working days late".
    func late(_ day: CivilDate, after due: CivilDate, counted: Receipt.Counted) -> String {
        let working = counted == .workingDays ? workingDays.count(after: due, through: day) : 0
        // From Friday to Sunday no working day goes by, and it is late all the same.
        if working > 0 { return working == 1 ? "1 working day late" : "\(working) working days late" }
        let days = due.days(to: day)
        return days == 1 ? "1 day late" : "\(days) days late"
    }

    /// How a review was held against its limit.
    func outcome(of clock: Clock, heldOn day: CivilDate) -> String? {
        guard let due = clock.dueOn else { return nil }
        return day <= due ? "in time" : late(day, after: due, counted: clock.receipt.counted)
    }
}

extension Clock {
    /// The rule of reviews that it runs by; none for what is not known.
    var reviewRule: ReviewRule? { ReviewRule(rawValue: receipt.rule) }

    var isReview: Bool { kind == .review || kind == .adoptionReview }
}
