import Store
import Synchronization
import TestDatabases
import Vocabulary

/// A database of a test's own, with the harbour's tables and a book of deeds over it.
struct Harbour: Sendable {
    let kind: TestDatabase
    let database: any WritableDatabase
    let ledger: Ledger

    /// Enters these, as one deed; gives its number.
    @discardableResult
    func begin(_ sailors: Sailor..., berths: [Berth] = []) async throws -> Int {
        try await ledger.write(as: .sample) { transaction in
            try transaction.begin(sailors)
            try transaction.begin(berths)
            return transaction.number
        }
    }

    /// Changes a sailor, as one deed; gives its number.
    @discardableResult
    func revise(_ id: String, _ change: @escaping @Sendable (inout Sailor) -> Void) async throws -> Int {
        try await ledger.write(as: .sample) { transaction in
            let kept = try transaction.kept(Sailor.withID(id))
            try transaction.revise(Sailor.withID(id), kept.seen) { $0.with(change) }
            return transaction.number
        }
    }

    /// Ends a sailor, as one deed; gives its number.
    @discardableResult
    func end(_ id: String) async throws -> Int {
        try await ledger.write(as: .sample) { transaction in
            try transaction.end(transaction.kept(Sailor.withID(id)))
            return transaction.number
        }
    }

    func undo(_ deed: Int) async throws {
        let schema = database.schema
        try await ledger.write(as: .sample) { try $0.undo(deed, in: schema) }
    }

    func sailors() async throws -> [Sailor] {
        try await database.read { try $0.all(Sailor.everybody) }
    }

    func kept(_ id: String) async throws -> Kept<Sailor> {
        try await database.read { try $0.kept(Sailor.withID(id)) }
    }

    func deeds() async throws -> Int {
        try await database.read { try $0.one("SELECT CAST(COUNT(*) AS BIGINT) FROM deed") }
    }

    /// What somebody does who goes round the program.
    func tamper(_ statements: SQL...) async throws {
        try await database.writingFacts { connection in
            for statement in statements { try connection.execute(statement) }
        }
    }

    /// What does not agree in the book of deeds.
    func faults() async throws -> [String] {
        try await ChainAudit.run(over: database).faults
    }
}

extension TestDatabase {
    /// Runs the body over a harbour whose clock moves on a minute with each deed.
    @discardableResult
    func harbour<T>(_ body: (Harbour) async throws -> T) async throws -> T {
        try await with(.harbour) { database in
            let clock = TickingClock()
            return try await body(Harbour(kind: self, database: database, ledger: Ledger(database, now: clock.next)))
        }
    }
}

/// A clock that moves on a minute each time it is read, from the first minute of 2026.
final class TickingClock: Sendable {
    static let start = 1_767_225_600_000
    private let minutes = Mutex(0)

    @Sendable func next() -> Instant {
        minutes.withLock { minutes in
            minutes += 1
            return Instant(milliseconds: Self.start + minutes * 60_000)
        }
    }

    /// The moment at which it was read for the so-manieth time.
    static func reading(_ count: Int) -> Instant {
        Instant(milliseconds: start + count * 60_000)
    }
}

/// What a body throws that has changed its mind.
struct Stop: Error, Equatable {
    static func now() throws {
        throw Stop()
    }
}
