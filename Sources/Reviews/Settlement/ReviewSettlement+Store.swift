import Access
import Register
import Store
import Vocabulary

extension EarlierReviews: Stored {}

extension ReviewSettlement: Fact {
    package static let table = "review_settlement"
    package static let columns: Columns = ["id", "child_id", "period_began_on", "earlier"]
    package static let subjectColumn: String? = "child_id"

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        periodBeganOn = try row["period_began_on"]
        earlier = try row["earlier"]
    }

    package var values: Values { [id, child, periodBeganOn, earlier] }
    package var subject: Subject? { Subject(child) }

    static func of(_ children: [Subject]) -> Query<ReviewSettlement> {
        "SELECT \(columns) FROM review_settlement WHERE child_id IN (\(list: children)) ORDER BY child_id, id"
    }

    package static func of(_ child: ID<Child>, seenBy scope: Scope) -> Query<ReviewSettlement> {
        """
        SELECT \(columns) FROM review_settlement
        WHERE child_id = \(child) AND \(scope.allows("review_settlement.child_id")) ORDER BY period_began_on
        """
    }
}

extension WriteTransaction {
    /// Settles what the records do not reach back to, for one period of care. The last word counts; earlier ones stay kept.
    package func settle(
        _ child: ID<Child>,
        periodBeganOn day: CivilDate,
        _ earlier: EarlierReviews,
        by scope: Scope
    ) throws {
        _ = try one(Child.withID(child, seenBy: scope))
        let kept = try allKept(ReviewSettlement.of(child, seenBy: scope)).first { $0.fact.periodBeganOn == day }
        guard let kept else {
            try begin(ReviewSettlement(id: .fresh(), child: child, periodBeganOn: day, earlier: earlier))
            return
        }
        guard kept.fact.earlier != earlier else { return }
        var changed = kept.fact
        changed.earlier = earlier
        try revise([(kept, changed)])
    }
}
