/// A part of a whole that never travels without its counts: "18 of 20 (90%)".
package struct Share: Hashable, Sendable {
    package let count: Int
    package let whole: Int

    package init(_ count: Int, of whole: Int) {
        self.count = count
        self.whole = whole
    }

    /// Tenths of a percent, halves rounded up: 711 for 71.1%. Nothing of nothing is no share.
    package var tenthsOfPercent: Int? {
        whole > 0 ? (2_000 * count + whole) / (2 * whole) : nil
    }

    /// Whole percents, rounded from the counts and not from the tenths.
    package var percent: Int? {
        whole > 0 ? (200 * count + whole) / (2 * whole) : nil
    }
}

extension Share: CustomStringConvertible {
    package var description: String {
        guard let percent else { return "\(count) of \(whole)" }
        return "\(count) of \(whole) (\(percent)%)"
    }
}
