import Clocks
import Samples
import Testing
import Vocabulary

@testable import Web

@Suite("Lateness in words")
struct LatenessTests {
    private let workingDays = WorkingDays(bankHolidays: [BankHoliday(day: "2026-04-03", name: "Good Friday")])

    @Test(
        "is counted as its limit is, and over a weekend in days of the calendar",
        arguments: [
            ("2026-03-27", .workingDays, nil),  // on the last day in time
            ("2026-03-30", .workingDays, "1 working day late"),  // Friday to Monday
            ("2026-03-28", .workingDays, "1 day late"),  // Friday to Saturday
            ("2026-04-06", .workingDays, "5 working days late"),  // over Good Friday
            ("2026-03-30", .calendarDays, "3 days late"),
        ] as [(CivilDate, Receipt.Counted, String?)]
    )
    func words(day: CivilDate, counted: Receipt.Counted, words: String?) {
        #expect(Lateness(of: day, against: clock(due: "2026-03-27", counted), workingDays)?.description == words)
    }

    @Test("is nothing where no limit is known")
    func unknown() {
        #expect(Lateness(of: "2026-03-30", against: clock(due: nil, .workingDays), workingDays) == nil)
    }

    private func clock(due: CivilDate?, _ counted: Receipt.Counted) -> Clock {
        Clock(
            "review",
            for: Subject(id: "child"),
            duty: .iro,
            startedBy: "episode",
            on: "2026-02-27",
            due: due,
            latestWorkingDay: due,
            standing: .running,
            because: Receipt(rule: "first", source: "regulation 33", because: "It began.", counted: counted)
        )
    }
}
