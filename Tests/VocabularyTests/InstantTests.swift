import Samples
import Testing
import Vocabulary

@Suite("Instant")
struct InstantTests {
    @Test("what is written is read back, in an order that is time's")
    func thereAndBack() {
        var generator = SeededGenerator(seed: 30)
        var moments: [Instant] = []
        for _ in 0..<1_000 {
            // Fourscore years about 1970, so that moments before it are tried too.
            moments.append(
                Instant(milliseconds: Int.random(in: -1_262_304_000_000...5_000_000_000_000, using: &generator))
            )
        }
        for moment in moments { #expect(Instant(iso: moment.iso) == moment) }
        #expect(moments.sorted().map(\.iso) == moments.map(\.iso).sorted())
    }

    @Test("the start of 1970 is nought")
    func epoch() {
        #expect(Instant(milliseconds: 0).iso == "1970-01-01T00:00:00.000Z")
        #expect(Instant(milliseconds: -1).iso == "1969-12-31T23:59:59.999Z")
        #expect(Instant(milliseconds: 0).adding(seconds: 90).seconds(to: Instant(milliseconds: 0)) == -90)
    }

    @Test(
        "text that is no moment is refused",
        arguments: [
            "", "2026-03-30", "2026-03-30T09:15:00Z", "2026-03-30T24:00:00.000Z", "2026-03-30T09:60:00.000Z",
            "2026-03-30T09:15:60.000Z", "2026-02-30T09:15:00.000Z", "2026-03-30 09:15:00.000Z",
            "2026-03-30T09:15:00.000+", "2026-03-30T+9:15:00.000Z", "2026-03-30T09.15.00.000Z",
        ]
    )
    func badText(text: String) {
        #expect(Instant(iso: text) == nil)
    }
}

@Suite("Time in London")
struct LondonTimeTests {
    @Test(
        "the day and the time are London's",
        arguments: [
            // The night of 29 March 2026, when clocks went from 1am to 2am.
            ("2026-03-28T23:30:00.000Z", "2026-03-28", "11:30pm"),
            ("2026-03-29T00:30:00.000Z", "2026-03-29", "12:30am"),
            ("2026-03-29T00:59:59.999Z", "2026-03-29", "12:59am"),
            ("2026-03-29T01:00:00.000Z", "2026-03-29", "2am"),
            ("2026-03-29T22:30:00.000Z", "2026-03-29", "11:30pm"),
            ("2026-03-29T23:30:00.000Z", "2026-03-30", "12:30am"),
            // The night of 25 October 2026, when clocks went from 2am to 1am.
            ("2026-10-24T22:30:00.000Z", "2026-10-24", "11:30pm"),
            ("2026-10-24T23:30:00.000Z", "2026-10-25", "12:30am"),
            ("2026-10-25T00:30:00.000Z", "2026-10-25", "1:30am"),
            ("2026-10-25T01:30:00.000Z", "2026-10-25", "1:30am"),
            ("2026-10-25T23:30:00.000Z", "2026-10-25", "11:30pm"),
            ("2026-10-26T00:30:00.000Z", "2026-10-26", "12:30am"),
            // An ordinary summer night and an ordinary winter night.
            ("2026-07-14T22:30:00.000Z", "2026-07-14", "11:30pm"),
            ("2026-07-14T23:30:00.000Z", "2026-07-15", "12:30am"),
            ("2026-01-14T23:30:00.000Z", "2026-01-14", "11:30pm"),
            ("2026-01-15T00:30:00.000Z", "2026-01-15", "12:30am"),
            ("1969-12-31T23:30:00.000Z", "1969-12-31", "11:30pm"),
        ] as [(String, CivilDate, String)]
    )
    func dayAndTime(moment: String, day: CivilDate, time: String) throws {
        let instant = try #require(Instant(iso: moment))
        #expect(instant.londonDay == day)
        #expect(instant.londonTime.description == time)
    }

    @Test(
        "a day begins at London's midnight",
        arguments: [
            ("2026-03-29", "2026-03-29T00:00:00.000Z"),
            ("2026-03-30", "2026-03-29T23:00:00.000Z"),
            ("2026-07-15", "2026-07-14T23:00:00.000Z"),
            ("2026-10-25", "2026-10-24T23:00:00.000Z"),
            ("2026-10-26", "2026-10-26T00:00:00.000Z"),
            ("2026-01-15", "2026-01-15T00:00:00.000Z"),
        ] as [(CivilDate, String)]
    )
    func startOfDay(day: CivilDate, moment: String) {
        #expect(Instant.startOf(londonDay: day).iso == moment)
    }

    @Test("every day begins on itself, and the millisecond before is the day before")
    func everyDay() {
        var day: CivilDate = "1996-01-01"
        while day < "2036-01-01" {
            let start = Instant.startOf(londonDay: day)
            let before = Instant(milliseconds: start.milliseconds - 1)
            guard start.londonDay == day, start.londonTime.description == "12 midnight",
                before.londonDay == day.adding(days: -1)
            else {
                Issue.record("\(day.iso) does not begin at \(start.iso)")
                return
            }
            day = day.adding(days: 1)
        }
    }

    @Test(
        "clocks changed on the last Sundays of March and October",
        arguments: [
            ("2024-03-31", "2024-10-27"), ("2025-03-30", "2025-10-26"), ("2026-03-29", "2026-10-25"),
            ("2027-03-28", "2027-10-31"), ("2019-03-31", "2019-10-27"),
        ] as [(CivilDate, CivilDate)]
    )
    func changeovers(spring: CivilDate, autumn: CivilDate) {
        #expect(
            Instant.startOf(londonDay: spring).seconds(to: .startOf(londonDay: spring.adding(days: 1))) == 23 * 3600
        )
        #expect(
            Instant.startOf(londonDay: autumn).seconds(to: .startOf(londonDay: autumn.adding(days: 1))) == 25 * 3600
        )
    }
}

@Suite("Time of day")
struct TimeOfDayTests {
    @Test(
        "reads as pages write it",
        arguments: [
            (0, 0, "12 midnight"), (0, 5, "12:05am"), (9, 0, "9am"), (11, 59, "11:59am"), (12, 0, "12 noon"),
            (12, 30, "12:30pm"), (16, 0, "4pm"), (17, 12, "5:12pm"), (23, 59, "11:59pm"),
        ]
    )
    func words(hour: Int, minute: Int, words: String) throws {
        #expect(try #require(TimeOfDay(hour: hour, minute: minute)).description == words)
    }

    @Test("no clock shows 24:00, nor 9:60", arguments: [(24, 0), (9, 60), (-1, 0), (9, -1)])
    func noSuchTime(hour: Int, minute: Int) {
        #expect(TimeOfDay(hour: hour, minute: minute) == nil)
    }

    @Test("an earlier time is less")
    func order() throws {
        let early = try #require(TimeOfDay(hour: 9, minute: 59))
        let late = try #require(TimeOfDay(hour: 10, minute: 0))
        #expect(early < late && !(late < early))
    }
}
