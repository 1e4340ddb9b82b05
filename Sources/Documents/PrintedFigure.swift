import Vocabulary

/// A number as it may be shown, or the reason why none is.
package enum PrintedFigure: Hashable, Sendable {
    case count(Int)
    /// A part of a whole, in percent.
    case share(Int, of: Int)
    /// So many for each, with one decimal: 512 children for 8.2 posts.
    case ratio(Int, per: Int)
    /// So many of 10,000 people; whole in print.
    case rate(Int, of: Int)
    /// Kept back so that no child can be recognised.
    case hidden
    /// Nobody recorded it.
    case notAvailable
    /// There is nothing it could be a figure of.
    case notApplicable
    /// It rounds to nothing and is not nothing.
    case low

    /// Tenths of the number: 921 for 92.1%. Halves are rounded away from zero. Nothing where there is no number.
    package var tenths: Int? {
        switch self {
        case .count(let count): count * 10
        case .share(let part, let whole): PrintedFigure.rounded(part * 1000, by: whole)
        case .ratio(let part, let whole): PrintedFigure.rounded(part * 10, by: whole)
        case .rate(let part, let whole): PrintedFigure.rounded(part * 100_000, by: whole)
        case .hidden, .notAvailable, .notApplicable, .low: nil
        }
    }

    /// Whether it is a percentage.
    package var isShare: Bool {
        if case .share = self { true } else { false }
    }

    /// As publications print it: percentages whole, thousands apart.
    package var text: String {
        switch self {
        case .count(let count): count.grouped
        case .share(let part, let whole):
            PrintedFigure.rounded(part * 100, by: whole).map { "\($0)%" } ?? PrintedFigure.none
        case .ratio: exactText
        case .rate(let part, let whole): PrintedFigure.rounded(part * 10_000, by: whole)?.grouped ?? PrintedFigure.none
        case .hidden: "[c]"
        case .notAvailable: "[x]"
        case .notApplicable: "[z]"
        case .low: "[low]"
        }
    }

    /// As pages inside the service print it: percentages with one decimal, and a dash where there is nothing to divide by.
    package var exactText: String {
        switch self {
        case .share: tenths.map { PrintedFigure.decimal($0) + "%" } ?? PrintedFigure.none
        case .ratio, .rate: tenths.map(PrintedFigure.decimal) ?? PrintedFigure.none
        case .count, .hidden, .notAvailable, .notApplicable, .low: text
        }
    }

    /// What stands where there is no number and nothing is hidden.
    package static let none = "–"

    /// The signs that stand for a number, each with what it means, as a note under what uses them.
    package static func explanations(of figures: some Sequence<PrintedFigure>) -> [String] {
        let used = Set(figures)
        let meanings: [(PrintedFigure, String)] = [
            (.hidden, "[c] is a number that is hidden so that no child can be recognised"),
            (.notAvailable, "[x] is a number that is not available"),
            (.notApplicable, "[z] is where a number does not apply"),
            (.low, "[low] is a number that rounds to zero and is not zero"),
        ]
        return meanings.filter { used.contains($0.0) }.map { $0.1 + "." }
    }

    /// The quotient to the nearest whole number, halves away from zero; nothing where there is nothing to divide by.
    private static func rounded(_ number: Int, by divisor: Int) -> Int? {
        guard divisor > 0 else { return nil }
        let twice = 2 * abs(number) + divisor
        return (number < 0 ? -1 : 1) * (twice / (2 * divisor))
    }

    private static func decimal(_ tenths: Int) -> String {
        let size = abs(tenths)
        return "\(tenths < 0 ? "−" : "")\((size / 10).grouped).\(size % 10)"
    }
}
