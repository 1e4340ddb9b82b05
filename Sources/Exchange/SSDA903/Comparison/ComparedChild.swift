import Casework
import Register
import Reviews
import Store
import Vocabulary

/// A child of a return with what the comparison came to.
struct ComparedChild: Sendable {
    let sheet: ReturnedChild
    let comparison: ChildComparison

    /// The tables whose rows clocks are worked out from.
    private static let ruling: Set<ReturnTable> = [.header, .episodes, .reviews, .placedForAdoption]

    /// Whether a due date may move by what would be changed.
    var canMoveClocks: Bool {
        comparison.changes.contains { $0.verb != .keep && ComparedChild.ruling.contains($0.table) }
    }

    /// The child's facts as they would stand once the changes are done.
    func supposed() throws -> SupposedCare {
        SupposedCare(
            of: Subject(id: sheet.id),
            try facts(Child.self, in: .header).first,
            episodes: try facts(Episode.self, in: .episodes),
            reviews: try facts(Review.self, in: .reviews),
            decisions: try facts(AdoptionDecision.self, in: .placedForAdoption)
        )
    }

    /// What would stand in a table, in the order in which it is read from there.
    private func facts<Returned: ReturnedFact>(_ type: Returned.Type, in table: ReturnTable) throws -> [Returned] {
        let changes = comparison.changes.filter { $0.table == table && $0.verb != .keep }
        let changed = Set(changes.map(\.fact))
        let standing = (sheet.held[table] ?? []).filter { !changed.contains($0.id) }.map(\.row.values)
        return try (standing + changes.compactMap(\.after)).map(Returned.init(values:))
            .sorted { $0.naturalKey < $1.naturalKey }
    }
}
