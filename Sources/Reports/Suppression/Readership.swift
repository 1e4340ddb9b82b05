import Documents
import HTMLKit

/// Counts as those may see them for whom a document is: the service itself sees all, the public not the small ones.
package struct Readership: Hashable, Sendable {
    private let counts: [Quantities.Name: Int]
    private let hidden: Set<Quantities.Name>
    /// Where a count leads, for those who may open what is behind it.
    private let leads: [Quantities.Name: Address]
    /// Whether it is one to whom small numbers are not shown.
    package let isPublic: Bool

    /// The service: nothing is hidden, and counts may lead to their rows.
    package static func service(_ quantities: Quantities, leading leads: [Quantities.Name: Address] = [:]) -> Readership
    {
        Readership(counts: quantities.counts, hidden: [], leads: leads, isPublic: false)
    }

    package static func published(_ quantities: Quantities, by suppression: Suppression = Suppression()) -> Readership {
        Readership(counts: quantities.counts, hidden: suppression.hidden(in: quantities), leads: [:], isPublic: true)
    }

    package func count(_ name: Quantities.Name) -> PrintedFigure {
        if hidden.contains(name) { return .hidden }
        return counts[name].map(PrintedFigure.count) ?? .notAvailable
    }

    /// Where the rows behind a count are; nothing where none may be opened.
    func rows(behind name: Quantities.Name) -> Address? { leads[name] }

    /// A percentage is hidden with either of its counts.
    package func share(_ part: Quantities.Name, of whole: Quantities.Name) -> PrintedFigure {
        guard let number = counts[part], let all = counts[whole] else { return .notAvailable }
        if all == 0 { return .notApplicable }
        return hidden.contains(part) || hidden.contains(whole) ? .hidden : .share(number, of: all)
    }
}
