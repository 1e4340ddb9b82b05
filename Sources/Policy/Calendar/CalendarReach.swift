import Vocabulary

/// How far ahead the calendar reaches.
package struct CalendarReach: Hashable, Sendable {
    /// The last year of which every ordinary bank holiday is there: its last day, or nothing for an empty calendar.
    package let end: CivilDate?

    package init(_ workingDays: WorkingDays) {
        end = workingDays.bankHolidays.last.flatMap { CivilDate(year: $0.day.year, month: 12, day: 31) }
    }

    /// Whether fewer than twelve months are left, when somebody should be told.
    package func isShort(on today: CivilDate) -> Bool {
        end.map { $0 < today.adding(months: 12) } ?? true
    }
}
