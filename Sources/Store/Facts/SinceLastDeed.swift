import Synchronization

/// What was worked out from the facts, kept for as long as no further deed is done: a figure that takes long to count is
/// counted once, and can never be stale.
///
/// Whatever else it depends on, the day or who looks, belongs in the key. It is for looking at the present; as known on an
/// earlier day another deed counts.
package final class SinceLastDeed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Kept: Sendable {
        var deed = 0
        var values: [Key: Value] = [:]
    }

    private let kept = Mutex(Kept())

    /// How many are kept: beyond it all are let go of, so that addresses made up by somebody fill no memory.
    private let most: Int

    package init(most: Int = 500) {
        self.most = most
    }

    /// The value under a key as the transaction sees the facts: as it was kept, or made now.
    package func value(
        _ key: Key,
        in transaction: ReadTransaction,
        _ make: () throws -> Value
    ) throws -> Value {
        let deed = try transaction.one(AsKnown.lastDeed)
        if let known = kept.withLock({ $0.deed == deed ? $0.values[key] : nil }) { return known }
        let value = try make()
        kept.withLock { kept in
            // A look that began before the last deed brings nothing that others may use.
            guard deed >= kept.deed else { return }
            if deed > kept.deed || kept.values.count >= most { kept.values = [:] }
            kept.deed = deed
            kept.values[key] = value
        }
        return value
    }
}
