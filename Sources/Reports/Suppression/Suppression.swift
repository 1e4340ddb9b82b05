/// Which counts a publication hides so that no child can be recognised.
///
/// Counts from 1 to 5 are hidden, and whoever works with the sums of what is left comes no nearer to them: each could still be
/// five different numbers, as many as 1 to 5 are. Where it could not, as where a total has one hidden part, the next smallest
/// part is hidden too, and so on. A zero stays: it says that there is nobody.
package struct Suppression: Hashable, Sendable {
    /// The highest count that is hidden for its own sake.
    package let most: Int

    package init(most: Int = 5) {
        self.most = most
    }

    /// The counts that are not to be seen, those among them that are printed nowhere.
    package func hidden(in quantities: Quantities) -> Set<Quantities.Name> {
        var hidden = Set(
            quantities.counts.filter { name, count in
                count != 0 && (isSmall(count) || quantities.standing(of: name) != .printed)
            }
            .keys
        )
        var waiting = hidden.sorted()
        var reader = CarefulReader(quantities, hidden: hidden)
        // What is safe stays so when more is hidden: each count is looked at until it is.
        while let name = waiting.last {
            guard let obstacle = obstacle(to: name, in: quantities, reader),
                let cover = cover(against: obstacle, in: quantities, hidden)
                    ?? nearest(to: [name], in: quantities, hidden)
            else {
                waiting.removeLast()
                continue
            }
            hidden.insert(cover)
            waiting.insert(cover, at: 0)
            reader.hide(cover)
        }
        return hidden
    }

    private func isSmall(_ count: Int) -> Bool { count > 0 && count <= most }

    /// Why a hidden count is not safe yet.
    private func obstacle(
        to name: Quantities.Name,
        in quantities: Quantities,
        _ reader: CarefulReader
    ) -> CarefulReader.Obstacle? {
        let others = isSmall(quantities.counts[name, default: 0]) ? max(1, most - 1) : 1
        return switch quantities.standing(of: name) {
        case .aid: nil
        case .derived where others == 1: nil
        case .derived, .printed: reader.obstacle(to: others, of: name)
        }
    }

    /// What is best hidden next: of the parts of the sum that stands in the way, the one that stands in the most sums that do
    /// not come out, and of those the smallest; the total where no part is left.
    private func cover(
        against obstacle: CarefulReader.Obstacle,
        in quantities: Quantities,
        _ hidden: Set<Quantities.Name>
    ) -> Quantities.Name? {
        guard quantities.sums.indices.contains(obstacle.sum) else { return nil }
        let sum = quantities.sums[obstacle.sum]
        let faulted = obstacle.faults.map { quantities.sums[$0] }
        func rank(_ name: Quantities.Name) -> (Int, Int, Quantities.Name) {
            (-faulted.count { $0.members.contains(name) }, quantities.counts[name, default: 0], name)
        }
        return visible(sum.parts, quantities, hidden).min { rank($0) < rank($1) }
            ?? visible([sum.total], quantities, hidden).first
    }

    /// The smallest count that is seen in the sums nearest to some that are hidden; nothing where no sum leads to any.
    private func nearest(
        to names: Set<Quantities.Name>,
        in quantities: Quantities,
        _ hidden: Set<Quantities.Name>
    ) -> Quantities.Name? {
        let touched = quantities.sums.filter { $0.members.contains(where: names.contains) }.flatMap(\.members)
        let seen = visible(touched, quantities, hidden)
        if let smallest = seen.min(by: {
            (quantities.counts[$0, default: 0], $0) < (quantities.counts[$1, default: 0], $1)
        }) {
            return smallest
        }
        let further = names.union(touched.filter(hidden.contains))
        return further == names ? nil : nearest(to: further, in: quantities, hidden)
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
