import Clocks
import Policy
import Register
import Store
import Vocabulary

extension WriteTransaction {
    /// Does a task that changes the calendar, then works out again the clocks that the days it changed can move, and no
    /// others: in a large service they are a few among many thousands.
    func changeCalendar<T>(_ task: (WriteTransaction) throws -> T) throws -> (result: T, moves: [ClockMove]) {
        let before = try workingDays().bankHolidays
        let result = try task(self)
        let changed = Set(before).symmetricDifference(try workingDays().bankHolidays).map(\.day)
        guard let first = changed.min(), let last = changed.max() else { return (result, []) }
        var children = Set(try all(ClockEntry.subjects(dependingOn: first, through: last)))
        // A first review has no clock where it would fall due at 18 or later, and another calendar may give it one.
        children.formUnion(try all(Episode.children(startingCareFrom: first.adding(days: -60), through: last)))
        var moves: [ClockMove] = []
        try refreshClocks(of: children.sorted { $0.id < $1.id }) { moves.append($0) }
        return (result, moves)
    }
}
