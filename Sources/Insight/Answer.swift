import Policy
import Register
import Vocabulary
import Workforce

/// What a measure came to over a span: the figure, its groups, and every case behind them.
package struct Answer: Sendable {
    package let measure: Measure
    package let span: Span
    package let breakdown: Breakdown?
    /// The figure of all groups together.
    package let whole: Figure
    /// Group by group, in order; none where nothing was asked for. Every case stands in one of them.
    package let lines: [Line]
    /// What a reader must know beside the figure, in sentences.
    package let remarks: [String]
    /// The tables of returns with rows that the figure might have counted, had their days been known.
    package let setAside: [TakenReturn]
    let survey: Survey
    let cases: [Case]
    /// The place of the group of each case, where there are groups.
    private let places: [Int32]
    private let groups: [Group]

    /// One group and its figure.
    package struct Line: Hashable, Sendable {
        package let group: Group
        package let figure: Figure
    }

    package var formula: Measure.Formula { measure.formula(in: span.profile) }
    package var target: Measure.Target? { measure.target(in: span.profile) }

    /// The groups with the lowest figure and with the highest, of those that have one.
    package var range: (lowest: Line, highest: Line)? {
        let inOrder = lines.filter { $0.figure.tenths != nil }.sorted {
            ($0.figure.tenths ?? 0) < ($1.figure.tenths ?? 0)
        }
        return inOrder.first.flatMap { lowest in inOrder.last.map { (lowest, $0) } }
    }

    /// The line of a group.
    package func line(_ key: String) -> Line? { lines.first { $0.group.key == key } }

    init(_ measure: Measure, _ survey: Survey, _ asked: Span, by breakdown: Breakdown?) {
        let span = asked.over(measure.period(for: asked.period))
        let count = survey.reach.absence(of: measure, span).map { Count.absent($0) } ?? measure.count(survey, span)
        self.measure = measure
        self.span = span
        self.breakdown = breakdown
        self.survey = survey
        remarks = asked.remarks(on: span) + survey.reach.remarks(on: measure, span)
        setAside = survey.reach.setAside(of: measure, span)
        switch count {
        case .absent(let absence):
            whole = Figure(measure.unit, 0, of: nil, absence: absence)
            (lines, cases, places, groups) = ([], [], [], [])
        case .cases(let cases):
            self.cases = cases
            let all = Tally(cases)
            whole = all.figure(measure, of: measure.whole(all, survey, span), span)
            guard let breakdown else {
                (lines, places, groups) = ([], [], [])
                return
            }
            let grouping = Grouping(breakdown, survey, span)
            let found = cases.map { Int32(grouping.place($0)) }
            var tallies = [Tally](repeating: Tally(), count: grouping.groups.count)
            for (item, place) in zip(cases, found) { tallies[Int(place)].add(item.part) }
            places = found
            groups = grouping.groups
            lines = zip(grouping.groups, tallies).compactMap { group, tally in
                guard !tally.isEmpty || measure.shows(group, by: breakdown, survey, span) else { return nil }
                if let absence = survey.absence(in: group, of: breakdown, measure, span), tally.isEmpty {
                    return Line(group: group, figure: Figure(measure.unit, 0, of: nil, absence: absence))
                }
                let divisor = measure.whole(tally, survey, span, in: group)
                return Line(group: group, figure: tally.figure(measure, of: divisor, span))
            }
        }
    }

    /// How many rows were set aside when the returns were taken in, of those that the figure might have counted.
    package var setAsideCount: Int { setAside.map(\.withoutDay).reduce(0, +) }

    /// How many cases there are, those left out among them.
    package var caseCount: Int { cases.count }

    /// How many of the cases stand on the side that is asked for, in a group or in all.
    package func caseCount(_ side: Side, in group: String? = nil) -> Int { chosen(side, in: group).count }

    /// The cases on a side, in a group or in all: as many as the figure says.
    func chosen(_ side: Side, in group: String? = nil) -> [Case] {
        guard let group else { return cases.filter { side.contains($0.part) } }
        guard let place = groups.firstIndex(where: { $0.key == group }) else { return [] }
        return zip(cases, places).compactMap { item, at in
            Int(at) == place && side.contains(item.part) ? item : nil
        }
    }
}

