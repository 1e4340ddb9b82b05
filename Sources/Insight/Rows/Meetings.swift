import Clocks
import Reviews
import Vocabulary

/// Which review met which clock: a child has at most one review on a day. It is worked out once for a survey.
struct Meetings: Sendable {
    private let reviews: [ReviewRow]
    /// For each clock the place of the review that met it, and for each review that of the clock that it met.
    private let reviewOfClock: [Int32?]
    private let clockOfReview: [Int32?]

    /// Of no reviews and no clocks.
    init() {
        (reviews, reviewOfClock, clockOfReview) = ([], [], [])
    }

    init(_ reviews: [ReviewRow], _ clocks: [ClockRow], children: Int) {
        let held = Grouped(
            reviews.enumerated().map { (child: $1.child, row: (day: $1.heldOn, place: Int32($0))) },
            children: children
        )
        var reviewOfClock = [Int32?](repeating: nil, count: clocks.count)
        var clockOfReview = [Int32?](repeating: nil, count: reviews.count)
        for (place, clock) in clocks.enumerated() {
            guard case .met(let day) = clock.standing, let review = held[clock.child].last(where: { $0.day == day })
            else { continue }
            reviewOfClock[place] = review.place
            // Of two clocks that a review met, the one that it met late.
            let isFirst = clockOfReview[Int(review.place)] == nil
            guard clock.kind == .review, isFirst || !clock.status(on: day).wasInTime else { continue }
            clockOfReview[Int(review.place)] = Int32(place)
        }
        self.reviews = reviews
        self.reviewOfClock = reviewOfClock
        self.clockOfReview = clockOfReview
    }

    /// The review that a case is, or that met the clock it is; nothing where it was not held in the days that were read.
    func review(of item: Case) -> ReviewRow? {
        switch item.row {
        case .review(let place): reviews[Int(place)]
        case .clock(let place): reviewOfClock[Int(place)].map { reviews[Int($0)] }
        case .child, .episode, .missing: nil
        }
    }

    /// The place of the clock that a review met.
    func clock(metBy review: Int) -> Int32? { clockOfReview[review] }
}
