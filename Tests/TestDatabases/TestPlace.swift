import CLibPQ
import Foundation
import NIOPosix
import Store
import StorePostgres
import StoreSQLite
import Vocabulary

/// Where a database stands: a folder for SQLite, an address for PostgreSQL.
package struct TestPlace: Hashable, Sendable {
    package let kind: TestDatabase
    package let address: String

    package init(kind: TestDatabase, address: String) {
        self.kind = kind
        self.address = address
    }

    package func open(_ schema: Schema) async throws -> any WritableDatabase {
        switch kind {
        case .sqlite: try SQLiteDatabase(folder: address, schema: schema)
        case .postgres: try await PostgresDatabase(address, schema: schema)
        }
    }

    static func made(for kind: TestDatabase) async throws -> TestPlace {
        let name = "footprint_test_\(ID<TestPlace>.fresh().text)"
        switch kind {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return TestPlace(kind: kind, address: folder.path)
        case .postgres:
            guard let server = TestDatabase.postgresAddress else { throw NoPostgres() }
            return try await madePostgres(name, at: server)
        }
    }

    /// Makes a database on a server, which sorts text as asked.
    package static func madePostgres(
        _ name: String,
        at server: String,
        collation: String = "C.UTF-8"
    ) async throws -> TestPlace {
        try await tell(
            server,
            """
            CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE '\(collation)' LC_CTYPE 'C.UTF-8'
            """
        )
        guard var address = URLComponents(string: server) else { throw NoPostgres() }
        address.path = "/" + name
        return TestPlace(kind: .postgres, address: address.string ?? server)
    }

    package func remove() async throws {
        switch kind {
        case .sqlite: try FileManager.default.removeItem(atPath: address)
        case .postgres:
            guard let server = TestDatabase.postgresAddress, let name = URLComponents(string: address)?.path.dropFirst()
            else { throw NoPostgres() }
            try await Self.tell(server, "DROP DATABASE \(name) WITH (FORCE)")
        }
    }

    /// Tells a server something that can be done in no transaction.
    package static func tell(_ server: String, _ statement: String) async throws {
        try await NIOThreadPool.singleton.runIfActive {
            let link = PQconnectdb(server)
            defer { PQfinish(link) }
            let result = PQexec(link, statement)
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
                throw NoPostgres()
            }
        }
    }
}

/// PostgreSQL was asked for and is not there, or did not do as it was told.
package struct NoPostgres: Error, CustomStringConvertible {
    package var description: String {
        "Set FOOTPRINT_TEST_POSTGRES to the URL of a PostgreSQL server on which databases may be made."
    }
}
