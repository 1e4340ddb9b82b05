import Exchange
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("Undoing a return")
struct UndoTests {
    @Test("what the import brought is gone, and what it changed and withdrew is so again", arguments: TestDatabase.all)
    func undone(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child(reviews: ["10/06/2025", "10/12/2025"]))
            let before = try await council.present()
            var files = ReturnFiles.child() + ReturnFiles.child("B2")
            files.header[0] = "A1,F,12/05/2012,MOTH,UN1,0,"
            let run = try await council.load(files)
            #expect(try await council.summary(run).children.new == 1)
            try await council.undo(run)
            #expect(try await council.present() == before)
            guard case .undone(deed: 2, by: 3) = try await council.state(run) else {
                Issue.record("the import is not undone by the third deed")
                return
            }
            await #expect(throws: ImportRefusal.self) { try await council.undo(run) }
        }
    }

    @Test(
        "refused once a later deed has changed a row of it, which is named with the deed and the person",
        arguments: TestDatabase.all
    )
    func changedSince(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            let run = try await council.load(.child())
            try await council.revise(Review.self, by: "Odd Larsen") { review in
                Review(id: review.id, child: review.child, heldOn: review.heldOn, participation: .noViews)
            }
            let present = try await council.present()
            let refusal = try await #require(throws: ImportRefusal.self) { try await council.undo(run) }
            #expect(
                refusal.explanation == """
                    This import cannot be undone: deed 2 by Odd Larsen on 31 March 2026 built on it. Rows in the way: \
                    reviews of A1.
                    """
            )
            #expect(try await council.present() == present)
        }
    }

    @Test("refused once somebody has named a child whom it brought", arguments: TestDatabase.all)
    func namedSince(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            let run = try await council.load(.child())
            let child = try #require(try await council.all(Child.self).first)
            let name = ChildName(id: .fresh(), child: child.id, given: "Ama", family: "Testerly")
            try await council.ledger.write(as: council.deed("name-child", by: "Odd Larsen")) { try $0.begin(name) }
            let refusal = try await #require(throws: ImportRefusal.self) { try await council.undo(run) }
            #expect(refusal.rows.map(\.what) == ["child name"] && refusal.rows.map(\.deed) == [2])
        }
    }

    @Test("refused where a row typed since stands in the place of one that was withdrawn", arguments: TestDatabase.all)
    func placeTaken(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child())
            let run = try await council.load(.child(reviews: []))
            let child = try #require(try await council.all(Child.self).first)
            let typed = Review(id: .fresh(), child: child.id, heldOn: "2025-06-10", participation: .noViews)
            try await council.ledger.write(as: council.deed("record-review")) { try $0.begin(typed) }
            let refusal = try await #require(throws: ImportRefusal.self) { try await council.undo(run) }
            #expect(refusal.rows.map(\.what) == ["reviews"] && refusal.rows.map(\.childCode) == ["A1"])
            #expect(try await council.all(Review.self) == [typed])
        }
    }

    @Test(
        "refused once the next year's return builds on it; undone in the order of their deeds, nothing is left",
        arguments: TestDatabase.all
    )
    func inOrder(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            let first = try await council.load(.child(reviews: ["10/06/2024"]), year: 2025)
            let second = try await council.load(.child())
            let refusal = try await #require(throws: ImportRefusal.self) { try await council.undo(first) }
            #expect(refusal.rows.map(\.deed) == [2])
            try await council.undo(second)
            try await council.undo(first)
            #expect(try await council.present().isEmpty)
        }
    }
}
