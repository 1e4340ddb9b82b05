import Synchronization
import Vocabulary

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

    /// Beyond so many subjects touched since, a value is made anew.
    private static var mostTouched: Int { 200 }

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
        try value(key, in: transaction, renewing: nil, making: make)
    }

    /// The same for a value about single subjects: it is renewed for those whom the deeds since have touched, and made of
    /// everybody only where they are many.
    package func value(
        _ key: Key,
        in transaction: ReadTransaction,
        renewing renew: ((Value, [Subject]) throws -> Value)?,
        making make: () throws -> Value
    ) throws -> Value {
        let deed = try transaction.one(AsKnown.lastDeed)
        let (since, old) = kept.withLock { ($0.deed, $0.values[key]) }
        if let old, since == deed { return old }
        let value = try old.flatMap { try renewed($0, since, deed, in: transaction, by: renew) } ?? make()
        kept.withLock { kept in
            // A look that began before the last deed brings nothing that others may use.
            guard deed >= kept.deed else { return }
            if deed > kept.deed || kept.values.count >= most { kept.values = [:] }
            kept.deed = deed
            kept.values[key] = value
        }
        return value
    }

    /// A value of an earlier deed as it is now, where it can be renewed and the deeds since have touched few.
    private func renewed(
        _ old: Value,
        _ since: Int,
        _ deed: Int,
        in transaction: ReadTransaction,
        by renew: ((Value, [Subject]) throws -> Value)?
    ) throws -> Value? {
        let most = SinceLastDeed.mostTouched
        guard let renew, since < deed else { return nil }
        return try Touched.subjects(transaction.all(Touched.since(since, most: most)), most: most)
            .map { try renew(old, $0) }
    }
}
