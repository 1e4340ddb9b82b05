import Vocabulary

/// A stretch of time as reports speak of it: with its words, and its key for addresses.
package struct ReportingPeriod: Hashable, Sendable {
    package let period: Period
    package let key: String
    package let title: String

    package var first: CivilDate { period.first }
    package var last: CivilDate { period.last }

    /// 1 April to 31 March, named by the year it ends in.
    package static func financialYear(_ year: Int) -> ReportingPeriod {
        ReportingPeriod(
            period: Period(collectionYear: year),
            key: "\(year - 1)-\(twoDigits(year % 100))",
            title: "\(year - 1) to \(year)"
        )
    }

    /// A quarter of a financial year: the first is April to June.
    package static func quarter(_ number: Int, of year: Int) -> ReportingPeriod? {
        guard (1...4).contains(number) else { return nil }
        let first = Period(collectionYear: year).first.adding(months: 3 * (number - 1))
        let last = first.adding(months: 3).adding(days: -1)
        let months = [first, last].map { CivilDate.monthNames[$0.month - 1] }
        return Period(first, last).map {
            ReportingPeriod(
                period: $0,
                key: "\(year - 1)-\(twoDigits(year % 100))-q\(number)",
                title: "Quarter \(number), \(months[0]) to \(months[1]) \(last.year)"
            )
        }
    }

    /// The month that a day lies in.
    package static func month(of day: CivilDate) -> ReportingPeriod {
        let first = day.adding(days: 1 - day.day)
        return ReportingPeriod(
            period: Period(first, first.adding(months: 1).adding(days: -1)) ?? Period(day, to: day),
            key: "\(first.year)-m\(twoDigits(first.month))",
            title: "\(CivilDate.monthNames[first.month - 1]) \(first.year)"
        )
    }

    /// The twelve months that end on a day.
    package static func yearTo(_ day: CivilDate) -> ReportingPeriod {
        ReportingPeriod(
            period: Period(day.adding(days: 1).adding(months: -12), to: day),
            key: "to-\(day.iso)",
            title: "Year to \(day)"
        )
    }

    /// From one day to another.
    package static func between(_ first: CivilDate, _ last: CivilDate) -> ReportingPeriod? {
        Period(first, last).map {
            ReportingPeriod(period: $0, key: "\(first.iso)-to-\(last.iso)", title: "\(first) to \(last)")
        }
    }

    /// The period that an address names.
    package init?(key: String) {
        let parts = key.split(separator: "-", omittingEmptySubsequences: false)
        let day = key.hasPrefix("to-") ? CivilDate(iso: key.dropFirst(3)) : nil
        if let day {
            self = .yearTo(day)
        } else if parts.count == 7, parts[3] == "to", let first = CivilDate(iso: key.prefix(10)),
            let last = CivilDate(iso: key.suffix(10)), let found = ReportingPeriod.between(first, last)
        {
            self = found
        } else if parts.count >= 2, let found = ReportingPeriod.named(parts), found.key == key {
            self = found
        } else {
            return nil
        }
    }

    /// "2025-26", "2025-26-q3" or "2025-m05"; what reads otherwise is told by its key, which then differs.
    private static func named(_ parts: [Substring]) -> ReportingPeriod? {
        guard let year = Int(parts[0]), (1990...2999).contains(year) else { return nil }
        if parts[1].first == "m" {
            let month = Int(parts[1].dropFirst()) ?? 0
            return CivilDate(year: year, month: month, day: 1).map { .month(of: $0) }
        }
        guard parts.count == 3 else { return financialYear(year + 1) }
        return Int(parts[2].dropFirst()).flatMap { quarter($0, of: year + 1) }
    }

    private init(period: Period, key: String, title: String) {
        self.period = period
        self.key = key
        self.title = title
    }

    /// The months that lie in the period, wholly or in part.
    package var months: [ReportingPeriod] {
        sequence(first: ReportingPeriod.month(of: first)) { .month(of: $0.last.adding(days: 1)) }
            .prefix { $0.first <= last }.map { $0 }
    }

    /// The quarters of financial years that lie in the period, wholly or in part.
    package var quarters: [ReportingPeriod] {
        years.flatMap { year in (1...4).compactMap { ReportingPeriod.quarter($0, of: year.last.year) } }
            .filter { $0.period.overlaps(period) }
    }

    /// The financial years that lie in the period, wholly or in part.
    package var years: [ReportingPeriod] {
        (first.collectionYear...last.collectionYear).map { ReportingPeriod.financialYear($0) }
    }
}

extension CivilDate {
    /// The financial year that the day lies in, by the year it ends in.
    package var collectionYear: Int { month >= 4 ? year + 1 : year }
}

extension Period {
    /// The days from one to another that is known to be no earlier.
    init(_ first: CivilDate, to last: CivilDate) {
        self = Period(first, last) ?? Period(collectionYear: last.collectionYear)
    }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
