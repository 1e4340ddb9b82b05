import Access
import Register
import Reviews
import Store
import Vocabulary

/// Numbers that take long to count in a large service: counted once after each deed, and kept under its number.
struct KeptCounts: Sendable {
    private let selections = SinceLastDeed<ChildSelection, Int>()
    private let waiting = SinceLastDeed<CivilDate, [ID<Child>]>()
    private let teams = SinceLastDeed<Team, [TeamTally]>()

    /// Whose figures a team's are.
    private struct Team: Hashable {
        let today: CivilDate
        let scope: Scope
    }

    /// More are not told one by one in a query.
    private static let mostWaiting = 500

    /// The children that a filter leaves. Those in care whom nobody has are looked for among everybody once, and then only
    /// among those whom a deed has touched.
    func selection(
        _ filter: ChildFilter,
        on today: CivilDate,
        seenBy scope: Scope,
        in transaction: ReadTransaction
    ) throws -> ChildSelection {
        guard filter.whose == .nobody, filter.care == .inCare, !scope.isNarrow else {
            return ChildSelection(filter, on: today, seenBy: scope)
        }
        let limit = KeptCounts.mostWaiting + 1
        func unallocated(among some: [Subject]?) throws -> [ID<Child>] {
            try transaction.all(ChildSelection.unallocated(on: today, among: some, limit: limit))
        }
        let children = try waiting.value(
            today,
            in: transaction,
            renewing: { old, touched in
                if old.count >= limit { return try unallocated(among: nil) }
                return try old.filter { !touched.contains(Subject($0)) } + unallocated(among: touched)
            },
            making: { try unallocated(among: nil) }
        )
        return ChildSelection(filter, on: today, seenBy: scope, waiting: children.count < limit ? children : nil)
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
