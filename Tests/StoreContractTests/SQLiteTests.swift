import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("SQLite alone")
struct SQLiteTests {
    @Test("a deed is on the disk when it is done")
    func synchronous() async throws {
        try await TestDatabase.sqlite.with(.harbour) { database in
            let full = try await database.writingFacts { connection in
                var modes: [Int] = []
                try connection.each("PRAGMA synchronous") { modes.append(try $0.only()) }
                return modes
            }
            #expect(full == [2])
        }
    }

    @Test("a file that is no database is unavailable")
    func noDatabase() async throws {
        try await TestDatabase.sqlite.withPlace { place in
            try Files.write(String(repeating: "not a database ", count: 1000), to: place.address + "/facts.sqlite")
            await #expect(throws: StoreError.unavailable(code: "26")) { try await place.open(.harbour) }
            await #expect(throws: StoreError.unavailable(code: "14")) {
                try await TestPlace(kind: .sqlite, address: place.address + "/nowhere").open(.harbour)
            }
        }
    }
}
