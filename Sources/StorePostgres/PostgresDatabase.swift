import NIOPosix
import Store
import Vocabulary

/// The database for several nodes, or for a council whose own staff look after PostgreSQL already.
///
/// Facts are written by one connection of this node, under a lock that all nodes share; what is no fact has connections of
/// its own, so that it never waits for an import. Reading as known on an earlier day has one that is used for nothing else.
package struct PostgresDatabase: WritableDatabase {
    package let dialect = Dialect.postgres
    package let schema: Schema
    private let readers: PostgresPool
    private let writer: PostgresPool
    private let keepers: PostgresPool
    private let past: PostgresPool

    /// Opens a database by its address (a URL or a list of settings, as PostgreSQL itself takes it).
    ///
    /// Throws `UnsuitableDatabase` where it sorts or stores text otherwise than byte by byte, and `StoreError.unavailable`
    /// where it cannot be reached.
    package init(_ address: String, schema: Schema, connections: Int = 4) async throws {
        self.schema = schema
        let views = schema.asKnownViews.rendered(for: .postgres).text
        readers = PostgresPool(connections: connections) { PostgresSession(address) }
        writer = PostgresPool(connections: 1) { PostgresSession(address) }
        keepers = PostgresPool(connections: 2) { PostgresSession(address) }
        past = PostgresPool(connections: 1) { PostgresSession(address, onceConnected: views) }
        do {
            try await writer.transaction(.reading) { try $0.checkSuitable() }
        } catch {
            try await close()
            throw error
        }
    }

    package func readingFacts<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await readers.transaction(.reading, body)
    }

    package func readingFacts<T: Sendable>(
        asKnownAfter deed: Int,
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await past.transaction(.reading) { connection in
            // A temporary table may be changed even where nothing else may.
            try connection.execute("UPDATE moment SET deed = \(deed)")
            return try body(connection)
        }
    }

    package func readingKept<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await readers.transaction(.reading, body)
    }

    package func writingKept<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await keepers.transaction(.keeping, body)
    }

    package func writingStaged<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await keepers.transaction(.keeping, body)
    }

    package func writingFacts<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await writer.transaction(.writingFacts) { connection in
            let result = try body(connection)
            try connection.recountIfManyCame()
            return result
        }
    }

    package func migrate() async throws -> [String] {
        let inOrder = [Migration.Place.facts, .kept].flatMap { place in
            schema.migrations.filter { $0.place == place }
        }
        return try await writer.transaction(.migrating) { try $0.migrate(inOrder) }
    }

    package func close() async throws {
        for pool in [past, readers, keepers, writer] { try await pool.close() }
    }
}

/// Why a database cannot be used, in words for the person who set it up.
package struct UnsuitableDatabase: Refusal {
    package let explanation: String
}

extension PostgresConnection {
    /// Text must sort by its bytes, as it does in SQLite, whatever the library is called that does the sorting.
    fileprivate func checkSuitable() throws {
        try each(
            """
            SELECT 'B' < 'a' AND 'z' < '~' AND 'a-b' < 'aa' AS sorts_bytes,
                current_setting('server_encoding') AS encoding,
                (SELECT CAST(datcollate AS TEXT) FROM pg_database WHERE datname = current_database()) AS collation
            """
        ) { row in
            let encoding: String = try row["encoding"]
            guard encoding == "UTF8" else {
                throw UnsuitableDatabase(
                    explanation: "The PostgreSQL database stores text as \(encoding); create it with ENCODING 'UTF8'."
                )
            }
            guard try row["sorts_bytes"] else {
                let collation: String = try row["collation"]
                throw UnsuitableDatabase(
                    explanation: """
                        The PostgreSQL database sorts text by the rules of \(collation); create it with \
                        TEMPLATE template0 LC_COLLATE 'C.UTF-8', so that it sorts as Footprint expects.
                        """
                )
            }
        }
    }

    /// Runs the migrations that have not been run here; gives their names.
    fileprivate func migrate(_ migrations: [Migration]) throws -> [String] {
        try script("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
        var known: Set<String> = []
        try each("SELECT name FROM migration") { known.insert(try $0["name"]) }
        let fresh = migrations.filter { !known.contains($0.name) }
        for migration in fresh {
            try script(migration.sql)
            try execute("INSERT INTO migration (name) VALUES (\(migration.name))")
        }
        return fresh.map(\.name)
    }
}
