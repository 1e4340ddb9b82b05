/// Which counts a publication hides so that no child can be recognised.
///
/// Counts from 1 to 5 are hidden. Where what is left would still tell one of them, as a total does that has one hidden part,
/// the next smallest part is hidden too, and so on until nothing hidden can be worked out. A zero stays: it says that there
/// is nobody.
package struct Suppression: Hashable, Sendable {
    /// The highest count that is hidden for its own sake.
    package let most: Int

    package init(most: Int = 5) {
        self.most = most
    }

    package func hidden(in quantities: Quantities) -> Set<Quantities.Name> {
        let small = quantities.counts.filter { (1...max(most, 1)).contains($0.value) && $0.value <= most }
        var hidden = Set(small.keys)
        while true {
            let reader = CarefulReader(quantities, hidden: hidden)
            let exposed = hidden.sorted().filter(reader.canWorkOut)
            guard let next = cover(for: Set(exposed), in: quantities, hidden) else { return hidden }
            hidden.insert(next)
        }
    }

    /// What is best hidden next: of the sums that tell most, the part that stands in the most sums with one hidden, and of
    /// those the smallest; the total where no part is left.
    private func cover(
        for exposed: Set<Quantities.Name>,
        in quantities: Quantities,
        _ hidden: Set<Quantities.Name>
    ) -> Quantities.Name? {
        let touched = quantities.sums.filter { $0.members.contains(where: exposed.contains) }
        let telling = touched.filter { !visible($0.members, quantities, hidden).isEmpty }
        guard let fewest = telling.map({ $0.members.count(where: hidden.contains) }).min() else {
            // All of these sums are hidden already; what tells them stands further off.
            let further = exposed.union(touched.flatMap(\.members))
            return further == exposed ? nil : cover(for: further, in: quantities, hidden)
        }
        let plainest = telling.filter { $0.members.count(where: hidden.contains) == fewest }
        let parts = plainest.flatMap { visible($0.parts, quantities, hidden) }
        let uses = parts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        func rank(_ name: Quantities.Name) -> (Int, Int, Quantities.Name) {
            (-uses[name, default: 0], quantities.counts[name, default: 0], name)
        }
        return parts.min { rank($0) < rank($1) } ?? plainest.first.map(\.total)
    }

    /// Those that are shown and are no zero.
    private func visible(
        _ names: [Quantities.Name],
        _ quantities: Quantities,
        _ hidden: Set<Quantities.Name>
    ) -> [Quantities.Name] {
        names.filter { !hidden.contains($0) && quantities.counts[$0, default: 0] != 0 }
    }
}

extension Quantities.Sum {
    fileprivate var members: [Quantities.Name] { parts + [total] }
}
