import Vocabulary

/// That somebody may see a child, from a day to a day, both included, and how much of them.
///
/// It is worked out from who has the child allocated or covers, in the deed that changes it, and has no versions: what may
/// be seen is always decided by how things stand now.
package struct Sight: Hashable, Sendable {
    /// How much of a child somebody sees. Each takes in what stands after it.
    package enum Level: Int, Hashable, Sendable, CaseIterable {
        /// The whole file, with all that may be done for the child.
        case whole = 1
        /// The whole file, and nothing that changes it.
        case looks = 2
        /// Names, numbers and dates.
        case list = 3
    }

    package let account: ID<Account>
    package let child: Subject
    package let level: Level
    package let from: CivilDate
    package let to: CivilDate?

    package init(
        account: ID<Account>,
        child: Subject,
        level: Level = .whole,
        from: CivilDate,
        to: CivilDate?
    ) {
        self.account = account
        self.child = child
        self.level = level
        self.from = from
        self.to = to
    }

    /// The same sights with those of one account on one child run together where they overlap or follow each other. Where
    /// they are of several levels, each day has the one that takes in the others.
    package static func merged(_ sights: [Sight]) -> [Sight] {
        let ordered = sights.sorted {
            ($0.child.id, $0.account, $0.from) < ($1.child.id, $1.account, $1.from)
        }
        let parts = ordered.chunked { $0.child == $1.child && $0.account == $1.account }
        return parts.flatMap { part in
            Set(part.map(\.level)).count > 1 ? joined(levelled(Array(part))) : joined(part)
        }
    }

    /// Sights of one account on one child, in the order of their first days, run together.
    private static func joined(_ ordered: some Sequence<Sight>) -> [Sight] {
        var merged: [Sight] = []
        for sight in ordered {
            if let last = merged.last, let joined = last.joined(with: sight) {
                merged[merged.count - 1] = joined
            } else {
                merged.append(sight)
            }
        }
        return merged
    }

    /// Sights of one account on one child, cut so that no day is in two: where they meet, the first level stands.
    private static func levelled(_ sights: [Sight]) -> [Sight] {
        let days = Set(sights.flatMap { [$0.from, $0.to?.adding(days: 1)].compactMap(\.self) }).sorted()
        return days.enumerated().compactMap { place, first in
            let standing = sights.filter { $0.from <= first && $0.to.map { first <= $0 } ?? true }
            guard let widest = standing.min(by: { $0.level.rawValue < $1.level.rawValue }) else { return nil }
            let last = place + 1 < days.count ? days[place + 1].adding(days: -1) : nil
            return Sight(account: widest.account, child: widest.child, level: widest.level, from: first, to: last)
        }
    }

    /// This sight and one of the same level that begins no earlier as one, where no day lies between them.
    private func joined(with later: Sight) -> Sight? {
        guard level == later.level else { return nil }
        guard let to else { return self }
        guard later.from <= to.adding(days: 1) else { return nil }
        return Sight(account: account, child: child, level: level, from: from, to: later.to.map { max(to, $0) })
    }
}

extension Array {
    /// Its runs of elements that belong with the one before them.
    fileprivate func chunked(_ belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var parts: [ArraySlice<Element>] = []
        var start = startIndex
        for place in indices.dropFirst() where !belong(self[place - 1], self[place]) {
            parts.append(self[start..<place])
            start = place
        }
        if start < endIndex { parts.append(self[start...]) }
        return parts
    }
}
