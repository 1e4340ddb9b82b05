/// Two days, both included, as people say "April to March".
package struct Period: Hashable, Sendable {
    package let first: CivilDate
    package let last: CivilDate

    /// The days from one to another; nothing when the last comes before the first.
    package init?(_ first: CivilDate, _ last: CivilDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// The year of a national return: 1 April to 31 March, named by the year it ends in.
    package init(collectionYear year: Int) {
        let start = CivilDate(year: year - 1, month: 4, day: 1) ?? CivilDate(dayNumber: 0)
        first = start
        last = start.adding(months: 12).adding(days: -1)
    }

    package func contains(_ day: CivilDate) -> Bool {
        first <= day && day <= last
    }

    /// How many days the period has, both ends counted.
    package var dayCount: Int { first.days(to: last) + 1 }

    package func overlaps(_ other: Period) -> Bool {
        first <= other.last && other.first <= last
    }
}
