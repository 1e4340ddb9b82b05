import Vocabulary

/// How much of an agreed series of short breaks has been used, from the breaks that are recorded one by one.
package struct ShortBreakUse: Hashable, Sendable {
    private let breaks: [Period]

    /// The breaks among one child's episodes. One that has not ended counts until today.
    package init(_ episodes: [Episode], today: CivilDate) {
        breaks = episodes.filter { $0.legalStatus == .shortBreaks }
            .compactMap { Period($0.beganOn, ($0.ceasedOn ?? today).adding(days: -1)) }
    }

    /// The nights of the longest break.
    package var longestNights: Int { breaks.map(\.dayCount).max() ?? 0 }

    /// The nights within a period.
    package func nights(within period: Period) -> Int {
        breaks.compactMap { Period(max($0.first, period.first), min($0.last, period.last))?.dayCount }.reduce(0, +)
    }

    /// The most nights in any twelve months. A fullest year begins with a break or ends with one.
    package var mostNightsInTwelveMonths: Int {
        let years = breaks.flatMap {
            [
                Period($0.first, $0.first.adding(months: 12).adding(days: -1)),
                Period($0.last.adding(months: -12).adding(days: 1), $0.last),
            ]
        }
        return years.compactMap { $0 }.map(nights).max() ?? 0
    }
}
