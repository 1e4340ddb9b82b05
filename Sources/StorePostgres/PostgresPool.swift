import NIOPosix
import Store
import Synchronization

/// A kind of transaction: how it opens, and how often its body may be run again.
enum TransactionKind {
    case reading, keeping, writingFacts, migrating

    /// The lock is asked for before anything is read, so that what follows sees all that was committed before it.
    var opening: String {
        switch self {
        case .reading: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case .keeping: "BEGIN ISOLATION LEVEL READ COMMITTED"
        case .writingFacts, .migrating:
            "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(\(Self.writersLock))"
        }
    }

    var attempts: Int {
        switch self {
        case .reading: 1
        case .keeping, .writingFacts, .migrating: 6
        }
    }

    /// Any number will do that no other program on this database locks.
    private static let writersLock = 7_364_201_955
}

/// Some connections, and as many threads to use them on: nothing here blocks the threads that answer pages.
final class PostgresPool: Sendable {
    /// A session on its way between threads.
    ///
    /// It is safe to hand over because only one thread has it at a time: it is taken out of the list under a lock, used by
    /// the one job that took it, and put back under the same lock when that job no longer holds it.
    private struct Idle: @unchecked Sendable {
        let session: PostgresSession
    }

    private let threads: NIOThreadPool
    private let idle: Mutex<[Idle]>

    init(connections: Int, _ makeSession: () -> PostgresSession) {
        threads = NIOThreadPool(numberOfThreads: connections)
        idle = Mutex((0..<connections).map { _ in Idle(session: makeSession()) })
        threads.start()
    }

    /// Runs the body in a transaction, committed if it returns; again where another transaction was in the way.
    func transaction<T: Sendable>(
        _ kind: TransactionKind,
        _ body: @escaping @Sendable (PostgresConnection) throws -> T
    ) async throws -> T {
        do {
            return try await threads.runIfActive { [self] in
                // There are as many sessions as threads, so one is always there.
                guard let taken = idle.withLock({ $0.popLast() }) else {
                    throw StoreError.unavailable(code: "closed")
                }
                defer { idle.withLock { $0.append(taken) } }
                return try Self.run(kind, taken.session, body)
            }
        } catch is NIOThreadPoolError.ThreadPoolInactive {
            throw StoreError.unavailable(code: "closed")
        }
    }

    func close() async throws {
        try await threads.shutdownGracefully()
        idle.withLock { $0.removeAll() }
    }

    private static func run<T>(
        _ kind: TransactionKind,
        _ session: PostgresSession,
        _ body: (PostgresConnection) throws -> T
    ) throws -> T {
        var attempt = 1
        while true {
            do {
                return try session.transaction(opening: kind.opening, body)
            } catch StoreError.conflict where attempt < kind.attempts {
                PostgresSession.pause(milliseconds: attempt * 10)
                attempt += 1
            }
        }
    }
}
