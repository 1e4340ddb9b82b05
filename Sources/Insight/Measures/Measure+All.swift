extension Measure {
    /// Every measure, in the order in which pages and reports give them.
    package static let all: [Measure] = [reviews, participation, care, stability, workforce].flatMap { $0 }

    package static let reviews = [
        reviewsInTime, reviewsHeldInTime, childrenInTime, firstReviewsInTime, laterReviewsInTime, reviewsHeld,
        reviewsHeldLate,
    ]

    package static let participation = [
        tookPart, tookPartWhereRecorded, tookPartEveryTime, viewsNotGiven,
    ]

    package static let care = [
        lookedAfter, unaccompanied, rate, inCareAtAnyTime, started, startedRate, ceased, ceasedRate, shortBreaks,
    ]

    package static let stability = [
        threePlacements, threeCarers, threeMoves, longTermStability, threeWorkers, overTwentyMiles, outsideBoundary,
        wentMissing, missingIncidents, awayIncidents,
    ]

    package static let workforce = [caseload, allocated, allocatedInTime]

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
