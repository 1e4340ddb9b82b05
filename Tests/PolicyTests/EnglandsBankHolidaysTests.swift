import Policy
import Samples
import Testing
import Vocabulary

@Suite("The bank holidays that the program brings along")
struct EnglandsBankHolidaysTests {
    @Test("every line of the file is a day, and each is confirmed or projected")
    func allLines() {
        let days = HolidayEntry.Certainty.allCases.flatMap(EnglandsBankHolidays.of)
        #expect(days.count == 165)
        #expect(Set(days.map(\.day)).count == days.count)
        #expect(days.allSatisfy { !$0.day.weekday.isWeekend && !$0.name.isEmpty })
        #expect(EnglandsBankHolidays.of(.confirmed).contains(BankHoliday(day: "2026-04-03", name: "Good Friday")))
    }
}
