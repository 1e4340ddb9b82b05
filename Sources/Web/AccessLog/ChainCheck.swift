import Access
import Casework
import Store
import Synchronization
import Vocabulary

/// The reading of both chains again, from their first link: it goes on by itself while people look at its page, since in a
/// large service it takes minutes.
final class ChainCheck: Sendable {
    /// How it stands.
    enum Standing: Sendable {
        case never
        case running(since: Instant)
        case done(Result)
        /// It came to no end, for a reason outside the chains.
        case failed(at: Instant)
    }

    struct Result: Sendable {
        let at: Instant
        let deeds: ChainAudit
        let looks: AccessLogAudit
        let sight: SightAudit

        /// What does not agree, the first broken link of each chain first.
        var faults: [String] { deeds.faults + looks.faults + sight.faults }
    }

    private let kept = Mutex(Standing.never)

    var standing: Standing { kept.withLock { $0 } }

    /// Begins a reading, unless one is under way.
    func begin(over database: any Database, at now: @escaping @Sendable () -> Instant) {
        let isNew = kept.withLock { standing in
            if case .running = standing { return false }
            standing = .running(since: now())
            return true
        }
        guard isNew else { return }
        Task.detached {
            do {
                let deeds = try await ChainAudit.run(over: database)
                let looks = try await AccessLogAudit.run(over: database)
                let sight = try await SightAudit.run(over: database)
                self.kept.withLock { $0 = .done(Result(at: now(), deeds: deeds, looks: looks, sight: sight)) }
            } catch {
                self.kept.withLock { $0 = .failed(at: now()) }
            }
        }
    }
}
