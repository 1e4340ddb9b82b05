import Samples
import Testing
import Vocabulary
import Workforce

@Suite("Allocation timetable")
struct AllocationTimetableTests {
    let timetable = AllocationTimetable(workingDays: .england)

    @Test(
        "the manager is told within two working days and an officer allocated within five",
        arguments: [
            ("2026-03-02", "2026-03-04", "2026-03-09"),  // a plain week
            ("2018-08-24", "2018-08-29", "2018-09-03"),  // over the summer bank holiday
            ("2026-02-28", "2026-03-03", "2026-03-06"),  // a Saturday
            ("2019-12-24", "2019-12-30", "2020-01-03"),  // over Christmas and the new year
        ] as [(CivilDate, CivilDate, CivilDate)]
    )
    func steps(enteredCare: CivilDate, told: CivilDate, allocated: CivilDate) {
        #expect(timetable.due(.managerTold, enteredCare: enteredCare).due == told)
        #expect(timetable.due(.officerAllocated, enteredCare: enteredCare).due == allocated)
    }

    @Test("the receipt says what was counted, from when, and over which holidays")
    func receipt() {
        let due = timetable.due(.officerAllocated, enteredCare: "2018-08-24")
        #expect(due.sentence == "5 working days after coming into care on 24 August 2018.")
        #expect(due.skipped == [BankHoliday(day: "2018-08-27", name: "Summer bank holiday")])
        #expect(due.rule.source == "IRO Handbook (2010)")
    }

    @Test("a service may set a time of its own")
    func ownTime() {
        let own = AllocationTimetable(workingDays: .england, settings: [.officerAllocated: .days(3)])
        #expect(own.due(.officerAllocated, enteredCare: "2026-03-06").due == "2026-03-09")
        #expect(own.due(.officerAllocated, enteredCare: "2026-03-06").interval == .days(3))
        #expect(own.due(.managerTold, enteredCare: "2026-03-06").due == "2026-03-10")
    }

    @Test("every step has its words, and never ends on a day that is not worked", arguments: AllocationRule.allCases)
    func everyRule(rule: AllocationRule) {
        #expect(!rule.title.isEmpty)
        for start in CivilDate.some(200, from: "2011-02-01", to: "2030-10-31", seed: 40) {
            let due = timetable.due(rule, enteredCare: start).due
            #expect(WorkingDays.england.isWorking(due) && due > start)
        }
    }
}
