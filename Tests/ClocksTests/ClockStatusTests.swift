import Samples
import Testing
import Vocabulary

@testable import Clocks

@Suite("Clock status")
struct ClockStatusTests {
    private func clock(due: CivilDate?, _ standing: Clock.Standing = .running) -> Clock {
        Clock(
            "review",
            for: Subject(id: "child"),
            duty: .iro,
            startedBy: "episode",
            on: "2026-03-02",
            due: due,
            latestWorkingDay: due,
            standing: standing,
            because: Receipt(rule: "rule", source: "source", because: "because", counted: .workingDays)
        )
    }

    @Test(
        "says on each day how a running clock stands",
        arguments: [
            ("2026-03-29", .soon),  // the day before
            ("2026-03-30", .today),  // the last day in time
            ("2026-03-31", .overdue(days: 1)),
            ("2026-03-23", .soon),  // seven days ahead
            ("2026-03-22", .later),  // eight
        ] as [(CivilDate, ClockStatus)]
    )
    func running(today: CivilDate, status: ClockStatus) {
        #expect(ClockStatus(of: clock(due: "2026-03-30"), on: today) == status)
    }

    @Test("a date that hangs on a missing fact is not known, and never overdue")
    func notKnown() {
        let status = ClockStatus(of: clock(due: nil), on: "2036-01-01")
        #expect(status == .notKnown)
        #expect(!status.isOverdue)
    }

    @Test("the last day is in time, the day after is late")
    func met() {
        let inTime = clock(due: "2026-03-30", .met(by: "review", on: "2026-03-30"))
        let late = clock(due: "2026-03-30", .met(by: "review", on: "2026-03-31"))
        #expect(ClockStatus(of: inTime, on: "2026-06-01") == .met)
        #expect(ClockStatus(of: late, on: "2026-06-01") == .metLate(days: 1))
    }

    @Test("a clock that has been met keeps its due date; one that runs takes the new one")
    func renewing() {
        let moved = clock(due: "2026-04-01")
        #expect(moved.renewing(clock(due: "2026-03-30")).dueOn == "2026-04-01")
        let met = clock(due: "2026-04-01", .met(by: "review", on: "2026-03-31"))
        let kept = met.renewing(clock(due: "2026-03-30", .met(by: "review", on: "2026-03-30")))
        #expect(kept.dueOn == "2026-03-30")
        #expect(kept.standing == .met(by: "review", on: "2026-03-31"))
    }

    @Test("a receipt's holidays are read back as they were written")
    func skipped() throws {
        let holidays = [
            BankHoliday(day: "2026-04-03", name: "Good Friday"),
            BankHoliday(day: "2026-04-06", name: "Easter Monday"),
        ]
        let receipt = Receipt(rule: "", source: "", because: "", skipped: holidays, counted: .workingDays)
        #expect(try Receipt.skipped(from: receipt.skippedText) == holidays)
    }
}
