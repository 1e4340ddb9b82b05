import Insight
import Policy
import Vocabulary

/// All that adds up between the numbers of a report, beyond the lines of one table: said here, and nowhere else.
///
/// Who reads the report may use every one of these, so what is hidden is hidden from all of them together.
struct AnnualSums {
    private(set) var named: NamedCounts
    private let figures: AnnualFigures
    private let formula: ParticipationFormula

    init(_ figures: AnnualFigures, _ profile: Profile) {
        self.figures = figures
        formula = profile.figures.participation
        named = figures.named
        figures.year.quarters.forEach { addMonths(of: $0) }
        for year in figures.years {
            addReviewsDue(year.key)
            addReviewsHeld(year.key)
            addChildren(year)
        }
        addCodes(figures.year.key)
        addPlaces(figures.year.key)
    }

    private func name(_ measure: Measure, _ part: NamedCounts.Part, _ period: String) -> Quantities.Name {
        NamedCounts.name(measure, part, period)
    }

    /// A quarter is its months.
    private mutating func addMonths(of quarter: ReportingPeriod) {
        for (measure, parts) in [
            (Measure.reviewsInTime, [NamedCounts.Part.counted, .of, .rest]), (.reviewsHeld, [.counted]),
        ] {
            for part in parts {
                named.add(name(measure, part, quarter.key), of: quarter.months.map { name(measure, part, $0.key) })
            }
        }
    }

    /// First reviews are reviews, and a child with one in time or not has at least one such review.
    private mutating func addReviewsDue(_ year: String) {
        for part in [NamedCounts.Part.counted, .of, .rest] {
            named.add(name(.firstReviewsInTime, part, year), within: name(.reviewsInTime, part, year))
            named.add(name(.childrenInTime, part, year), within: name(.reviewsInTime, part, year), leaving: .aid)
        }
        let later = [NamedCounts.Part.of, .counted, .rest].map { part in
            NamedCounts.left(of: name(.reviewsInTime, part, year), without: name(.firstReviewsInTime, part, year))
        }
        named.add(later[0], of: Array(later.dropFirst()))
        if formula.basis == .due {
            named.add(
                [.reviewsInTime, .tookPart].map { [name($0, .of, year), name($0, .leftOut, year)] },
                comingTo: "reviews due, those left out among them, \(year)"
            )
        }
    }

    /// What one table counts of the reviews held and another leaves out is in both; late are those held and not in time.
    private mutating func addReviewsHeld(_ year: String) {
        let shares: [Measure] =
            [.reviewsHeldInTime, .tookPartWhereRecorded] + (formula.basis == .held ? [.tookPart] : [])
        let ways: [(Measure, NamedCounts.Part)] = [(.reviewsHeld, .counted)] + shares.map { ($0, .of) }
        named.add(
            ways.map { measure, part in [name(measure, part, year), name(measure, .leftOut, year)] },
            comingTo: "reviews held, those left out among them, \(year)"
        )
        for measure in shares { named.add(name(measure, .of, year), within: name(.reviewsHeld, .counted, year)) }
        named.add(name(.reviewsHeldInTime, .rest, year), of: [name(.reviewsHeldLate, .counted, year)])
        named.add(name(.reviewsHeldInTime, .leftOut, year), of: [name(.reviewsHeldLate, .leftOut, year)])
        let (all, recorded) = (Measure.tookPart, Measure.tookPartWhereRecorded)
        if formula.basis == .held {
            named.add(name(all, .counted, year), of: [name(recorded, .counted, year)])
            named.add(name(recorded, .of, year), within: name(all, .of, year))
            let unrecorded = NamedCounts.left(of: name(all, .of, year), without: name(recorded, .of, year))
            named.add(name(all, .rest, year), of: [name(recorded, .rest, year), unrecorded])
            named.add(name(.tookPartEveryTime, .rest, year), within: name(all, .rest, year), leaving: .aid)
        }
        named.add(name(.tookPartEveryTime, .counted, year), within: name(recorded, .counted, year), leaving: .aid)
        named.add(name(.tookPartEveryTime, .of, year), within: name(.reviewsHeld, .counted, year), leaving: .aid)
    }

    /// The codes tell who took part, on each basis.
    private mutating func addCodes(_ year: String) {
        guard let codes = figures[.reviewsHeld, by: .participation] else { return }
        func names(where isWanted: (String) -> Bool) -> [Quantities.Name] {
            codes.lines.filter { isWanted($0.group.key) }
                .map { NamedCounts.name(of: $0, .reviewsHeld, .counted, year, .participation) }
        }
        let told: (String) -> Bool = { $0 != "PN0" && $0 != "not-recorded" }
        let counted = formula.counted
        named.add(name(.tookPartWhereRecorded, .counted, year), of: names { counted.contains($0) })
        named.add(name(.tookPartWhereRecorded, .of, year), of: names(where: told))
        named.add(name(.tookPartWhereRecorded, .rest, year), of: names { told($0) && !counted.contains($0) })
        guard formula.basis == .held else { return }
        named.add(name(.tookPart, .counted, year), of: names { counted.contains($0) })
        named.add(name(.tookPart, .of, year), of: names { $0 != "PN0" })
        named.add(name(.tookPart, .rest, year), of: names { $0 != "PN0" && !counted.contains($0) })
    }

    /// The children of the last day are the same in every table, and the year's coming and going leads from one such day to
    /// the next, but for those few who came or left twice.
    private mutating func addChildren(_ year: ReportingPeriod) {
        let key = year.key
        let standing = name(.lookedAfter, .counted, key)
        for measure in [Measure.rate, .caseload] { named.add(standing, of: [name(measure, .counted, key)]) }
        for measure in [Measure.threePlacements, .unaccompanied, .outsideBoundary] {
            named.add(standing, of: [name(measure, .of, key)])
        }
        for measure in [Measure.rate, .caseload, .threePlacements, .unaccompanied, .outsideBoundary] {
            named.add(name(.lookedAfter, .leftOut, key), of: [name(measure, .leftOut, key)])
        }
        named.add(name(.longTermStability, .of, key), within: standing)
        if let month = year.months.last(where: { figures[.lookedAfter, in: $0]?.whole.absence == nil }) {
            named.add(standing, of: [name(.lookedAfter, .counted, month.key)])
        }
        let before = ReportingPeriod.financialYear(year.last.year - 1).key
        let ways = [
            [name(.wentMissing, .of, key)], [standing, name(.ceased, .counted, key)],
            [name(.lookedAfter, .counted, before), name(.started, .counted, key)],
        ]
        named.add(ways, comingNearlyTo: "in care at any time \(key)")
        named.add(standing, within: name(.wentMissing, .of, key))
    }

    /// Who came alone, and who lives outside the area, is told twice.
    private mutating func addPlaces(_ year: String) {
        func group(_ breakdown: Breakdown, _ key: String) -> Quantities.Name {
            NamedCounts.name(.lookedAfter, .counted, year, breakdown, key)
        }
        named.add(name(.unaccompanied, .counted, year), of: [group(.unaccompanied, "yes")])
        named.add(name(.outsideBoundary, .counted, year), of: [group(.boundary, "out")])
        for line in figures[.outsideBoundary, by: .placement]?.lines ?? [] {
            let all = NamedCounts.name(of: line, .outsideBoundary, .of, year, .placement)
            named.add(group(.placement, line.group.key), of: [all])
        }
    }
}
