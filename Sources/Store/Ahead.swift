import Dispatch
import Synchronization

/// Something that is worked out on another thread while whoever will want it goes on.
///
/// A transaction is one thread's alone. What follows purely from rows it has read, or prepares rows it is about to write, may
/// be done beside it; a large deed then takes as long as its writing.
package final class Ahead<Value: Sendable>: Sendable {
    private let outcome = Mutex<Result<Value, any Error>?>(nil)
    private let work = DispatchGroup()

    package init(_ body: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global().async(group: work) { [self] in
            let result = Result(catching: body)
            outcome.withLock { $0 = result }
        }
    }

    /// What it came to, once it has.
    package func value() throws -> Value {
        work.wait()
        guard let result = outcome.withLock({ $0 }) else { preconditionFailure("work that is over has an outcome") }
        return try result.get()
    }
}
