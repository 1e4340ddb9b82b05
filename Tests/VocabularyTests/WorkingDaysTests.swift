import Samples
import Testing
import Vocabulary

@Suite("Working days")
struct WorkingDaysTests {
    let england = WorkingDays.england

    @Test(
        "twenty working days after a day",
        arguments: [
            ("2026-03-02", "2026-03-30", 0),  // four plain weeks
            ("2026-03-01", "2026-03-27", 0),  // begins on a Sunday, and 28 days would be too late
            ("2026-02-28", "2026-03-27", 0),  // begins on a Saturday
            ("2026-03-09", "2026-04-08", 2),  // spans Good Friday and Easter Monday
            ("2017-12-15", "2018-01-17", 3),  // Christmas and the new year
            ("2022-08-26", "2022-09-27", 2),  // the State Funeral, 19 September 2022
            ("2023-04-14", "2023-05-16", 2),  // the Coronation, 8 May 2023, and the first of May
            ("2022-05-16", "2022-06-15", 2),  // the Platinum Jubilee, 2 and 3 June 2022
            ("2012-05-14", "2012-06-13", 2),  // the Diamond Jubilee, 4 and 5 June 2012
        ] as [(CivilDate, CivilDate, Int)]
    )
    func twenty(start: CivilDate, end: CivilDate, skipped: Int) {
        let reckoning = england.counting(20, after: start)
        #expect(reckoning.day == end)
        #expect(reckoning.skipped.count == skipped)
    }

    @Test(
        "one-off holidays are no working days, and their usual days are",
        arguments: [
            ("2022-09-19", false), ("2023-05-08", false), ("2022-06-02", false), ("2022-06-03", false),
            ("2020-05-08", false), ("2011-04-29", false),
            ("2022-05-30", true),  // the spring holiday was moved
            ("2020-05-04", true),  // the early May holiday was moved
            ("2012-05-28", true),
        ] as [(CivilDate, Bool)]
    )
    func oneOffHolidays(day: CivilDate, working: Bool) {
        #expect(england.isWorking(day) == working)
    }

    @Test(
        "Good Friday and Easter Monday are no working days",
        arguments: zip(
            2011...2030,
            [
                "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16",
                "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31",
                "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
            ] as [CivilDate]
        )
    )
    func easter(year: Int, sunday: CivilDate) {
        #expect(sunday == easterSunday(year))
        #expect(!england.isWorking(sunday.adding(days: -2)) && !england.isWorking(sunday.adding(days: 1)))
        #expect(england.isWorking(sunday.adding(days: -3)) && england.isWorking(sunday.adding(days: 2)))
    }

    @Test("every year has at least eight bank holidays, none on a weekend", arguments: 2011...2030)
    func everyYear(year: Int) {
        let days = BankHolidays.england.map(\.day).filter { $0.year == year }
        #expect((8...10).contains(days.count))
        #expect(days.allSatisfy { !$0.weekday.isWeekend })
    }

    @Test("the holidays stepped over are named in the order met")
    func skippedHolidays() {
        let reckoning = england.counting(3, after: "2019-12-24")
        #expect(reckoning.day == "2019-12-31")
        #expect(reckoning.skipped.map(\.name) == ["Christmas Day", "Boxing Day"])
        #expect(england.counting(3, before: "2019-12-31").skipped.map(\.name) == ["Boxing Day", "Christmas Day"])
    }

    @Test("a count of nought is the day itself, working or not")
    func nought() {
        #expect(england.date(0, after: "2026-03-01") == "2026-03-01")
        #expect(england.date(0, before: "2026-03-01") == "2026-03-01")
    }

    @Test(
        "the latest working day on or before a limit",
        arguments: [
            ("2019-01-06", "2019-01-04"),  // a Sunday
            ("2018-04-02", "2018-03-29"),  // Easter Monday: back over the whole of Easter
            ("2026-03-30", "2026-03-30"),
        ] as [(CivilDate, CivilDate)]
    )
    func latest(limit: CivilDate, day: CivilDate) {
        #expect(england.latest(onOrBefore: limit) == day)
    }

