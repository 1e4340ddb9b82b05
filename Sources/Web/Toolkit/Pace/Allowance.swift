import Vocabulary

/// How many requests somebody may make: so many at once, and so many a minute for as long as they like.
struct Allowance: Hashable, Sendable {
    let perMinute: Int

    /// What is left of an allowance, and when that was reckoned. It fills up again by itself, evenly.
    struct Left: Hashable, Sendable {
        /// In thousandths of a request.
        fileprivate(set) var thousandths: Int
        fileprivate(set) var at: Instant
        /// When the access log was last told that there was none left.
        var toldAt: Instant?
    }

    func full(at now: Instant) -> Left {
        Left(thousandths: perMinute * 1000, at: now)
    }

    /// Takes one request off what is left. Gives the seconds to wait where there is none; nothing where it may go on.
    func take(from left: inout Left, at now: Instant) -> Int? {
        // A clock that was set back gives nothing and takes nothing; one that ran on for hours fills it up once.
        let passed = min(max(0, now.milliseconds - left.at.milliseconds), 60_000)
        left.thousandths = min(perMinute * 1000, left.thousandths + passed * perMinute / 60)
        left.at = now
        guard left.thousandths >= 1000 else {
            return max(1, ((1000 - left.thousandths) * 60 + perMinute * 1000 - 1) / (perMinute * 1000))
        }
        left.thousandths -= 1000
        return nil
    }

    /// Whether nothing is known by keeping it: it would be full again by now.
    func isFull(_ left: Left, at now: Instant) -> Bool {
        now.milliseconds - left.at.milliseconds >= 60_000
    }
}
