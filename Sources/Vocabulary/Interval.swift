/// A length of time as rules and settings give it: 20 working days, 4 weeks, 3 months.
package enum Interval: Hashable, Sendable {
    case workingDays(Int)
    case days(Int)
    case weeks(Int)
    case months(Int)

    /// Whether lateness against it is told in working days rather than days of the calendar.
    package var isInWorkingDays: Bool {
        switch self {
        case .workingDays: true
        case .days, .weeks, .months: false
        }
    }
}

extension Interval: CustomStringConvertible {
    /// The length in words: "20 working days", "1 month".
    package var description: String {
        switch self {
        case .workingDays(let count): Interval.counted(count, "working day")
        case .days(let count): Interval.counted(count, "day")
        case .weeks(let count): Interval.counted(count, "week")
        case .months(let count): Interval.counted(count, "month")
        }
    }

    private static func counted(_ count: Int, _ unit: String) -> String {
        count == 1 ? "1 \(unit)" : "\(count) \(unit)s"
    }
}

extension WorkingDays {
    /// The last day that is within an interval after a day.
    ///
    /// Only working days step over bank holidays; weeks and months end where they end, be it a Sunday.
    package func counting(_ interval: Interval, after start: CivilDate) -> Reckoning {
        switch interval {
        case .workingDays(let count): counting(count, after: start)
        case .days(let count): Reckoning(day: start.adding(days: count), skipped: [])
        case .weeks(let count): Reckoning(day: start.adding(days: 7 * count), skipped: [])
        case .months(let count): Reckoning(day: start.adding(months: count), skipped: [])
        }
    }

    /// The last day that lies at least an interval before a day.
    package func counting(_ interval: Interval, before end: CivilDate) -> Reckoning {
        switch interval {
        case .workingDays(let count): counting(count, before: end)
        case .days(let count): Reckoning(day: end.adding(days: -count), skipped: [])
        case .weeks(let count): Reckoning(day: end.adding(days: -7 * count), skipped: [])
        case .months(let count): Reckoning(day: end.adding(months: -count), skipped: [])
        }
    }
}
