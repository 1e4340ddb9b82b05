import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("As known on an earlier day")
struct AsKnownContractTests {
    /// A voyage begun, corrected and ended, with what was there after each deed.
    static func history(_ harbour: Harbour) async throws -> [[Sailor]] {
        var known: [[Sailor]] = [[]]
        try await harbour.begin(Sailor("ada"), Sailor("bob"))
        known.append(try await harbour.sailors())
        try await harbour.revise("ada") { $0.voyages = 1 }
        known.append(try await harbour.sailors())
        try await harbour.end("bob")
        known.append(try await harbour.sailors())
        try await harbour.begin(Sailor("cyd"))
        known.append(try await harbour.sailors())
        return known
    }

    @Test("after each deed the facts stand as they did", arguments: TestDatabase.all)
    func afterEach(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let known = try await Self.history(harbour)
            for deed in known.indices.reversed() {
                let then = try await harbour.database.read(asKnown: .after(deed)) { try $0.all(Sailor.everybody) }
                #expect(then == known[deed], "after deed \(deed)")
            }
            #expect(try await harbour.sailors() == known.last)
        }
    }

    @Test("a moment counts the deeds done before it", arguments: TestDatabase.all)
    func beforeMoment(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let known = try await Self.history(harbour)
            for deed in known.indices {
                let moment = TickingClock.reading(deed + 1)
                let then = try await harbour.database.read(asKnown: .before(moment)) { try $0.all(Sailor.everybody) }
                #expect(then == known[deed], "before the moment of deed \(deed + 1)")
            }
        }
    }

    @Test("a query means the past there and the present elsewhere, whichever asked first", arguments: TestDatabase.all)
    func prepared(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let known = try await Self.history(harbour)
            for _ in 0..<10 {
                #expect(try await harbour.sailors() == known.last)
                let then = try await harbour.database.read(asKnown: .after(1)) { try $0.all(Sailor.everybody) }
                #expect(then == known[1])
            }
            try await harbour.begin(Sailor("dan"))
            #expect(try await harbour.sailors().map(\.id.text) == ["ada", "cyd", "dan"])
        }
    }

    @Test("what a visitor may see is never shadowed", arguments: TestDatabase.all)
    func visitors(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            try await harbour.ledger.write(as: .sample) { transaction in
                try transaction.insert(into: "visitor", ["name", "sailor_id"], [[.text("eve"), .text("ada")]])
            }
            let seen: Query<String> = "SELECT sailor_id FROM visitor WHERE name = 'eve'"
            #expect(try await harbour.database.read(asKnown: .after(0)) { try $0.all(seen) } == ["ada"])
            try await harbour.ledger.write(as: .sample) { _ = try $0.execute("DELETE FROM visitor") }
            #expect(try await harbour.database.read(asKnown: .after(1)) { try $0.all(seen) } == [])
        }
    }

    @Test("the past is read while somebody writes, and neither waits", arguments: TestDatabase.all)
    func duringWrite(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let known = try await Self.history(harbour)
            try await harbour.whileWriting {
                let then = try await harbour.database.read(asKnown: .after(2)) { try $0.all(Sailor.everybody) }
                #expect(then == known[2])
            }
            let asRead = Signal()
            let mayGo = Signal()
            async let then = harbour.database.read(asKnown: .after(1)) { transaction in
                asRead.send()
                mayGo.wait()
                return try transaction.all(Sailor.everybody)
            }
            await asRead.received()
            try await harbour.revise("ada") { $0.voyages = 100 }
            mayGo.send()
            #expect(try await then == known[1])
        }
    }

    @Test("many ask for different days at once, and each is given its own", arguments: TestDatabase.all)
    func manyDays(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let known = try await Self.history(harbour)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<40 {
                    group.addTask {
                        let deed = index % known.count
                        let then = try await harbour.database.read(asKnown: .after(deed)) {
                            try $0.all(Sailor.everybody)
                        }
                        #expect(then == known[deed])
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
