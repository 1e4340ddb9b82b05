import Access
import Register
import Store
import Vocabulary

extension Participation: Stored {}

extension Review: Fact {
    package static let table = "review"
    package static let columns: Columns = [
        "id", "child_id", "held_on", "participation", "late_reason", "in_childs_interests", "late_words",
        "collection_year",
    ]
    package static let subjectColumn: String? = "child_id"

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        heldOn = try row["held_on"]
        participation = try row["participation"]
        if let reason: String = try row["late_reason"] {
            lateness = Lateness(
                reason: reason,
                inChildsInterests: try row["in_childs_interests"],
                words: try row["late_words"]
            )
        } else {
            lateness = nil
        }
        collectionYear = try row["collection_year"]
    }

    package var values: Values {
        [
            id, child, heldOn, participation, lateness?.reason, lateness?.inChildsInterests, lateness?.words,
            collectionYear,
        ]
    }

    package var subject: Subject? { Subject(child) }

    /// All reviews of these children, earliest first, for rules and imports.
    package static func of(_ children: [Subject]) -> Query<Review> {
        "SELECT \(columns) FROM review WHERE child_id IN (\(list: children)) ORDER BY child_id, held_on, id"
    }

    /// All reviews of a child, latest first.
    package static func of(_ child: ID<Child>, seenBy scope: Scope) -> Query<Review> {
        """
        SELECT \(columns) FROM review WHERE child_id = \(child) AND \(scope.allows("review.child_id"))
        ORDER BY held_on DESC, id
        """
    }

    package static func withID(_ id: ID<Review>, seenBy scope: Scope) -> Query<Review> {
        "SELECT \(columns) FROM review WHERE id = \(id) AND \(scope.allows("review.child_id"))"
    }
}

extension Review: ReturnedFact {
    package var naturalKey: String { heldOn.iso }

    package func renewed(as id: ID<Review>) -> Review {
        Review(
            id: id,
            child: child,
            heldOn: heldOn,
            participation: participation,
            lateness: lateness,
            collectionYear: collectionYear
        )
    }
}
