import Reviews
import Vocabulary

/// What a measure comes to: never without its counts, and a dash with its reason where there is no figure.
package struct Figure: Hashable, Sendable {
    package let unit: Measure.Unit
    /// How many cases are in the numerator.
    package let count: Int
    /// What they are divided by: cases, people, or hundredths of full-time posts; nothing for a plain count.
    package let whole: Int?
    /// How many cases were left out, by reason.
    package let leftOut: [LeftOut: Int]
    /// Why there is a dash; nothing where there is a figure.
    package let absence: Absence?

    init(_ unit: Measure.Unit, _ count: Int, of whole: Int?, leftOut: [LeftOut: Int] = [:], absence: Absence? = nil) {
        self.unit = unit
        self.count = count
        self.whole = whole
        self.leftOut = leftOut
        self.absence = absence
    }

    /// How many were left out altogether.
    package var leftOutCount: Int { leftOut.values.reduce(0, +) }

    /// In tenths of the unit, halves rounded away from nought: 711 for 71.1%. A plain count in tenths too.
    package var tenths: Int? {
        guard absence == nil else { return nil }
        return switch unit {
        case .number: count * 10
        case .percent: whole.flatMap { Share(count, of: $0).tenthsOfPercent }
        case .per10000: whole.flatMap { Figure.rounded(count * 100_000, by: $0) }
        case .perPost: whole.flatMap { Figure.rounded(count * 1_000, by: $0) }
        }
    }

    /// In whole units, rounded from the counts and not from the tenths: what is published.
    package var rounded: Int? {
        guard absence == nil else { return nil }
        return switch unit {
        case .number: count
        case .percent: whole.flatMap { Share(count, of: $0).percent }
        case .per10000: whole.flatMap { Figure.rounded(count * 10_000, by: $0) }
        case .perPost: whole.flatMap { Figure.rounded(count * 100, by: $0) }
        }
    }

    /// As pages inside the service write it, with one decimal: "85.6%", "61.6", "1,149"; a dash where there is none.
    package var exact: String {
        guard let tenths else { return Figure.dash }
        let text = "\((tenths / 10).grouped).\(tenths % 10)"
        return switch unit {
        case .number: (tenths / 10).grouped
        case .percent: text + "%"
        case .per10000, .perPost: text
        }
    }

    /// As publications write it, without decimals; children per post keep theirs.
    package var printed: String {
        guard let rounded else { return Figure.dash }
        return switch unit {
        case .number, .per10000: rounded.grouped
        case .percent: "\(rounded)%"
        case .perPost: exact
        }
    }

    /// The counts behind it: "642 of 750", "308 children, 5.0 posts".
    package var counts: String {
        switch (unit, whole) {
        case (.number, _), (_, nil): count.grouped
        case (.percent, let whole?): "\(count.grouped) of \(whole.grouped)"
        case (.per10000, let whole?): "\(count.grouped) of \(whole.grouped) people under 18"
        case (.perPost, let whole?): "\(count.grouped) children, \(Figure.posts(whole)) posts"
        }
    }

    package static let dash = "–"

    /// Hundredths of posts as people write them: "8.2", "0.65".
    package static func posts(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return rest.isMultiple(of: 10) ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A quotient of two numbers that are not negative, halves rounded up; nothing where there is nothing to divide by.
    static func rounded(_ count: Int, by whole: Int) -> Int? {
        whole > 0 ? (2 * count + whole) / (2 * whole) : nil
    }
}

extension Figure: CustomStringConvertible {
    /// "642 of 750 (86%)", and nothing but the counts where there is no more to say.
    package var description: String {
        switch unit {
        case .number: printed
        case .percent, .per10000, .perPost: rounded == nil ? counts : "\(counts) (\(printed))"
        }
    }
}
