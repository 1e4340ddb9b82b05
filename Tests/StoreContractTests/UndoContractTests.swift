import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("Undoing a deed")
struct UndoContractTests {
    /// Makes, changes and ends facts in one deed, over some that were there before; gives its number.
    private func mixed(_ harbour: Harbour) async throws -> Int {
        try await harbour.begin(Sailor("ada"), Sailor("bob"), berths: [Berth("b1", number: 1)])
        return try await harbour.ledger.write(as: .sample) { transaction in
            let ada = try transaction.kept(Sailor.withID("ada"))
            try transaction.revise(Sailor.withID("ada"), ada.seen) { $0.with { $0.voyages = 5 } }
            try transaction.end(transaction.kept(Sailor.withID("bob")))
            try transaction.begin(Sailor("cyd"))
            try transaction.end(transaction.kept(Berth.withID("b1")))
            try transaction.begin(Berth("b2", number: 1))
            return transaction.number
        }
    }

    @Test("what it made is ended, what it changed or ended stands again", arguments: TestDatabase.all)
    func whole(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let deed = try await mixed(harbour)
            try await harbour.undo(deed)
            #expect(try await harbour.sailors() == [Sailor("ada"), Sailor("bob")])
            #expect(try await harbour.database.read { try $0.all(Berth.each) } == [Berth("b1", number: 1)])
            #expect(try await harbour.kept("bob").version == 3)
            let then = try await harbour.database.read(asKnown: .after(deed)) { try $0.all(Sailor.everybody) }
            #expect(then.map(\.voyages) == [5, 0])
            #expect(try await harbour.faults() == [])
        }
    }

    @Test("an undo can be undone, and that again", arguments: TestDatabase.all)
    func undoOfUndo(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let deed = try await mixed(harbour)
            let after = try await harbour.sailors()
            try await harbour.undo(deed)
            let before = try await harbour.sailors()
            try await harbour.undo(deed + 1)
            #expect(try await harbour.sailors() == after)
            try await harbour.undo(deed + 2)
            #expect(try await harbour.sailors() == before)
            #expect(try await harbour.faults() == [])
        }
    }

    @Test("it is refused, naming each row, where a later deed changed one", arguments: TestDatabase.all)
    func refused(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let deed = try await mixed(harbour)
            try await harbour.revise("ada") { $0.voyages = 6 }
            try await harbour.revise("ada") { $0.voyages = 7 }
            try await harbour.end("cyd")
            let refusal = await #expect(throws: UndoRefusal.self) { try await harbour.undo(deed) }
            #expect(
                refusal?.later == [
                    .init(table: "sailor", id: "ada", deed: 3), .init(table: "sailor", id: "ada", deed: 4),
                    .init(table: "sailor", id: "cyd", deed: 5),
                ]
            )
            #expect(
                refusal?.explanation == "This cannot be undone: 2 of its rows were changed since, by deed 3, 4, 5."
            )
            #expect(try await harbour.sailors().map(\.voyages) == [7])
        }
    }

    @Test("it is refused once it was undone and the row was changed again", arguments: TestDatabase.all)
    func undoneAndChanged(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            try await harbour.end("ada")
            try await harbour.undo(2)
            await #expect(throws: UndoRefusal.self) { try await harbour.undo(2) }
            try await harbour.end("ada")
            await #expect(throws: UndoRefusal.self) { try await harbour.undo(2) }
            #expect(try await harbour.sailors() == [])
        }
    }

    @Test("what is worked out from other facts is left alone", arguments: TestDatabase.all)
    func derived(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.ledger.write(as: .sample) { transaction in
                try transaction.begin(Sailor("ada"))
                try transaction.begin(Tally("t1", of: ID("ada"), total: 3))
            }
            try await harbour.undo(1)
            #expect(try await harbour.sailors() == [])
            #expect(try await harbour.database.read { try $0.all(Tally.each) }.map(\.total) == [3])
        }
    }

    @Test("a deed over thousands of rows is undone in few statements", arguments: TestDatabase.all)
    func thousands(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let many = (0..<3000).map { Sailor("sailor-\($0)") }
            try await harbour.ledger.write(as: .sample) { try $0.begin(many) }
            try await harbour.ledger.write(as: .sample) { transaction in
                let kept = try transaction.allKept(Sailor.everybody)
                try transaction.revise(kept.map { kept in (kept, kept.fact.with { $0.voyages = 1 }) })
            }
            let meter = QueryMeter()
            try await QueryMeter.$current.withValue(meter) { try await harbour.undo(2) }
            #expect(meter.queries < 50)
            #expect(try await harbour.sailors().allSatisfy { $0.voyages == 0 })
            #expect(try await harbour.faults() == [])
        }
    }
}
