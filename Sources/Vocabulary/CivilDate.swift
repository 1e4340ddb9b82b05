/// A day on the wall: a year, a month and a day, with no time and no zone.
///
/// Every date in casework is one. Arithmetic is whole days, or months clamped to the end of the month, so no clock change
/// can move a review by a day.
package struct CivilDate: Hashable, Sendable {
    /// Days since 1 January 1970; earlier days are negative.
    package let dayNumber: Int

    package init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// The day with these parts, or nothing if the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.lastDay(ofMonth: month, year: year)
        else { return nil }
        dayNumber = CivilDate.dayNumber(year: year, month: month, day: day)
    }

    package var year: Int { parts.year }
    package var month: Int { parts.month }
    package var day: Int { parts.day }

    /// The year, the month and the day together, worked out once.
    package var parts: (year: Int, month: Int, day: Int) {
        // The civil calendar repeats every 400 years (146,097 days); years are counted from March so that a leap day is last.
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let leaps = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
        let yearOfEra = (dayOfEra - leaps) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    package var weekday: Weekday {
        // 1 January 1970 was a Thursday, the fourth day counting from Monday.
        let fromMonday = ((dayNumber + 3) % 7 + 7) % 7
        return Weekday.allCases[fromMonday]
    }

    package func adding(days: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber + days)
    }

    /// The corresponding day so many months on; where that month has no such day, its last one.
    ///
    /// The corresponding-date rule: 30 November and three months is 28 February, or 29 in a leap year. There is no
    /// stickiness: 28 February and six months is 28 August.
    package func adding(months: Int) -> CivilDate {
        let start = parts
        let monthsFromZero = start.year * 12 + (start.month - 1) + months
        let year = monthsFromZero >= 0 ? monthsFromZero / 12 : (monthsFromZero - 11) / 12
        let month = monthsFromZero - year * 12 + 1
        let day = min(start.day, CivilDate.lastDay(ofMonth: month, year: year))
        return CivilDate(dayNumber: CivilDate.dayNumber(year: year, month: month, day: day))
    }

    package func adding(years: Int) -> CivilDate {
        adding(months: years * 12)
    }

    /// Whole days from this day to another; negative when the other is earlier.
    package func days(to other: CivilDate) -> Int {
        other.dayNumber - dayNumber
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    package static func lastDay(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension CivilDate: Comparable {
    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

/// A day of the week, Monday first.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    package var isWeekend: Bool { self == .saturday || self == .sunday }

    package var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }
}
