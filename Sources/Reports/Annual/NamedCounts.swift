import Documents
import Insight
import Vocabulary

/// What a count of a report was taken from: enough to ask for its rows.
package struct FigureOrigin: Hashable, Sendable {
    package let measure: Measure
    package let side: Side
    package let period: ReportingPeriod
    package let breakdown: Breakdown?
    package let group: Group?

    /// Nothing for a period that no address can name.
    fileprivate init?(_ measure: Measure, _ side: Side, over period: String, by breakdown: Breakdown?, in group: Group?)
    {
        guard let period = ReportingPeriod(key: period) else { return nil }
        self.measure = measure
        self.side = side
        self.period = period
        self.breakdown = breakdown
        self.group = group
    }
}

/// The counts behind a report's answers, each under its name, with all that add up.
///
/// A month's count has one name, whether the month was asked for or is a line of a year; so has a year's.
struct NamedCounts {
    private(set) var quantities = Quantities()
    /// What each count was taken from, by its name.
    private(set) var origins: [Quantities.Name: FigureOrigin] = [:]

    /// Which of a figure's counts: those counted, those they are of, those of these that were not counted.
    enum Part: String, Hashable, Sendable {
        case counted
        case of
        case rest

        fileprivate var side: Side {
            switch self {
            case .counted: .numerator
            case .of: .denominator
            case .rest: .rest
            }
        }
    }

    static func name(_ measure: Measure, _ part: Part, _ period: String, _ by: Breakdown? = nil, _ group: String? = nil)
        -> Quantities.Name
    {
        let told = by.map { " by \($0.rawValue) \(group ?? "")" } ?? ""
        return "\(measure.key) \(part.rawValue) \(period)\(told)"
    }

    /// Enters an answer to a question over a period: the whole and every line, and that the lines add up to the whole.
    mutating func enter(_ answer: Answer, over period: ReportingPeriod) {
        enter(answer.whole, answer.measure, period.key)
        guard let by = answer.breakdown, answer.whole.absence == nil else { return }
        for line in answer.lines {
            let (key, group) = by.isOfTime ? (line.group.key, nil) : (period.key, line.group as Group?)
            enter(line.figure, answer.measure, key, by.isOfTime ? nil : by, group)
        }
        for part in NamedCounts.parts(answer.whole) {
            let parts = answer.lines.map { NamedCounts.name(of: $0, answer.measure, part, period.key, by) }
            add(
                NamedCounts.name(answer.measure, part, period.key),
                of: parts.filter { quantities.counts[$0] != nil }
            )
        }
    }

    /// Says that counts add up, where they do: a reader can use no other sum.
    mutating func add(_ total: Quantities.Name, of parts: [Quantities.Name]) {
        let known = parts.compactMap { quantities.counts[$0] }
        guard known.count == parts.count, !parts.isEmpty, quantities.counts[total] == known.reduce(0, +) else { return }
        quantities.add(total: total, of: parts)
    }

    /// The name of a line's count.
    static func name(of line: Answer.Line, _ measure: Measure, _ part: Part, _ period: String, _ by: Breakdown)
        -> Quantities.Name
    {
        by.isOfTime ? name(measure, part, line.group.key) : name(measure, part, period, by, line.group.key)
    }

    private mutating func enter(
        _ figure: Figure,
        _ measure: Measure,
        _ period: String,
        _ by: Breakdown? = nil,
        _ group: Group? = nil
    ) {
        let isNothing = if case .nothing? = figure.absence { true } else { false }
        guard figure.absence == nil || isNothing else { return }
        func name(_ part: Part) -> Quantities.Name { NamedCounts.name(measure, part, period, by, group?.key) }
        for part in NamedCounts.parts(figure) {
            origins[name(part)] = FigureOrigin(measure, part.side, over: period, by: by, in: group)
        }
        quantities.add(name(.counted), figure.count)
        guard figure.unit == .percent else { return }
        let whole = figure.whole ?? 0
        quantities.add(name(.of), whole)
        quantities.add(name(.rest), whole - figure.count)
        quantities.add(total: name(.of), of: [name(.counted), name(.rest)])
    }

    private static func parts(_ figure: Figure) -> [Part] {
        figure.unit == .percent ? [.counted, .of, .rest] : [.counted]
    }
}
