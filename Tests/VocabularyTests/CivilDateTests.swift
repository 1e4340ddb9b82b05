import Samples
import Testing
import Vocabulary

@Suite("Civil date")
struct CivilDateTests {
    @Test("parts come back as they were put in, and each day follows the last, from 1900 to 2200")
    func partsThereAndBack() {
        var previous: CivilDate = "1899-12-31"
        for year in 1900...2200 {
            for month in 1...12 {
                for day in 1...CivilDate.lastDay(ofMonth: month, year: year) {
                    guard let date = CivilDate(year: year, month: month, day: day) else {
                        Issue.record("no day \(year)-\(month)-\(day)")
                        return
                    }
                    let parts = date.parts
                    guard parts == (year, month, day), date == previous.adding(days: 1) else {
                        Issue.record("\(date.iso) does not follow \(previous.iso)")
                        return
                    }
                    previous = date
                }
            }
        }
        #expect(previous == "2200-12-31")
    }

    @Test(
        "the weekday is the one on the wall",
        arguments: [
            ("1970-01-01", .thursday),
            ("1969-12-31", .wednesday),
            ("1900-01-01", .monday),
            ("2000-02-29", .tuesday),
            ("2022-09-19", .monday),
            ("2026-03-30", .monday),
            ("2024-12-25", .wednesday),
            ("2200-12-31", .wednesday),
        ] as [(CivilDate, Weekday)]
    )
    func weekday(day: CivilDate, weekday: Weekday) {
        #expect(day.weekday == weekday)
    }

    @Test(
        "months are clamped to the end of the month and do not stick there",
        arguments: [
            ("2017-11-30", 3, "2018-02-28"),  // no 30 February
            ("2019-11-30", 3, "2020-02-29"),  // nor in a leap year
            ("2023-01-31", 3, "2023-04-30"),
            ("2018-08-31", 6, "2019-02-28"),
            ("2019-02-28", 6, "2019-08-28"),  // not the 31st
            ("2020-02-29", 12, "2021-02-28"),
            ("2020-02-29", 48, "2024-02-29"),
            ("2019-12-15", 1, "2020-01-15"),  // over the year's end
            ("2020-03-31", -1, "2020-02-29"),
            ("2020-01-15", -1, "2019-12-15"),
            ("2020-01-15", -13, "2018-12-15"),
            ("2020-01-15", 0, "2020-01-15"),
        ] as [(CivilDate, Int, CivilDate)]
    )
    func months(start: CivilDate, months: Int, end: CivilDate) {
        #expect(start.adding(months: months) == end)
    }

    @Test("adding months never passes the end of the month meant", arguments: [1, 3, 6, 12, 18])
    func monthsStayInTheirMonth(months: Int) {
        for start in CivilDate.some(500, from: "1950-01-01", to: "2100-12-31", seed: 11) {
            let end = start.adding(months: months)
            let wanted = (start.year * 12 + start.month - 1 + months)
            #expect(end.year * 12 + end.month - 1 == wanted)
            #expect(end.day == min(start.day, CivilDate.lastDay(ofMonth: end.month, year: end.year)))
        }
    }

    @Test(
        "leap years are those of the calendar",
        arguments: [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false)]
    )
    func leapYears(year: Int, isLeap: Bool) {
        #expect(CivilDate.isLeap(year) == isLeap)
        #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
        #expect(CivilDate.lastDay(ofMonth: 2, year: year) == (isLeap ? 29 : 28))
    }

    @Test(
        "days between are signed",
        arguments: [
            ("2026-03-01", "2026-03-31", 30), ("2024-02-28", "2024-03-01", 2), ("2026-01-02", "2026-01-01", -1),
        ] as [(CivilDate, CivilDate, Int)]
    )
    func daysBetween(first: CivilDate, second: CivilDate, days: Int) {
        #expect(first.days(to: second) == days)
        #expect(first.adding(days: days) == second)
    }
}

