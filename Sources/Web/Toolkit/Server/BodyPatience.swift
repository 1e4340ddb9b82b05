import NIOCore

/// How long the server still waits for a body: so long altogether, and longer for every byte that came. Time in which it is
/// the server that is not ready for more does not count.
struct BodyPatience: Hashable {
    private let bytesPerSecond: Int
    private var left: TimeAmount
    private var waitingSince: NIODeadline?

    init(_ limits: ConnectionLimits) {
        bytesPerSecond = limits.bytesPerSecond
        left = limits.body
    }

    /// The server is ready for more. Gives how long it waits.
    mutating func wait(from now: NIODeadline) -> TimeAmount {
        if waitingSince == nil { waitingSince = now }
        return left
    }

    /// Some of the body came.
    mutating func take(_ bytes: Int, at now: NIODeadline) {
        if let since = waitingSince { left = left - (now - since) }
        waitingSince = nil
        left = left + .nanoseconds(Int64(bytes) * 1_000_000_000 / Int64(bytesPerSecond))
    }
}