    @Test(
        "with the first day counted, a limit comes a working day earlier unless that day was none",
        arguments: [
            ("2018-06-04", 15, "2018-06-25", "2018-06-22"),
            ("2018-06-03", 15, "2018-06-22", "2018-06-22"),  // a Sunday is never counted
            ("2018-06-04", 1, "2018-06-05", "2018-06-04"),
            ("2018-06-04", 0, "2018-06-04", "2018-06-04"),
        ] as [(CivilDate, Int, CivilDate, CivilDate)]
    )
    func conventions(start: CivilDate, count: Int, excluded: CivilDate, included: CivilDate) {
        #expect(england.counting(count, from: start, by: .startExcluded).day == excluded)
        #expect(england.counting(count, from: start, by: .startIncluded).day == included)
    }

    @Test("each convention has its words", arguments: CountConvention.allCases)
    func conventionTitles(convention: CountConvention) {
        #expect(!convention.title.isEmpty)
    }
}

@Suite("Working days hold for any start")
struct WorkingDaysPropertyTests {
    let england = WorkingDays.england
    static let starts = CivilDate.some(400, from: "2011-02-01", to: "2030-10-31", seed: 20)

    @Test("a later start never ends earlier", arguments: [1, 5, 20])
    func monotone(count: Int) {
        for start in Self.starts {
            #expect(england.date(count, after: start) <= england.date(count, after: start.adding(days: 1)))
            #expect(england.date(count, before: start) <= england.date(count, before: start.adding(days: 1)))
        }
    }

    @Test("a count always ends on a working day, and one more is later", arguments: [1, 5, 20])
    func endsOnAWorkingDay(count: Int) {
        for start in Self.starts {
            let end = england.date(count, after: start)
            #expect(england.isWorking(end) && england.isWorking(england.date(count, before: start)))
            #expect(end > start && england.date(count + 1, after: start) > end)
        }
    }

    @Test(
        "counting forward and back again comes to the latest working day on or before the start",
        arguments: [1, 5, 20]
    )
    func thereAndBack(count: Int) {
        for start in Self.starts {
            let end = england.date(count, after: start)
            #expect(england.date(count, before: end) == england.latest(onOrBefore: start))
        }
    }

    @Test("counting the days between undoes counting days on", arguments: [0, 1, 5, 20])
    func inverse(count: Int) {
        for start in Self.starts {
            #expect(england.count(after: start, through: england.date(count, after: start)) == count)
        }
    }

    @Test("the days between are as many as are met one by one, however far apart", arguments: [1, 6, 7, 30, 400, 9000])
    func between(length: Int) {
        for start in Self.starts {
            let met = (1...length).count { england.isWorking(start.adding(days: $0)) }
            #expect(england.count(after: start, through: start.adding(days: length)) == met)
        }
    }

    @Test("the days between the ends of the calendar are counted as fast as others")
    func endsOfTheCalendar() {
        let first: CivilDate = "0001-01-01"
        let last: CivilDate = "9999-12-31"
        // 3,652,058 days are 521,722 weeks and the four days up to a Friday.
        let weekdays = 521_722 * 5 + 4
        let started = ContinuousClock.now
        #expect(england.count(after: first, through: last) == weekdays - england.bankHolidays.count)
        #expect(ContinuousClock.now - started < .milliseconds(200))
    }

    @Test("the holidays named are the bank holidays between, each once")
    func skippedAreThoseBetween() {
        for start in Self.starts {
            let reckoning = england.counting(20, after: start)
            let between = BankHolidays.england.filter { start < $0.day && $0.day < reckoning.day }
            #expect(reckoning.skipped == between)
        }
    }

    @Test("the latest working day is never after the limit, and nothing between them is worked")
    func latestIsClosest() {
        for limit in Self.starts {
            let latest = england.latest(onOrBefore: limit)
            #expect(latest <= limit && england.isWorking(latest))
            #expect(england.count(after: latest, through: limit) == 0)
        }
    }
}

/// Easter Sunday by Gauss's rule with the Gregorian corrections, so that the list is held to something outside itself.
private func easterSunday(_ year: Int) -> CivilDate? {
    let century = year / 100
    let moon = (15 + century - century / 4 - (8 * century + 13) / 25) % 30
    let sun = (4 + century - century / 4) % 7
    let fullMoon = (19 * (year % 19) + moon) % 30
    let toSunday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + sun) % 7
    var march = 22 + fullMoon + toSunday
    if fullMoon == 29 && toSunday == 6 { march = 50 }
    if fullMoon == 28 && toSunday == 6 && (11 * moon + 11) % 30 < 19 { march = 49 }
    return CivilDate(year: year, month: 3, day: 1)?.adding(days: march - 1)
}
