import Vocabulary

/// That somebody may see a child, from a day to a day, both included.
///
/// It is worked out from who has the child allocated or covers, in the deed that changes it, and has no versions: what may
/// be seen is always decided by how things stand now.
package struct Sight: Hashable, Sendable {
    package let account: ID<Account>
    package let child: Subject
    package let from: CivilDate
    package let to: CivilDate?

    package init(account: ID<Account>, child: Subject, from: CivilDate, to: CivilDate?) {
        self.account = account
        self.child = child
        self.from = from
        self.to = to
    }

    /// The same sights with those of one account on one child run together where they overlap or follow each other.
    package static func merged(_ sights: [Sight]) -> [Sight] {
        let ordered = sights.sorted {
            ($0.child.id, $0.account, $0.from) < ($1.child.id, $1.account, $1.from)
        }
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

    /// This sight and one that begins no earlier as one, where no day lies between them.
    private func joined(with later: Sight) -> Sight? {
        guard account == later.account, child == later.child else { return nil }
        guard let to else { return self }
        guard later.from <= to.adding(days: 1) else { return nil }
        return Sight(account: account, child: child, from: from, to: later.to.map { max(to, $0) })
    }
}
