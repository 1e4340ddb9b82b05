import Access
import ArgumentParser
import Casework
import Exchange
import Foundation
import Policy
import Register
import Store
import StorePostgres
import StoreSQLite
import Vocabulary
import Web

/// Where the service keeps what it knows: the one place that picks a database.
struct Installation: ParsableArguments {
    @Option(help: "The folder that holds the database, made where there is none.")
    var data = "data"

    @Option(help: "A PostgreSQL database instead, as postgresql://user@host:port/name.")
    var postgres: String?

    @Option(help: "The file of keys, kept apart from the database and its backups; made where there is none.")
    var keyFile: String?

    /// The file of keys. It stands beside the folder of the database, never in it, so that a copy of the folder is not a
    /// copy of the keys.
    var keys: KeyFile {
        KeyFile(path: keyFile ?? (postgres == nil ? "\(data).keys" : "footprint.keys"))
    }

    /// The keys in the file, which is made where there is none and none is needed. A file that lacks a key which the
    /// database needs is declined, one that was made anew included.
    func ring(for database: any Database) async throws -> KeyRing {
        let care = KeyCare(database, SealedColumn.all)
        if !keys.isThere, let number = try await care.needed().max() {
            throw CommandRefusal(
                description:
                    "The file of keys \(keys.path) is not there, and this database needs its key \(number): put it back."
            )
        }
        let ring = try keys.ring()
        do {
            try await care.check(ring)
        } catch let refusal as KeyRefusal {
            throw CommandRefusal(description: "\(keys.path): \(refusal.explanation)")
        }
        return ring
    }

    /// Opens the database, with its tables up to date.
    func connect() async throws -> any WritableDatabase {
        let watched = WatchedKeys(keys)
        let schema = Schema.footprint(and: Migration.pages + Migration.exchange) { SubjectSeal(try watched.ring()) }
        let database: any WritableDatabase
        if let postgres {
            database = try await PostgresDatabase(postgres, schema: schema)
        } else {
            try FileManager.default.createDirectory(
                atPath: data,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            database = try SQLiteDatabase(folder: data, schema: schema)
        }
        try await bringUpToDate(database)
        return database
    }

    /// Brings the tables up to date. What a new release works out that the one before did not is worked out at once.
    private func bringUpToDate(_ database: any WritableDatabase) async throws {
        let isNew = try await !database.migrate().isEmpty
        try await readyKeys(of: database)
        guard isNew else { return }
        let isEmpty = try await database.read { try $0.first(Query<ID<Child>>("SELECT id FROM child LIMIT 1")) == nil }
        if !isEmpty { _ = try await Casebook(over: database).rebuildClocks(as: .program("rebuild-after-upgrade")) }
    }

    /// Makes the file of keys where none is needed yet, and declines one of another service. Where it is needed and missing,
    /// what needs no key can be done all the same.
    private func readyKeys(of database: any Database) async throws {
        let care = KeyCare(database, SealedColumn.all)
        let isNeeded = try await care.isMarked()
        if !keys.isThere && isNeeded { return }
        do {
            try await care.mark(try keys.ring())
        } catch let refusal as KeyRefusal {
            throw CommandRefusal(description: "\(keys.path): \(refusal.explanation)")
        }
    }

    /// Opens the database, does something with it, and closes it whatever happens.
    func with<T>(_ body: (any WritableDatabase) async throws -> T) async throws -> T {
        let database = try await connect()
        do {
            let result = try await body(database)
            try await database.close()
            return result
        } catch let refusal as any Refusal {
            try await database.close()
            throw CommandRefusal(description: refusal.explanation)
        } catch {
            try await database.close()
            throw error
        }
    }
}

extension Instant {
    /// Now, by the clock of this machine: the only place where it is read.
    static func now() -> Instant {
        Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1000))
    }
}

extension Casebook {
    init(over database: any WritableDatabase) {
        self.init(Ledger(database, now: Instant.now))
    }
}

extension Deed {
    /// A deed of the program, signed with the user of the operating system who started it.
    static func program(_ purpose: Purpose, about: String? = nil) -> Deed {
        .program(startedBy: NSUserName(), purpose, about: about)
    }
}

/// What a command was given cannot be used: one sentence, and nothing was done.
struct CommandRefusal: Error, CustomStringConvertible {
    let description: String
}
