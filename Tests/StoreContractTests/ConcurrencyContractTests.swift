import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("Several at once", .timeLimit(.minutes(20)))
struct ConcurrencyContractTests {
    private static let count: Query<Int> = "SELECT CAST(COUNT(*) AS BIGINT) FROM sailor"

    @Test("a reader sees one moment, whatever is committed meanwhile", arguments: TestDatabase.all)
    func snapshot(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            let hasRead = Signal()
            let mayGo = Signal()
            async let counts = harbour.database.read { transaction in
                let before = try transaction.one(Self.count)
                hasRead.send()
                mayGo.wait()
                return [before, try transaction.one(Self.count)]
            }
            await hasRead.received()
            try await harbour.begin(Sailor("bob"))
            mayGo.send()
            #expect(try await counts == [1, 1])
            #expect(try await harbour.database.read { try $0.one(Self.count) } == 2)
        }
    }

    @Test("forty readers are answered while a long deed is being written", arguments: TestDatabase.all)
    func readers(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            try await harbour.whileWriting {
                let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<40 { group.addTask { try await harbour.database.read { try $0.one(Self.count) } } }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(counts == Array(repeating: 1, count: 40))
            }
            #expect(try await harbour.database.read { try $0.one(Self.count) } == 101)
        }
    }

    @Test("what is kept does not wait for a deed", arguments: TestDatabase.all)
    func keeping(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let words: Query<String> = "SELECT words FROM note ORDER BY id"
            try await harbour.whileWriting {
                for index in 0..<20 {
                    try await harbour.database.keep { transaction in
                        try transaction.execute("INSERT INTO note VALUES (\("n\(index)"), 'kept')")
                    }
                }
                #expect(try await harbour.database.recall { try $0.all(words) }.count == 20)
            }
        }
    }

    @Test("a kept body that throws leaves nothing", arguments: TestDatabase.all)
    func keptThrown(kind: TestDatabase) async throws {
        try await kind.with(.harbour) { database in
            await #expect(throws: Stop()) {
                try await database.keep { transaction in
                    try transaction.execute("INSERT INTO note VALUES ('n', 'gone')")
                    try Stop.now()
                }
            }
            let count: Query<Int> = "SELECT CAST(COUNT(*) AS BIGINT) FROM note"
            let kept = try await database.recall { try $0.one(count) }
            #expect(kept == 0)
        }
    }

    @Test("deeds that load, decide and save lose nothing to each other", arguments: TestDatabase.all)
    func loadDecideSave(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<25 { group.addTask { try await harbour.revise("ada") { $0.voyages += 1 } } }
                try await group.waitForAll()
            }
            #expect(try await harbour.sailors().map(\.voyages) == [25])
        }
    }

    @Test("a query may ask another, or itself again, for each of its rows", arguments: TestDatabase.all)
    func nested(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let sailors = (0..<300).map { Sailor("s\(1000 + $0)") }
            try await harbour.ledger.write(as: .sample) { try $0.begin(sailors) }
            let visits = try await harbour.ledger.write(as: .sample) { transaction in
                var visits: [String] = []
                try transaction.each(Sailor.everybody) { sailor in
                    visits.append(sailor.id.text)
                    let again = try transaction.all(Sailor.everybody).count
                    try transaction.execute("INSERT INTO visitor VALUES (\("\(again)"), \(sailor.id))")
                }
                return visits
            }
            #expect(visits == sailors.map(\.id.text))
            let recorded: Query<Int> = "SELECT CAST(COUNT(*) AS BIGINT) FROM visitor WHERE name = '300'"
            #expect(try await harbour.database.read { try $0.one(recorded) } == 300)
        }
    }

    @Test("an answer may be left in the middle", arguments: TestDatabase.all)
    func left(kind: TestDatabase) async throws {
        struct Enough: Error {}
        try await kind.harbour { harbour in
            let sailors = (0..<3000).map { Sailor("s\($0)") }
            try await harbour.ledger.write(as: .sample) { try $0.begin(sailors) }
            let counts = try await harbour.database.read { transaction in
                var seen = 0
                do {
                    try transaction.each(Sailor.everybody) { _ in
                        seen += 1
                        if seen == 3 { throw Enough() }
                    }
                } catch is Enough {}
                return [seen, try transaction.one(Self.count), try transaction.all(Sailor.everybody).count]
            }
            #expect(counts == [3, 3000, 3000])
        }
    }

    @Test("hundreds of different texts on one connection are all answered", arguments: TestDatabase.all)
    func manyTexts(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            let counts = try await harbour.database.read { transaction in
                try (0..<1000).map { index in
                    let column: SQL = "\(name: "c\(index)")"
                    return try transaction.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) AS \(column) FROM sailor"))
                }
            }
            #expect(counts == Array(repeating: 1, count: 1000))
        }
    }
}
