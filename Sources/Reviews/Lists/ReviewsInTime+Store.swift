import Access
import Clocks
import Store
import Vocabulary
import Workforce

/// Of the reviews held for the children who were an officer's on the day, how many were in time.
package struct ReviewsInTime: Record, Hashable {
    package let held: Int
    package let inTime: Int

    package init(row: Row) throws {
        held = try row["held"]
        inTime = try row["in_time"]
    }

    /// SQLite reads the tables of a cross join in the order in which they stand: the officer's children first, not every
    /// review there ever was.
    package static func of(
        _ officer: ID<Officer>,
        since first: CivilDate,
        seenBy scope: Scope
    ) -> Query<ReviewsInTime> {
        """
        SELECT CAST(COUNT(*) AS BIGINT) AS held,
            CAST(COALESCE(SUM(CASE WHEN \(wasInTime) THEN 1 ELSE 0 END), 0) AS BIGINT) AS in_time
        FROM allocation
        CROSS JOIN clock
        WHERE allocation.officer_id = \(officer) AND clock.subject_id = allocation.child_id
            AND clock.kind IN (\(list: Clock.Kind.reviews)) AND clock.standing = 'met' AND clock.stopped_on >= \(first)
            AND clock.stopped_on >= allocation.from_on
            AND (allocation.to_on IS NULL OR clock.stopped_on <= allocation.to_on)
            AND \(scope.allows("clock.subject_id"))
        """
    }

    /// The condition that a clock that was met was met in time, as `ClockStatus.wasInTime` has it.
    static let wasInTime: SQL = "(clock.due_on IS NULL OR clock.stopped_on <= clock.due_on)"
}

extension Clock.Kind {
    /// The kinds that a review stops.
    package static let reviews = [Clock.Kind.review, .adoptionReview]
}
