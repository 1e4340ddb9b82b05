import Access
import Store
import Vocabulary
import Workforce

extension WriteTransaction {
    /// Keeps current who may see these children: each officer with an account, for the days of the allocation.
    func refreshSight(of children: [Subject]) throws {
        let accounts = Dictionary(
            try all(Query<Officer>("SELECT \(Officer.columns) FROM officer")).map { ($0.id, $0.account) },
            uniquingKeysWith: { first, _ in first }
        )
        for part in children.chunks(of: 400) {
            let part = Array(part)
            let sights = try all(Allocation.of(part)).compactMap { allocation in
                (accounts[allocation.officer] ?? nil).map {
                    Sight(account: $0, child: allocation.child, from: allocation.fromOn, to: allocation.toOn)
                }
            }
            try replaceSight(of: part, with: sights)
        }
    }
}
