import Policy
import Register
import Store
import Vocabulary

extension ReviewFacts {
    /// Gathers what is known of one child's reviews, around what has been read of the child already. Whether the child may
    /// be seen was decided there.
    package static func of(
        _ child: Child,
        _ episodes: [Episode],
        _ reviews: [Review],
        in transaction: some Transaction
    ) throws -> ReviewFacts {
        let subject = Subject(child.id)
        return ReviewFacts(
            child: child,
            episodes: episodes,
            reviews: reviews,
            decisions: try transaction.all(AdoptionDecision.of([subject])),
            settlements: try transaction.all(ReviewSettlement.of([subject])),
            records: try transaction.reviewRecords()
        )
    }

    /// The timetable in force for the child's present care: that of the settings on the day it began, as for its clocks.
    package func timetable(_ workingDays: WorkingDays, _ profiles: ProfileHistory) -> ReviewTimetable {
        ReviewTimetable(workingDays: workingDays, settings: profiles, on: care.latestCareBeganOn)
    }
}
