extension Measure {
    /// Every measure, in the order in which pages and reports give them.
    package static let all: [Measure] = reviews + participation

    package static let reviews = [
        reviewsInTime, reviewsHeldInTime, childrenInTime, firstReviewsInTime, reviewsHeld, reviewsHeldLate,
    ]

    package static let participation = [
        tookPart, tookPartWhereRecorded, tookPartEveryTime, viewsNotGiven,
    ]

    /// What its figures can be told apart by.
    package var breakdowns: [Breakdown] { Breakdown.allCases.filter { allows($0) } }

    package func allows(_ breakdown: Breakdown) -> Bool {
        switch unit {
        case .per10000: false
        case .perPost: breakdown == .officer
        case .number, .percent:
            breakdown.isOfTime
                ? timing == .happening : Breakdown.ofChildren.contains(breakdown) || marks.contains(breakdown)
        }
    }
}
