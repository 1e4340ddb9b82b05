import Vocabulary

/// The only way to write a fact. Only `Casework` holds one.
package struct Ledger: Sendable {
    private let database: any WritableDatabase
    private let now: @Sendable () -> Instant

    package init(_ database: any WritableDatabase, now: @escaping @Sendable () -> Instant) {
        self.database = database
        self.now = now
    }

    /// Does what the body does as one deed: its rows and its entry are one transaction. A body that writes nothing leaves
    /// no deed.
    @discardableResult
    package func write<T: Sendable>(
        as deed: Deed,
        _ body: @escaping @Sendable (WriteTransaction) throws -> T
    ) async throws -> T {
        let meter = QueryMeter.current
        return try await database.writingFacts { [now, seal = database.schema.subjectSeal] connection in
            // The clock is read by the one writer there is, so that deeds are in the order of their times.
            let transaction = try WriteTransaction(connection, deed: deed, at: now(), sealing: seal, meter: meter)
            let result = try body(transaction)
            try transaction.seal()
            return result
        }
    }

    /// Does what the body does, and undoes it before anybody can see it: the truest preview there is.
    package func rehearse<T: Sendable>(
        as deed: Deed,
        _ body: @escaping @Sendable (WriteTransaction) throws -> T
    ) async throws -> T {
        do {
            _ = try await write(as: deed) { transaction -> T in
                throw Rehearsed(result: try body(transaction))
            }
        } catch let rehearsed as Rehearsed<T> {
            return rehearsed.result
        }
        preconditionFailure("a rehearsal always ends by throwing")
    }
}

/// Carries the result of a rehearsal out of the transaction it rolls back.
private struct Rehearsed<T: Sendable>: Error {
    let result: T
}
