import Dispatch
import Store
import TestDatabases

/// Lets one thread wait for another inside a transaction, where nothing can be awaited.
final class Signal: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func send() {
        semaphore.signal()
    }

    /// Waits on the thread of a transaction, for half a minute at most.
    func wait() {
        _ = semaphore.wait(timeout: .now() + .seconds(30))
    }

    /// Waits without holding up other tests.
    func received() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.wait()
                continuation.resume()
            }
        }
    }
}

extension Harbour {
    /// Does something while a deed that has written is still open; the deed is committed afterwards.
    func whileWriting(_ work: () async throws -> Void) async throws {
        let hasWritten = Signal()
        let mayCommit = Signal()
        let ledger = ledger
        let writing = Task {
            try await ledger.write(as: .sample) { transaction in
                try transaction.begin((0..<100).map { Sailor("writing-\(transaction.number)-\($0)") })
                hasWritten.send()
                mayCommit.wait()
            }
        }
        await hasWritten.received()
        do {
            try await work()
        } catch {
            mayCommit.send()
            throw error
        }
        mayCommit.send()
        try await writing.value
    }
}
