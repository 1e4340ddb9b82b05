import Vocabulary

/// The one substitutable protocol of the project, because there are two databases.
///
/// It only reads facts. What is no fact is kept without a deed; facts are written through `Ledger` alone.
package protocol Database: Sendable {
    var dialect: Dialect { get }
    var schema: Schema { get }

    /// Runs the body over a snapshot of the facts.
    func readingFacts<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs the body over the facts as they stood after a deed, on a connection used for nothing else.
    func readingFacts<T: Sendable>(
        asKnownAfter deed: Int,
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    /// Runs the body over a snapshot of what is kept beside the facts: sessions, links, the access log.
    func readingKept<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs the body in a transaction over what is kept beside the facts.
    func writingKept<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs the body in a short transaction over the rows that stand beside the facts, waiting to be compared with them.
    func writingStaged<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Ends every connection, once what is running has finished.
    func close() async throws
}

/// A database whose facts can be written: only `Ledger` takes one.
package protocol WritableDatabase: Database {
    /// Runs the body as the only writer of facts, in one transaction that is committed if it returns.
    ///
    /// The body may be run again where another transaction was in the way, so it must do nothing but write.
    func writingFacts<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Brings the tables up to date; gives the names of the migrations that were run.
    func migrate() async throws -> [String]
}

extension Database {
    package func read<T: Sendable>(_ body: @escaping @Sendable (ReadTransaction) throws -> T) async throws -> T {
        let meter = QueryMeter.current
        return try await readingFacts { try body(ReadTransaction($0, meter: meter)) }
    }

    /// Reads the facts as they were known at an earlier moment: the same queries, nothing else changes.
    package func read<T: Sendable>(
        asKnown moment: AsKnown,
        _ body: @escaping @Sendable (ReadTransaction) throws -> T
    ) async throws -> T {
        let meter = QueryMeter.current
        let deed =
            switch moment {
            case .after(let deed): deed
            case .before(let instant): try await read { try $0.one(AsKnown.lastDeed(before: instant)) }
            }
        return try await readingFacts(asKnownAfter: deed) { try body(ReadTransaction($0, meter: meter)) }
    }

    /// Reads what is kept beside the facts.
    package func recall<T: Sendable>(_ body: @escaping @Sendable (ReadTransaction) throws -> T) async throws -> T {
        let meter = QueryMeter.current
        return try await readingKept { try body(ReadTransaction($0, meter: meter)) }
    }

    /// Keeps what is no fact: sessions, drafts, links, locks, the access log.
    @discardableResult
    package func keep<T: Sendable>(_ body: @escaping @Sendable (KeepTransaction) throws -> T) async throws -> T {
        let meter = QueryMeter.current
        return try await writingKept { try body(KeepTransaction($0, meter: meter)) }
    }

    /// Puts down rows that wait to be compared with the facts.
    @discardableResult
    package func stage<T: Sendable>(_ body: @escaping @Sendable (KeepTransaction) throws -> T) async throws -> T {
        let meter = QueryMeter.current
        return try await writingStaged { try body(KeepTransaction($0, meter: meter)) }
    }
}

/// An earlier moment at which the facts are to be seen.
package enum AsKnown: Hashable, Sendable {
    /// Right after a deed.
    case after(Int)
    /// After the last deed done before a moment.
    case before(Instant)

    /// The number of the last deed; nought where there is none.
    package static let lastDeed: Query<Int> = "SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) FROM deed"

    /// The number of the last deed done before a moment; nought where there is none.
    package static func lastDeed(before moment: Instant) -> Query<Int> {
        "SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) FROM deed WHERE done_at < \(moment)"
    }
}
