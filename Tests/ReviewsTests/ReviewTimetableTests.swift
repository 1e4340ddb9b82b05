import Reviews
import Samples
import Testing
import Vocabulary

@Suite("Review timetable")
struct ReviewTimetableTests {
    let timetable = ReviewTimetable(workingDays: .england)

    @Test(
        "each rule has its day",
        arguments: [
            (.first, "2026-03-02", "2026-03-30", "2026-03-30"),  // four plain weeks
            (.first, "2026-03-01", "2026-03-27", "2026-03-27"),  // a Sunday: 28 days would be out of time
            (.first, "2026-03-09", "2026-04-08", "2026-04-08"),  // spans Good Friday and Easter Monday
            (.first, "2022-08-26", "2022-09-27", "2022-09-27"),  // the State Funeral
            (.first, "2023-04-14", "2023-05-16", "2023-05-16"),  // the Coronation
            (.second, "2017-11-30", "2018-02-28", "2018-02-28"),  // no 30 February
            (.second, "2019-11-30", "2020-02-29", "2020-02-28"),  // a leap day, and a Saturday
            (.later, "2018-07-06", "2019-01-06", "2019-01-04"),  // a Sunday is not rolled forward
            (.later, "2019-02-28", "2019-08-28", "2019-08-28"),  // no stickiness to the month's end
            (.later, "2017-10-02", "2018-04-02", "2018-03-29"),  // Easter Monday: plan before Good Friday
            (.placedFirst, "2018-02-01", "2018-03-01", "2018-03-01"),  // four weeks of the calendar
            (.placedSecond, "2018-02-28", "2018-05-28", "2018-05-25"),  // the spring bank holiday
            (.placedLater, "2018-05-28", "2018-11-28", "2018-11-28"),
            (.authorisedFirst, "2019-03-15", "2019-06-15", "2019-06-14"),
        ] as [(ReviewRule, CivilDate, CivilDate, CivilDate)]
    )
    func dueDays(rule: ReviewRule, start: CivilDate, due: CivilDate, latestWorkingDay: CivilDate) {
        let found = timetable.due(rule, from: start)
        #expect(found.due == due)
        #expect(found.latestWorkingDay == latestWorkingDay)
        #expect(found.startedOn == start)
    }

    @Test(
        "the reckoning is told in one sentence",
        arguments: [
            (.first, "20 working days after coming into care on 2 December 2025."),
            (.second, "3 months after the first review on 2 December 2025."),
            (.later, "6 months after the review on 2 December 2025."),
            (.placedFirst, "4 weeks after being placed for adoption on 2 December 2025."),
            (.placedSecond, "3 months after the first review of the adoption placement on 2 December 2025."),
            (.placedLater, "6 months after the adoption review on 2 December 2025."),
            (.authorisedFirst, "3 months after the authority to place for adoption was given on 2 December 2025."),
        ] as [(ReviewRule, String)]
    )
    func sentence(rule: ReviewRule, sentence: String) {
        #expect(timetable.due(rule, from: "2025-12-02").sentence == sentence)
    }

    @Test(
        "each rule names its law",
        arguments: [
            (.first, "regulation 33(1), Care Planning, Placement and Case Review (England) Regulations 2010"),
            (.second, "regulation 33(2), Care Planning, Placement and Case Review (England) Regulations 2010"),
            (.later, "regulation 33(2), Care Planning, Placement and Case Review (England) Regulations 2010"),
            (.placedFirst, "regulation 36, Adoption Agencies Regulations 2005"),
            (.placedSecond, "regulation 36, Adoption Agencies Regulations 2005"),
            (.placedLater, "regulation 36, Adoption Agencies Regulations 2005"),
            (.authorisedFirst, "regulation 36, Adoption Agencies Regulations 2005"),
        ] as [(ReviewRule, String)]
    )
    func source(rule: ReviewRule, source: String) {
        #expect(rule.source == source)
    }

    @Test("the receipt names the holidays stepped over, which months have none of")
    func skipped() {
        let first = timetable.due(.first, from: "2017-12-15")
        #expect(first.skipped.map(\.day) == ["2017-12-25", "2017-12-26", "2018-01-01"])
        #expect(timetable.due(.second, from: "2017-12-15").skipped.isEmpty)
    }

