import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("Migrations")
struct MigrationContractTests {
    private let first = Migration("2026-11-21 one", "CREATE TABLE one (id TEXT PRIMARY KEY, words TEXT)")

    @Test("are run once, in their order, and named", arguments: TestDatabase.all)
    func once(kind: TestDatabase) async throws {
        try await kind.withPlace { place in
            let schema = Schema.harbour
            let database = try await place.open(schema)
            #expect(try await database.migrate() == schema.migrations.map(\.name))
            #expect(try await database.migrate() == [])
            try await database.close()
        }
    }

    @Test("bring a database of an earlier release up to date, with its rows", arguments: TestDatabase.all)
    func later(kind: TestDatabase) async throws {
        try await kind.withPlace { place in
            let earlier = try await place.open(Schema(migrations: [first], facts: []))
            _ = try await earlier.migrate()
            try await earlier.stage { try $0.insert(into: "one", ["id", "words"], [[.text("a"), .text("b")]]) }
            try await earlier.close()
            let second = Migration(
                "2026-11-22 two",
                """
                ALTER TABLE one ADD COLUMN number BIGINT NOT NULL DEFAULT 5;
                ALTER TABLE one RENAME COLUMN words TO phrase;
                CREATE TABLE two (id TEXT PRIMARY KEY);
                ALTER TABLE two ADD COLUMN spare TEXT;
                ALTER TABLE two DROP COLUMN spare;
                """
            )
            let database = try await place.open(Schema(migrations: [first, second], facts: []))
            #expect(try await database.migrate() == ["2026-11-22 two"])
            let rows: Query<String> = "SELECT phrase || ' ' || number FROM one"
            #expect(try await database.read { try $0.all(rows) } == ["b 5"])
            try await database.close()
        }
    }

    @Test("one that fails leaves nothing, and the tables as they were", arguments: TestDatabase.all)
    func failing(kind: TestDatabase) async throws {
        try await kind.withPlace { place in
            let bad = Migration(
                "2026-11-22 bad",
                "CREATE TABLE two (id TEXT PRIMARY KEY); CREATE TABLE one (id TEXT PRIMARY KEY)"
            )
            let failing = try await place.open(Schema(migrations: [first, bad], facts: []))
            await #expect(throws: StoreError.self) { try await failing.migrate() }
            try await failing.close()
            let second = Migration("2026-11-22 two", "CREATE TABLE two (id TEXT PRIMARY KEY)")
            let database = try await place.open(Schema(migrations: [first, second], facts: []))
            #expect(try await database.migrate().suffix(2) == ["2026-11-21 one", "2026-11-22 two"])
            try await database.close()
        }
    }

    @Test("of programs that start at once, each migration is run by one", arguments: TestDatabase.all)
    func atOnce(kind: TestDatabase) async throws {
        try await kind.withPlace { place in
            let done = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 1...4 {
                    group.addTask {
                        let database = try await place.open(.harbour)
                        let done = try await database.migrate()
                        try await database.close()
                        return done
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(done.sorted() == Schema.harbour.migrations.map(\.name).sorted())
        }
    }
}
