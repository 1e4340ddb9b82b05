/// A moment in universal time, to the millisecond: when something was done, never when it is due.
package struct Instant: Hashable, Sendable {
    /// Milliseconds since the start of 1970, universal time.
    package let milliseconds: Int

    package init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    package func adding(seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds + seconds * 1000)
    }

    package func seconds(to other: Instant) -> Int {
        (other.milliseconds - milliseconds) / 1000
    }

    /// The moment as storage writes it, in a fixed width so that text order is time order: "2026-03-30T09:15:00.000Z".
    package var iso: String {
        let (days, inDay) = milliseconds.quotientAndRemainder(flooringBy: 86_400_000)
        let seconds = inDay / 1000
        let time = "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2)):\(padded(seconds % 60, to: 2))"
        return "\(CivilDate(dayNumber: days).iso)T\(time).\(padded(inDay % 1000, to: 3))Z"
    }

    /// Reads what `iso` writes.
    package init?(iso text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
        guard text.utf8.count == 24, parts.count == 2, text.hasSuffix("Z"), let day = CivilDate(iso: text.prefix(10))
        else { return nil }
        let digits = text.dropFirst(11).dropLast().split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0) }
        guard digits.count == 4, let hour = digits[0], let minute = digits[1], let second = digits[2],
            let thousandths = digits[3], hour < 24, minute < 60, second < 60
        else { return nil }
        let inDay = ((hour * 60 + minute) * 60 + second) * 1000 + thousandths
        milliseconds = day.dayNumber * 86_400_000 + inDay
        // Int reads "+9" too, which is no way to write an hour.
        guard iso == text else { return nil }
    }
}

extension Instant: Comparable {
    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Int {
    /// Division that rounds down, so that moments before 1970 fall on the right day.
    fileprivate func quotientAndRemainder(flooringBy divisor: Int) -> (Int, Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