    @Test("a review is arranged by the service's target where that is earlier, and never by one that is later")
    func localTarget() {
        let own = ReviewTimetable(workingDays: .england, localFirstReviewTarget: .days(28))
        let overChristmas = own.due(.first, from: "2017-12-15")
        #expect(overChristmas.due == "2018-01-17")
        #expect(overChristmas.localTarget == "2018-01-12" && overChristmas.scheduleBy == "2018-01-12")
        let fromSaturday = own.due(.first, from: "2026-02-28")
        #expect(fromSaturday.localTarget == "2026-03-28" && fromSaturday.scheduleBy == "2026-03-27")
        #expect(own.due(.second, from: "2017-12-15").localTarget == nil)
        #expect(timetable.due(.first, from: "2017-12-15").localTarget == nil)
    }

    @Test(
        "the next interval runs from the day on which the review was held",
        arguments: [
            (.first, .second), (.second, .later), (.later, .later), (.adoptionFirst, .placedSecond),
            (.adoptionSecond, .placedLater), (.adoptionLater, .placedLater),
        ] as [(ReviewStep, ReviewRule)]
    )
    func following(step: ReviewStep, rule: ReviewRule) {
        #expect(timetable.due(following: step, heldOn: "2018-03-01") == timetable.due(rule, from: "2018-03-01"))
    }

    @Test("every rule leads to a step and has a start, in words", arguments: ReviewRule.allCases)
    func everyRule(rule: ReviewRule) {
        #expect(!rule.title.isEmpty && !rule.step.title.isEmpty)
        #expect(!rule.start.title.isEmpty && !rule.start.event.isEmpty)
    }
}

@Suite("Review limits hold for any start")
struct ReviewTimetablePropertyTests {
    let timetable = ReviewTimetable(workingDays: .england)
    static let starts = CivilDate.some(400, from: "2011-02-01", to: "2029-12-31", seed: 50)

    @Test("a later start never falls due earlier", arguments: ReviewRule.allCases)
    func monotone(rule: ReviewRule) {
        for start in Self.starts {
            #expect(timetable.due(rule, from: start).due <= timetable.due(rule, from: start.adding(days: 1)).due)
        }
    }

    @Test("a first review never falls due on a day that is not worked, nor after 20 of those that are")
    func first() {
        for start in Self.starts {
            let due = timetable.due(.first, from: start)
            #expect(WorkingDays.england.isWorking(due.due) && due.latestWorkingDay == due.due)
            #expect(WorkingDays.england.count(after: start, through: due.due) == 20)
        }
    }

    @Test("a later review never falls due more than six months on, and the corresponding day is in time")
    func later() {
        for start in Self.starts {
            let due = timetable.due(.later, from: start).due
            let months = (due.year - start.year) * 12 + due.month - start.month
            #expect(months == 6 && due.day <= start.day)
            #expect(due.day == start.day || due.adding(days: 1).day == 1)
            #expect(ReviewTimeliness(due: due, heldOn: due).isOnTime)
            #expect(!ReviewTimeliness(due: due, heldOn: due.adding(days: 1)).isOnTime)
        }
    }

    @Test(
        "the day to plan to is worked, is not after the limit, and leaves nothing worked between",
        arguments: ReviewRule.allCases
    )
    func latestWorkingDay(rule: ReviewRule) {
        for start in Self.starts {
            let due = timetable.due(rule, from: start)
            #expect(WorkingDays.england.isWorking(due.latestWorkingDay) && due.latestWorkingDay <= due.due)
            #expect(WorkingDays.england.count(after: due.latestWorkingDay, through: due.due) == 0)
        }
    }

    @Test("a holiday more never brings a limit forward")
    func extraHoliday() {
        for start in Self.starts {
            let extra = BankHoliday(day: start.adding(days: 9), name: "Proclaimed at short notice")
            let longer = ReviewTimetable(workingDays: WorkingDays(bankHolidays: BankHolidays.england + [extra]))
            #expect(longer.due(.first, from: start).due >= timetable.due(.first, from: start).due)
            #expect(longer.due(.later, from: start).due == timetable.due(.later, from: start).due)
        }
    }
}

@Suite("Timeliness of a review")
struct ReviewTimelinessTests {
    @Test(
        "held on the day it fell due is in time, and a day after is a day late",
        arguments: [
            ("2018-02-28", "2018-02-28", true, 0), ("2018-02-28", "2018-03-01", false, 1),
            ("2018-02-28", "2018-02-12", true, 0), ("2018-12-31", "2019-01-31", false, 31),
        ] as [(CivilDate, CivilDate, Bool, Int)]
    )
    func timeliness(due: CivilDate, held: CivilDate, onTime: Bool, late: Int) {
        let timeliness = ReviewTimeliness(due: due, heldOn: held)
        #expect(timeliness.isOnTime == onTime && timeliness.daysLate == late)
    }
}
