import Access
import Register
import Store
import Vocabulary

/// A review held, and who wrote it down: a page says both.
package struct RecordedReview: Record, Hashable {
    package let review: Review
    package let recordedAt: Instant
    /// The name that the deed is signed with.
    package let recordedBy: String

    package init(row: Row) throws {
        review = try Review(row: row)
        recordedAt = try row["deed_done_at"]
        recordedBy = try row["deed_signature"]
    }

    /// All reviews of a child, latest first.
    package static func of(_ child: ID<Child>, seenBy scope: Scope) -> Query<RecordedReview> {
        """
        SELECT \(Review.columns, of: "review"), deed.done_at AS deed_done_at, deed.signature AS deed_signature
        FROM review JOIN deed ON deed.number = review.made_by
        WHERE review.child_id = \(child) AND \(scope.allows("review.child_id"))
        ORDER BY review.held_on DESC, review.id
        """
    }
}
