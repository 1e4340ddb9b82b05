import Policy
import Samples
import Testing
import Vocabulary

@Suite("Time limits")
struct TimeLimitTests {
    let workingDays = WorkingDays(bankHolidays: ["2026-04-03", "2026-04-06"])

    @Test(
        "end on the last day within them",
        arguments: [
            (TimeLimit(5, .workingDays), "2026-03-09", "2026-03-16"),  // over a weekend
            (TimeLimit(2, .workingDays), "2026-04-02", "2026-04-08"),  // over Easter
            (TimeLimit(28, .calendarDays), "2026-03-09", "2026-04-06"),  // ends on a bank holiday, and stays there
            (TimeLimit(1, .months), "2026-01-31", "2026-02-28"),  // clamped to the month's end
        ] as [(TimeLimit, CivilDate, CivilDate)]
    )
    func end(limit: TimeLimit, start: CivilDate, last: CivilDate) {
        #expect(limit.end(after: start, counting: workingDays).day == last)
    }

    @Test("say which bank holidays they stepped over")
    func skipped() {
        let reckoning = TimeLimit(2, .workingDays).end(after: "2026-04-02", counting: workingDays)
        #expect(reckoning.skipped.map(\.day) == ["2026-04-03", "2026-04-06"])
    }

    @Test(
        "are written as people say them",
        arguments: [
            (TimeLimit(5, .workingDays), "5 working days"),
            (TimeLimit(1, .workingDays), "1 working day"),
            (TimeLimit(28, .calendarDays), "28 calendar days"),
            (TimeLimit(1, .months), "1 month"),
        ]
    )
    func described(limit: TimeLimit, words: String) {
        #expect(limit.description == words)
    }
}
