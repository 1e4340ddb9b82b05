import Clocks
import Policy
import Register
import Store
import Vocabulary

extension WriteTransaction {
    /// Does a task that changes the calendar, then works out again the clocks that the days it changed can move, and no
    /// others: in a large service they are a few among many thousands.
    func changeCalendar<T>(
        _ task: (WriteTransaction) throws -> T,
        writing: Bool = true
    ) throws -> (result: T, moves: [ClockMove]) {
        let result = try task(self)
        let turn = try calendarTurn()
        let changed = turn.changed
        let workingDays = WorkingDays(bankHolidays: turn.after)
        guard let first = changed.min(), let last = changed.max() else { return (result, []) }
        // A first review has no clock where it would fall due at 18 or later, and another calendar may give it one.
        let children = try all(
            Query<Subject>(
                """
                \(ClockEntry.subjects(dependingOn: first, through: last).sql) UNION
                \(Episode.children(startingCareFrom: first.adding(days: -60), through: last).sql) ORDER BY 1
                """
            )
        )
        guard !children.isEmpty else { return (result, []) }
        var moves: [ClockMove] = []
        try refresh(ClockRules(readIn: self, workingDays), for: children, writing: writing) { moves.append($0) }
        return (result, moves)
    }
}
