import Policy
import Samples
import Testing
import Vocabulary

@Suite("England's bank holidays")
struct EnglandsBankHolidaysTests {
    @Test("the program brings along every one of its file, confirmed or projected")
    func brought() {
        let brought = HolidayEntry.Certainty.allCases.flatMap(EnglandsBankHolidays.of)
        #expect(brought.sorted { $0.day < $1.day } == BankHolidays.england.sorted { $0.day < $1.day })
        #expect(brought.contains { $0.day == "2026-04-03" && $0.name == "Good Friday" })
    }
}
