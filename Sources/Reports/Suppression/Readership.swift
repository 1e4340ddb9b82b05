import Documents

/// Counts as those may see them for whom a document is: the service itself sees all, the public not the small ones.
package struct Readership: Hashable, Sendable {
    private let counts: [Quantities.Name: Int]
    private let hidden: Set<Quantities.Name>
    /// Whether it is one to whom small numbers are not shown.
    package let isPublic: Bool

    /// The service: nothing is hidden.
    package static func service(_ quantities: Quantities) -> Readership {
        Readership(counts: quantities.counts, hidden: [], isPublic: false)
    }

    package static func published(_ quantities: Quantities, by suppression: Suppression = Suppression()) -> Readership {
        Readership(counts: quantities.counts, hidden: suppression.hidden(in: quantities), isPublic: true)
    }

    package func count(_ name: Quantities.Name) -> PrintedFigure {
        if hidden.contains(name) { return .hidden }
        return counts[name].map(PrintedFigure.count) ?? .notAvailable
    }

    /// A percentage is hidden with either of its counts.
    package func share(_ part: Quantities.Name, of whole: Quantities.Name) -> PrintedFigure {
        guard let number = counts[part], let all = counts[whole] else { return .notAvailable }
        if all == 0 { return .notApplicable }
        return hidden.contains(part) || hidden.contains(whole) ? .hidden : .share(number, of: all)
    }
}
