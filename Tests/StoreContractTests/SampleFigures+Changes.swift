import Casework
import Insight
import Policy
import Register
import Reviews
import Samples
import Store
import Vocabulary

/// Nothing of the sort that a test wanted is there.
private struct NotThere: Error {}

// What tests do to the sample, each as a deed of its own name.
extension SampleFigures {
    /// Records a review of a child.
    func addReview(on day: CivilDate, recorded: CivilDate) async throws {
        guard let child = try await answers([.lookedAfter])[0].rows(.numerator).last else { throw NotThere() }
        try await casebook(on: recorded).write(as: .test("add-review")) { transaction in
            try transaction.begin(Review(id: .fresh(), child: child.child, heldOn: day, participation: .spoke))
        }
    }

    func endReview(of row: CaseRow) async throws {
        let kept = try await kept(row)
        try await casebook(on: "2026-05-13").write(as: .test("end-review")) { try $0.end([kept]) }
    }

    /// Says that the child took part in another way.
    func changeReview(of row: CaseRow) async throws {
        let kept = try await kept(row)
        let other: Participation = row.participation == .sentViews ? .spoke : .sentViews
        let review = Review(
            id: kept.id,
            child: kept.fact.child,
            heldOn: kept.fact.heldOn,
            participation: other,
            collectionYear: kept.fact.collectionYear
        )
        try await casebook(on: "2026-05-14").write(as: .test("change-review")) { try $0.revise([(kept, review)]) }
    }

    private func kept(_ row: CaseRow) async throws -> Kept<Review> {
        let all = try await database.read { try $0.allKept(Review.of([Subject(row.child)])) }
        guard let kept = all.first(where: { $0.fact.heldOn == row.day }) else { throw NotThere() }
        return kept
    }

    /// Writes days into the tables that no calendar has, as a fault of another program would.
    func spoil(_ row: CaseRow) async throws {
        let (child, day) = (row.child, row.day)
        try await casebook(on: "2026-05-15").write(as: .test("spoil")) { transaction in
            try transaction.connection.execute(
                """
                UPDATE review_history SET held_on = '2026-02-31'
                WHERE child_id = \(child) AND held_on = \(day) AND ended_by IS NULL
                """
            )
            try transaction.connection.execute(
                "UPDATE child_history SET born_on = '31/02/2010' WHERE id = \(child) AND ended_by IS NULL"
            )
        }
    }
}

extension Casebook {
    /// Adds a bank holiday, and moves what it moves.
    func writeCalendarDay(_ day: CivilDate) async throws {
        _ = try await writeCalendar(as: .test("add-holiday")) { transaction in
            try transaction.add([BankHoliday(day: day, name: "A day off")], .confirmed)
        }
    }
}
