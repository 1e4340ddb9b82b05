import Clocks
import Store

extension ClockEntry {
    /// The condition that a clock is that of the review which comes next, in a query that reads `clock`: of a child's
    /// running clocks that a review stops, the one due first; one with a day before one without.
    ///
    /// It leaves at most one for each child. Lists, filters, counts and tiles all say "next review" by it.
    static let isNextReview: SQL =
        """
        (clock.standing = 'running' AND \(isReview("clock.kind")) AND NOT EXISTS (
            SELECT 1 FROM clock sooner
            WHERE sooner.subject_id = clock.subject_id AND sooner.standing = 'running' AND \(isReview("sooner.kind"))
            AND (COALESCE(sooner.due_on, '9999-12-31'), sooner.id) < (COALESCE(clock.due_on, '9999-12-31'), clock.id)))
        """

    /// The condition that a review stops a clock of this kind. SQLite is kept from beginning with the kind, which nearly all
    /// clocks have.
    static func isReview(_ column: StaticString) -> SQL {
        "\(sqlite: "+", postgres: "")\(SQL(stringLiteral: column)) IN (\(list: Clock.Kind.reviews))"
    }
}
