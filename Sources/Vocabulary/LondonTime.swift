// Civil time in England by the rule of the law: British Summer Time runs from 01:00 universal time on the last Sunday of
// March to 01:00 on the last Sunday of October. The rule has stood since 1996 and is applied to every year.

extension Instant {
    private static let hour = 3_600_000
    private static let wholeDay = 24 * hour

    /// The day that it is in London at this moment.
    package var londonDay: CivilDate { onLondonClock.day }

    /// The time that clocks in London show at this moment, its seconds left off.
    package var londonTime: TimeOfDay {
        TimeOfDay(minuteOfDay: onLondonClock.inDay / 60_000)
    }

    /// The moment at which a day begins in London.
    package static func startOf(londonDay day: CivilDate) -> Instant {
        // Both changes come after midnight, so a day of change still begins by the old time.
        let summer = day > lastSunday(ofMonth: 3, year: day.year) && day <= lastSunday(ofMonth: 10, year: day.year)
        return Instant(milliseconds: day.dayNumber * wholeDay - (summer ? hour : 0))
    }

    /// The moment as London's clocks have it: the day, and the milliseconds since its clock began.
    private var onLondonClock: (day: CivilDate, inDay: Int) {
        let local = milliseconds + (isSummerTime ? Instant.hour : 0)
        let inDay = (local % Instant.wholeDay + Instant.wholeDay) % Instant.wholeDay
        return (CivilDate(dayNumber: (local - inDay) / Instant.wholeDay), inDay)
    }

    private var isSummerTime: Bool {
        let inDay = (milliseconds % Instant.wholeDay + Instant.wholeDay) % Instant.wholeDay
        let year = CivilDate(dayNumber: (milliseconds - inDay) / Instant.wholeDay).year
        let forward = Instant.lastSunday(ofMonth: 3, year: year).dayNumber * Instant.wholeDay + Instant.hour
        let back = Instant.lastSunday(ofMonth: 10, year: year).dayNumber * Instant.wholeDay + Instant.hour
        return (forward..<back).contains(milliseconds)
    }

    /// The last Sunday of a month of 31 days, which March and October are.
    private static func lastSunday(ofMonth month: Int, year: Int) -> CivilDate {
        let last = CivilDate(year: year, month: month, day: 31) ?? CivilDate(dayNumber: 0)
        return last.adding(days: -(last.weekday.rawValue % 7))
    }
}
