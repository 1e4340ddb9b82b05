/// Counts working days: those that are no Saturday, no Sunday and no bank holiday in England.
///
/// The meaning of "working day" is that of regulation 2(1) of the Care Planning, Placement and Case Review (England)
/// Regulations 2010. The holidays are those it was given, so a newly proclaimed one needs no new program.
package struct WorkingDays: Hashable, Sendable {
    /// The bank holidays it knows, earliest first.
    package let bankHolidays: [BankHoliday]
    private let names: [CivilDate: String]

    package init(bankHolidays: [BankHoliday]) {
        self.bankHolidays = bankHolidays.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
        names = Dictionary(bankHolidays.map { ($0.day, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    package func isWorking(_ day: CivilDate) -> Bool {
        !day.weekday.isWeekend && names[day] == nil
    }

    /// Counts working days after a day, which itself never counts: "within 20 working days of 12 March".
    ///
    /// The result is always a working day. A count of nought is the day itself.
    package func counting(_ count: Int, after start: CivilDate) -> Reckoning {
        walk(count, from: start, step: 1)
    }

    /// Counts working days strictly before a day.
    package func counting(_ count: Int, before end: CivilDate) -> Reckoning {
        walk(count, from: end, step: -1)
    }

    package func date(_ count: Int, after start: CivilDate) -> CivilDate {
        counting(count, after: start).day
    }

    package func date(_ count: Int, before end: CivilDate) -> CivilDate {
        counting(count, before: end).day
    }

    /// The last working day on or before a day: what to plan to when a limit falls on a weekend or a bank holiday.
    ///
    /// The limit itself is not moved: the statute does not roll it forward.
    package func latest(onOrBefore day: CivilDate) -> CivilDate {
        var candidate = day
        while !isWorking(candidate) { candidate = candidate.adding(days: -1) }
        return candidate
    }

    /// How many working days lie after one day, up to and including another; nought when the other is not later.
    package func count(after start: CivilDate, through end: CivilDate) -> Int {
        guard start < end else { return 0 }
        // Whole weeks at once, so that days from the ends of the calendar cost no more than others.
        let (weeks, rest) = start.days(to: end).quotientAndRemainder(dividingBy: 7)
        let left = (0..<rest).count { !end.adding(days: -$0).weekday.isWeekend }
        let holidays = names.keys.count { start < $0 && $0 <= end && !$0.weekday.isWeekend }
        return 5 * weeks + left - holidays
    }

    private func walk(_ count: Int, from start: CivilDate, step: Int) -> Reckoning {
        var day = start
        var left = count
        var skipped: [BankHoliday] = []
        while left > 0 {
            day = day.adding(days: step)
            if day.weekday.isWeekend { continue }
            if let name = names[day] {
                skipped.append(BankHoliday(day: day, name: name))
            } else {
                left -= 1
            }
        }
        return Reckoning(day: day, skipped: skipped)
    }
}

/// Where a count of working days ends, and the bank holidays it stepped over on the way.
package struct Reckoning: Hashable, Sendable {
    package let day: CivilDate
    /// In the order in which they were met. Weekends are not named: everybody expects them.
    package let skipped: [BankHoliday]
}
