import Access
import Reviews
import Store
import Vocabulary

/// Numbers that take long to count in a large service: counted once after each deed, and kept under its number.
struct KeptCounts: Sendable {
    private let selections = SinceLastDeed<ChildSelection, Int>()
    private let teams = SinceLastDeed<Team, [TeamTally]>()

    /// Whose figures a team's are.
    private struct Team: Hashable {
        let today: CivilDate
        let scope: Scope
    }

    /// How many children a list has.
    func count(_ selection: ChildSelection, in transaction: ReadTransaction) throws -> Int {
        try selections.value(selection, in: transaction) { try transaction.one(selection.count) }
    }

    /// How many children each officer has, and nobody.
    func tallies(on today: CivilDate, seenBy scope: Scope, in transaction: ReadTransaction) throws -> [TeamTally] {
        try teams.value(Team(today: today, scope: scope), in: transaction) {
            try transaction.all(TeamTally.perOfficer(on: today, seenBy: scope))
        }
    }
}
