import Clocks
import Reviews
import Vocabulary

/// Which review met which clock: a child has at most one review on a day.
struct Meetings: Sendable {
    private let survey: Survey
    private let reviews: [ChildDay: Int32]

    private struct ChildDay: Hashable, Sendable {
        let child: Int32
        let day: CivilDate
    }

    init(_ survey: Survey) {
        var reviews: [ChildDay: Int32] = [:]
        reviews.reserveCapacity(survey.reviews.count)
        for (place, review) in survey.reviews.enumerated() {
            if let day = review.heldOn { reviews[ChildDay(child: review.child, day: day)] = Int32(place) }
        }
        self.survey = survey
        self.reviews = reviews
    }

    /// The review that a case is, or that met the clock it is; nothing where it was not held in the days that were read.
    func review(of item: Case) -> ReviewRow? {
        switch item.row {
        case .review(let place): survey.reviews[Int(place)]
        case .clock(let place): review(meeting: survey.clocks[Int(place)])
        case .child, .episode, .missing: nil
        }
    }

    func review(meeting clock: ClockRow) -> ReviewRow? {
        guard case .met(let day) = clock.standing else { return nil }
        return reviews[ChildDay(child: clock.child, day: day)].map { survey.reviews[Int($0)] }
    }

    /// For each review, the clock that it met; of two, the one that it met late.
    func clocks() -> [Int32?] {
        var met = [Int32?](repeating: nil, count: survey.reviews.count)
        for (place, clock) in survey.clocks.enumerated() {
            guard clock.kind == .review, case .met(let day) = clock.standing,
                let review = reviews[ChildDay(child: clock.child, day: day)]
            else { continue }
            let isFirst = met[Int(review)] == nil
            if isFirst || !clock.status(on: day).wasInTime { met[Int(review)] = Int32(place) }
        }
        return met
    }
}
