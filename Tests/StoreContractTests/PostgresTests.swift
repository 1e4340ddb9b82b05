import Store
import StorePostgres
import TestDatabases
import Testing
import Vocabulary

/// What only PostgreSQL does: it is skipped where there is none, and says so.
@Suite("PostgreSQL alone", .enabled(if: TestDatabase.all.contains(.postgres), "FOOTPRINT_TEST_POSTGRES is not set"))
struct PostgresTests {
    @Test("a database that sorts text otherwise is refused, in a sentence")
    func collation() async throws {
        let server = try #require(TestDatabase.postgresAddress)
        let name = "footprint_test_\(ID<TestPlace>.fresh().text)"
        try await TestPlace.tell(
            server,
            "CREATE DATABASE \(name) TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-GB' LOCALE 'C.UTF-8'"
        )
        let place = TestPlace(kind: .postgres, address: server.replacing(/\/[^\/]*$/, with: "/\(name)"))
        let refusal = await #expect(throws: UnsuitableDatabase.self) { try await place.open(.harbour) }
        #expect(refusal?.explanation.contains("create it with TEMPLATE template0 LC_COLLATE 'C.UTF-8'") == true)
        try await place.remove()
    }

    @Test("a server that is not there is unavailable")
    func notThere() async throws {
        await #expect(throws: StoreError.unavailable(code: "08001")) {
            try await PostgresDatabase("postgresql://app@127.0.0.1:1/none", schema: .harbour)
        }
    }

    @Test("how values are spread is counted again in the deed that brought many rows, not minutes later")
    func recount() async throws {
        try await TestDatabase.postgres.with(.harbour) { database in
            let ledger = Ledger(database, now: TickingClock().next)
            try await ledger.write(as: .sample) { try $0.begin((0..<20).map { Sailor("few\($0)") }) }
            #expect(try await Self.sailorsCounted(in: database) <= 0)
            try await ledger.write(as: .sample) { try $0.begin((0..<2500).map { Sailor("many\($0)") }) }
            #expect(try await Self.sailorsCounted(in: database) == 2520)
        }
    }

    private static func sailorsCounted(in database: any Database) async throws -> Int {
        try await database.read { transaction in
            try transaction.one(
                Query<Int>("SELECT CAST(reltuples AS BIGINT) FROM pg_class WHERE relname = 'sailor_history'")
            )
        }
    }

    @Test("a connection that was lost is made again for the next transaction, of every kind")
    func lost() async throws {
        let server = try #require(TestDatabase.postgresAddress)
        try await TestDatabase.postgres.withPlace { place in
            let database = try await place.open(.harbour)
            _ = try await database.migrate()
            let ledger = Ledger(database, now: TickingClock().next)
            for round in 1...3 {
                try await ledger.write(as: .sample) { try $0.begin(Sailor("s\(round)")) }
                #expect(try await database.read { try $0.all(Sailor.everybody) }.count == round)
                #expect(try await database.read(asKnown: .after(1)) { try $0.all(Sailor.everybody) }.count == 1)
                try await database.keep { try $0.execute("INSERT INTO note VALUES (\("\(round)"), 'x')") }
                try await TestPlace.tell(server, Self.ending(place))
            }
            try await database.close()
        }
    }

    @Test("a connection lost within a transaction ends it, and nothing of it stays")
    func lostWithin() async throws {
        let server = try #require(TestDatabase.postgresAddress)
        try await TestDatabase.postgres.withPlace { place in
            let database = try await place.open(.harbour)
            _ = try await database.migrate()
            let ledger = Ledger(database, now: TickingClock().next)
            let hasWritten = Signal()
            let mayGo = Signal()
            let writing = Task {
                try await ledger.write(as: .sample) { transaction in
                    try transaction.begin(Sailor("ada"))
                    hasWritten.send()
                    mayGo.wait()
                    try transaction.begin(Sailor("bob"))
                }
            }
            await hasWritten.received()
            try await TestPlace.tell(server, Self.ending(place))
            mayGo.send()
            await #expect(throws: StoreError.unavailable(code: "08006")) { try await writing.value }
            #expect(try await database.read { try $0.all(Sailor.everybody) } == [])
            try await database.close()
        }
    }

    @Test("a body that goes on after an error is not taken to have been committed")
    func errorCaught() async throws {
        try await TestDatabase.postgres.harbour { harbour in
            await #expect(throws: StoreError.other(code: "25P02")) {
                try await harbour.database.writingKept { connection in
                    try connection.execute("INSERT INTO note VALUES ('a', 'a')")
                    do { try connection.execute("INSERT INTO note VALUES ('a', 'b')") } catch is StoreError {}
                }
            }
            let count: Query<Int> = "SELECT CAST(COUNT(*) AS BIGINT) FROM note"
            let kept = try await harbour.database.recall { try $0.one(count) }
            #expect(kept == 0)
        }
    }

    @Test("two that wait for each other are both done, one of them in a second attempt")
    func deadlock() async throws {
        try await TestDatabase.postgres.harbour { harbour in
            try await harbour.database.keep { transaction in
                try transaction.insert(
                    into: "note",
                    ["id", "words"],
                    [[.text("a"), .text("")], [.text("b"), .text("")]]
                )
            }
            let database = harbour.database
            let holds = [Signal(), Signal()]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, order) in [["a", "b"], ["b", "a"]].enumerated() {
                    group.addTask {
                        try await database.keep { transaction in
                            try transaction.execute("UPDATE note SET words = words || 'x' WHERE id = \(order[0])")
                            holds[index].send()
                            holds[1 - index].wait()
                            holds[1 - index].send()
                            try transaction.execute("UPDATE note SET words = words || 'x' WHERE id = \(order[1])")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let words: Query<String> = "SELECT words FROM note ORDER BY id"
            #expect(try await database.recall { try $0.all(words) } == ["xx", "xx"])
        }
    }

    @Test("deeds of several nodes are numbered in one row")
    func nodes() async throws {
        try await TestDatabase.postgres.withPlace { place in
            let nodes = [
                try await place.open(.harbour), try await place.open(.harbour), try await place.open(.harbour),
            ]
            _ = try await nodes[0].migrate()
            let clock = TickingClock()
            let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<60 {
                    let ledger = Ledger(nodes[index % 3], now: clock.next)
                    group.addTask {
                        try await ledger.write(as: .sample) { transaction in
                            try transaction.begin(Sailor("s\(index)"))
                            return transaction.number
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.sorted() == Array(1...60))
            #expect(try await ChainAudit.run(over: nodes[1]).faults == [])
            for node in nodes { try await node.close() }
        }
    }

    /// Ends every connection to a place, as a restart of the server does.
    private static func ending(_ place: TestPlace) -> String {
        let name = place.address.split(separator: "/").last.map(String.init) ?? ""
        return "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'"
    }
}
