import Clocks
import Register
import Store
import Vocabulary

extension AllocationClocks: ClockRule {
    package func files(of children: [Subject], in transaction: some Transaction) throws -> [File] {
        let episodes = Dictionary(grouping: try transaction.all(Episode.of(children))) { Subject($0.child) }
        let allocations = Dictionary(grouping: try transaction.all(Allocation.of(children)), by: \.child)
        return children.map { child in
            File(
                child: child,
                periods: CareHistory(episodes[child] ?? []).periods,
                allocations: allocations[child] ?? []
            )
        }
    }
}
