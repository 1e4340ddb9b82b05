import GRDB
import Store
import Vocabulary

/// The default database: two files in one folder, and nothing to install.
///
/// `facts.sqlite` holds facts and is committed to the disk in full; `kept.sqlite` holds the access log, sessions, drafts
/// and links, where the last instant before a power cut may be lost, so that no reader ever waits for an import.
package struct SQLiteDatabase: WritableDatabase {
    package let dialect = Dialect.sqlite
    package let schema: Schema
    private let facts: DatabasePool
    private let kept: DatabasePool
    private let past: DatabaseQueue

    /// Opens the two files in a folder that exists, making them where there are none.
    package init(folder: String, schema: Schema) throws {
        self.schema = schema
        do {
            facts = try DatabasePool(
                path: folder + "/facts.sqlite",
                configuration: Self.configuration
            )
            kept = try DatabasePool(
                path: folder + "/kept.sqlite",
                configuration: Self.configuration
            )
            past = try DatabaseQueue(
                path: folder + "/facts.sqlite",
                configuration: Self.configuration
            )
            // The driver relaxes this once it has turned on the write-ahead log, whatever was asked for before.
            try facts.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: Self.smallCache)
            }
        } catch {
            throw StoreError(error)
        }
    }

    /// How much the writer keeps of the database for itself, in kilobytes: between deeds, and while it does one.
    private static let smallCache = "PRAGMA cache_size = -8000"
    private static let largeCache = "PRAGMA cache_size = -64000"

    private static var configuration: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // Each of a dozen connections may keep so much for itself; the operating system keeps the rest for all of them.
            try database.execute(sql: "PRAGMA cache_size = -5000")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    package func readingFacts<T: Sendable>(
        _ body: @escaping @Sendable (any Store.Connection) throws -> T
    ) async throws -> T {
        try await translating { try await facts.read { try body(SQLiteConnection($0)) } }
    }

    package func readingFacts<T: Sendable>(
        asKnownAfter deed: Int,
        _ body: @escaping @Sendable (any Store.Connection) throws -> T
    ) async throws -> T {
        let views = schema.asKnownViews
        return try await translating {
            // The transaction only reads, so it waits for no writer and no writer waits for it.
            try await past.writeWithoutTransaction { database in
                let connection = SQLiteConnection(database)
                let hasViews = try Bool.fetchOne(
                    database,
                    sql: "SELECT EXISTS (SELECT 1 FROM sqlite_temp_master WHERE name = 'moment')"
                )
                if hasViews != true { try connection.script(views) }
                try connection.execute("UPDATE moment SET deed = \(deed)")
                try database.beginTransaction(.deferred)
                defer { try? database.rollback() }
                return try database.readOnly { try body(connection) }
            }
        }
    }

    package func readingKept<T: Sendable>(
        _ body: @escaping @Sendable (any Store.Connection) throws -> T
    ) async throws -> T {
        try await translating { try await kept.read { try body(SQLiteConnection($0)) } }
    }

    package func writingKept<T: Sendable>(
        _ body: @escaping @Sendable (any Store.Connection) throws -> T
    ) async throws -> T {
        try await translating { try await kept.write { try body(SQLiteConnection($0)) } }
    }

    package func writingStaged<T: Sendable>(
        _ body: @escaping @Sendable (any Store.Connection) throws -> T
    ) async throws -> T {
        try await translating { try await facts.write { try body(SQLiteConnection($0)) } }
    }

    package func writingFacts<T: Sendable>(
        _ body: @escaping @Sendable (any Store.Connection) throws -> T
    ) async throws -> T {
        try await translating {
            try await facts.write { database in
                // A large import is one transaction: what does not fit is written out and read again. It gives back what it
                // took before it is committed.
                try database.execute(sql: Self.largeCache)
                defer { try? database.execute(sql: Self.smallCache) }
                return try body(SQLiteConnection(database))
            }
        }
    }

    package func migrate() async throws -> [String] {
        try await translating {
            var done: [String] = []
            for place in [Migration.Place.facts, .kept] {
                let pool = place == .facts ? facts : kept
                done += try await pool.write { database in
                    try SQLiteConnection(database).migrate(schema.migrations.filter { $0.place == place })
                }
            }
            return done
        }
    }

    package func close() async throws {
        try past.close()
        try facts.close()
        try kept.close()
    }

    /// Turns the driver's errors into the port's; whatever a body throws itself passes unchanged.
    private func translating<T>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}
