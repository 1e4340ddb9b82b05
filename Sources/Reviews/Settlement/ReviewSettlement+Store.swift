import Access
import Policy
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

    package static func of(_ children: [Subject]) -> Query<ReviewSettlement> {
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
    /// Settles what the records do not reach back to, for one period of care, in the place of the answer that the person
    /// saw, if there was one. Earlier answers stay kept.
    ///
    /// Throws `Superseded` where somebody else has settled it since, and a `SettlementRefusal` for what settles nothing.
    package func settle(
        _ id: ID<Child>,
        periodBeganOn day: CivilDate,
        _ earlier: EarlierReviews,
        replacing seen: Seen<ReviewSettlement>?,
        by scope: Scope
    ) throws {
        let child = try one(Child.withID(id, seenBy: scope))
        let kept = try allKept(ReviewSettlement.of(id, seenBy: scope)).first { $0.fact.periodBeganOn == day }
        guard kept?.seen == seen else {
            let named = kept?.id ?? seen?.id
            throw Superseded(table: ReviewSettlement.table, id: named?.text ?? "", version: kept?.version)
        }
        let answers = try settlementAnswers(child, periodBeganOn: day)
        guard !answers.isEmpty else { throw SettlementRefusal.nothingToSettle }
        guard answers.contains(earlier) else { throw SettlementRefusal.noSuchAnswer }
        guard let kept else {
            try begin(ReviewSettlement(id: .fresh(), child: id, periodBeganOn: day, earlier: earlier))
            return
        }
        guard kept.fact.earlier != earlier else { return }
        var changed = kept.fact
        changed.earlier = earlier
        try revise([(kept, changed)])
    }

    private func settlementAnswers(_ child: Child, periodBeganOn day: CivilDate) throws -> [EarlierReviews] {
        let subject = Subject(child.id)
        let facts = try ReviewFacts.of(child, all(Episode.of([subject])), all(Review.of([subject])), in: self)
        let question = facts.question(facts.timetable(try workingDays(), try profiles()))
        return question?.periodBeganOn == day ? question?.outcomes.map(\.answer) ?? [] : []
    }
}
