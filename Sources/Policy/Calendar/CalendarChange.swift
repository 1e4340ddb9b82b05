import Vocabulary

/// How many days another calendar adds, changes and takes out.
package struct CalendarChange: Hashable, Sendable {
    package let added: Int
    package let changed: Int
    package let removed: Int

    package var isNothing: Bool { added + changed + removed == 0 }
}

/// A bank holiday as a file gives it: the day, its name and how sure it is.
package struct CalendarDay: Hashable, Sendable {
    package let holiday: BankHoliday
    package let certainty: HolidayEntry.Certainty

    package init(_ holiday: BankHoliday, _ certainty: HolidayEntry.Certainty) {
        self.holiday = holiday
        self.certainty = certainty
    }
}