@Suite("Civil date as text")
struct CivilDateTextTests {
    @Test("each way of writing is what it should be")
    func written() {
        let day: CivilDate = "2026-03-05"
        #expect(day.iso == "2026-03-05")
        #expect(day.slashed == "05/03/2026")
        #expect(day.description == "5 March 2026")
        #expect(day.withWeekday == "Thursday 5 March 2026")
        #expect(day.dayAndMonth == "5 March")
    }

    @Test("what is written is read back")
    func thereAndBack() {
        for day in CivilDate.some(1_000, from: "1900-01-01", to: "2200-12-31", seed: 12) {
            #expect(CivilDate(iso: day.iso) == day)
            #expect(CivilDate(slashed: day.slashed) == day)
        }
    }

    @Test(
        "text that is no ISO day is refused",
        arguments: [
            "", "2026-3-30", "2026-03-32", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
            "2026/03/30", "30-03-2026", " 2026-03-30", "2026-03-30 ", "2026-03-3O", "2026-03-30T00:00", "+026-03-30",
            "２０２６-03-30", "2026–03–30", "-026-03-30",
        ]
    )
    func badISO(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test(
        "text that is no slashed day is refused",
        arguments: [
            "", "31/02/2026", "29/02/2025", "1/2/2026", "32/01/2026", "00/01/2026", "01/13/2026", "2026/01/31",
            "31-01-2026", "31/01/26", "31/01/2026 ", "aa/bb/cccc", "31/01/20２6",
        ]
    )
    func badSlashed(text: String) {
        #expect(CivilDate(slashed: text) == nil)
    }
}

@Suite("Age")
struct AgeTests {
    @Test(
        "an age is reached at the start of the birthday, and by a leapling on 1 March in common years",
        arguments: [
            ("2008-08-20", 18, "2026-08-20"),
            ("2008-02-29", 18, "2026-03-01"),  // a common year
            ("2008-02-29", 16, "2024-02-29"),  // a leap year
            ("2000-12-31", 4, "2004-12-31"),
        ] as [(CivilDate, Int, CivilDate)]
    )
    func birthday(born: CivilDate, age: Int, day: CivilDate) {
        #expect(born.birthday(reaching: age) == day)
        #expect(born.age(on: day) == age)
        #expect(born.age(on: day.adding(days: -1)) == age - 1)
    }

    @Test("nobody is of a negative age")
    func unborn() {
        let born: CivilDate = "2026-05-01"
        #expect(born.age(on: "2026-04-30") == 0)
        #expect(born.age(on: "2020-04-30") == 0)
        #expect(born.age(on: "2027-04-30") == 0)
    }
}

@Suite("Period")
struct PeriodTests {
    @Test(
        "a collection year runs from 1 April to 31 March and is named by its end",
        arguments: [2023, 2024, 2025, 2028]
    )
    func collectionYear(year: Int) {
        let period = Period(collectionYear: year)
        #expect(period.first.iso == "\(year - 1)-04-01")
        #expect(period.last.iso == "\(year)-03-31")
        #expect(period.dayCount == (CivilDate.isLeap(year) ? 366 : 365))
    }

    @Test("both ends belong to a period, and no day beyond them")
    func contains() throws {
        let period = try #require(Period("2026-04-01", "2026-04-30"))
        #expect(period.dayCount == 30)
        #expect(period.contains("2026-04-01") && period.contains("2026-04-30"))
        #expect(!period.contains("2026-03-31") && !period.contains("2026-05-01"))
    }

    @Test("a period may be a day, but may not end before it begins")
    func order() {
        #expect(Period("2026-04-01", "2026-04-01")?.dayCount == 1)
        #expect(Period("2026-04-02", "2026-04-01") == nil)
    }

    @Test("periods that share a day overlap")
    func overlaps() throws {
        let april = try #require(Period("2026-04-01", "2026-04-30"))
        let fromItsEnd = try #require(Period("2026-04-30", "2026-05-30"))
        let may = try #require(Period("2026-05-01", "2026-05-31"))
        #expect(april.overlaps(fromItsEnd) && fromItsEnd.overlaps(april))
        #expect(!april.overlaps(may) && !may.overlaps(april))
    }
}
