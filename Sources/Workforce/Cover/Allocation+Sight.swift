import Access
import Vocabulary

extension Allocation {
    /// Who sees the child by it: the officer, and whoever covers for the officer, each for their days. Whoever is not
    /// independent of the case on some day of the cover sees nothing by it.
    package func sights(
        _ covers: [Cover],
        _ accounts: [ID<Officer>: ID<Account>],
        less conflicts: [Conflict] = []
    ) -> [Sight] {
        let own = accounts[officer].map { Sight(account: $0, child: child, from: fromOn, to: toOn) }
        let others = covers.compactMap { cover -> Sight? in
            guard let account = accounts[cover.by], let days = cover.days(of: self),
                !conflicts.contains(where: { $0.officer == cover.by && $0.meets(days) })
            else { return nil }
            return Sight(account: account, child: child, from: days.first, to: days.last)
        }
        return others + (own.map { [$0] } ?? [])
    }
}
