import Foundation
import Store
import StorePostgres
import StoreSQLite
import Vocabulary

/// Which database a test runs on: `@Test(arguments: TestDatabase.all)`.
package enum TestDatabase: String, CaseIterable, Sendable, CustomStringConvertible {
    case sqlite
    case postgres

    package var description: String {
        switch self {
        case .sqlite: "SQLite"
        case .postgres: "PostgreSQL"
        }
    }

    /// Those there are here. PostgreSQL is left out where `FOOTPRINT_TEST_POSTGRES` does not say where it is, unless
    /// `FOOTPRINT_REQUIRE_POSTGRES` is set: then its cases are run, and fail.
    package static var all: [TestDatabase] {
        let isRequired = ProcessInfo.processInfo.environment["FOOTPRINT_REQUIRE_POSTGRES"] != nil
        return postgresAddress != nil || isRequired ? [.sqlite, .postgres] : [.sqlite]
    }

    package static var postgresAddress: String? {
        ProcessInfo.processInfo.environment["FOOTPRINT_TEST_POSTGRES"]
    }

    /// Runs the body with a database of its own, its tables made, which is removed afterwards.
    package func with<T>(_ schema: Schema, _ body: (any WritableDatabase) async throws -> T) async throws -> T {
        try await withPlace { place in
            let database = try await place.open(schema)
            do {
                _ = try await database.migrate()
                let result = try await body(database)
                try await database.close()
                return result
            } catch {
                try await database.close()
                throw error
            }
        }
    }

    /// Runs the body with a place of its own for a database, which is removed afterwards.
    package func withPlace<T>(_ body: (TestPlace) async throws -> T) async throws -> T {
        await Turns.shared.take()
        do {
            let place = try await TestPlace.made(for: self)
            do {
                let result = try await body(place)
                try await place.remove()
                await Turns.shared.giveBack()
                return result
            } catch {
                try await place.remove()
                throw error
            }
        } catch {
            await Turns.shared.giveBack()
            throw error
        }
    }
}

/// Some tests at a time: a server has only so many connections.
private actor Turns {
    static let shared = Turns()
    private var free = 8
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func giveBack() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