/// Which of the cases behind a figure are opened.
package enum Side: String, CaseIterable, Hashable, Sendable {
    case numerator
    case denominator
    /// In the denominator and not in the numerator: those that fell short.
    case rest
    case leftOut = "left-out"

    func contains(_ part: Case.Part) -> Bool {
        switch (self, part) {
        case (.numerator, .counted), (.denominator, .counted), (.denominator, .uncounted), (.rest, .uncounted),
            (.leftOut, .leftOut):
            true
        case (.numerator, _), (.denominator, _), (.rest, _), (.leftOut, _): false
        }
    }
}

/// Cases, counted by what became of them.
struct Tally: Sendable {
    private(set) var counted = 0
    private(set) var uncounted = 0
    private(set) var leftOut: [LeftOut: Int] = [:]

    init(_ cases: [Case] = []) {
        for item in cases { add(item.part) }
    }

    var isEmpty: Bool { counted == 0 && uncounted == 0 && leftOut.isEmpty }

    mutating func add(_ part: Case.Part) {
        switch part {
        case .counted: counted += 1
        case .uncounted: uncounted += 1
        case .leftOut(let reason): leftOut[reason, default: 0] += 1
        }
    }
}

extension Measure {
    /// Whether a group in which nothing stands is shown all the same: one that somebody would miss, and an officer who has a
    /// post and no children.
    fileprivate func shows(_ group: Group, by breakdown: Breakdown, _ survey: Survey, _ span: Span) -> Bool {
        if unit == .perPost { return survey.posts(on: span.last, of: group) > 0 }
        return breakdown.showsEmptyGroups && !group.isUnknown
    }

    /// By what the counted are divided.
    fileprivate func whole(_ tally: Tally, _ survey: Survey, _ span: Span, in group: Group? = nil) -> Int? {
        switch unit {
        case .number: nil
        case .percent: tally.counted + tally.uncounted
        case .per10000: span.profile.figures.population?[span.populationYear]
        case .perPost: survey.posts(on: span.last, of: group)
        }
    }
}

extension Span {
    /// What must be said where a measure is counted over other days than were asked about.
    fileprivate func remarks(on counted: Span) -> [String] {
        counted.period == period ? [] : ["Counted over the year to \(counted.period.last)."]
    }

    /// The year in whose middle the population was estimated that its figures are set against: the one before its last day.
    var populationYear: Int { last.adding(months: -6).year }
}

extension Survey {
    /// The hundredths of full-time posts on a day: all, or those of one officer.
    fileprivate func posts(on day: CivilDate, of group: Group?) -> Int {
        officers.filter { $0.isInPost(on: day) && (group == nil || $0.id.text == group?.key) }
            .map(\.fullTimePercent).reduce(0, +)
    }
}

extension Survey {
    /// Why nothing is known of a group in which nothing stands: a month that has not begun or lies before the records, and
    /// where nobody can tell which places are where.
    fileprivate func absence(in group: Group, of breakdown: Breakdown, _ measure: Measure, _ span: Span) -> Absence? {
        if breakdown.needsPostcodes { return map == nil && !group.isUnknown ? .noPostcodes : nil }
        guard breakdown.isOfTime else { return nil }
        return ReportingPeriod(key: group.key).flatMap { reach.absence(of: measure, span.over($0.period)) }
    }
}

extension Tally {
    fileprivate func figure(_ measure: Measure, of whole: Int?, _ span: Span) -> Figure {
        Figure(measure.unit, counted, of: whole, leftOut: leftOut, absence: absence(measure, of: whole, span))
    }

    private func absence(_ measure: Measure, of whole: Int?, _ span: Span) -> Absence? {
        switch measure.unit {
        case .number: nil
        case .percent: whole == 0 ? .nothing(measure.counted) : nil
        case .per10000: whole == nil ? .noPopulation(span.populationYear) : nil
        case .perPost: whole == 0 ? .noPosts : nil
        }
    }
}
