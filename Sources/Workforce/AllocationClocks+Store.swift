import Clocks
import Register
import Store
import Vocabulary

extension AllocationClocks: ClockRule {
    /// What the rule looks at, as it came.
    package struct Sheets: Sendable {
        let children: [Subject]
        let episodes: Unread<Episode>
        let allocations: Unread<Allocation>
    }

    package func sheets(of children: [Subject], by reader: SheetReader) throws -> Sheets {
        Sheets(
            children: children,
            episodes: try reader.rows(Episode.of(children)),
            allocations: try reader.rows(Allocation.of(children))
        )
    }

    package func files(from sheets: Sheets) throws -> [File] {
        let episodes = Dictionary(grouping: try sheets.episodes.read()) { Subject($0.child) }
        let allocations = Dictionary(grouping: try sheets.allocations.read(), by: \.child)
        return sheets.children.map { child in
            File(
                child: child,
                periods: CareHistory(episodes[child] ?? []).periods,
                allocations: allocations[child] ?? []
            )
        }
    }
}
