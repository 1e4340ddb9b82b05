import Policy
import Register
import Reviews
import Samples
import Testing
import Vocabulary
import Workforce

@testable import Insight

@Suite("Breakdowns")
struct BreakdownTests {
    /// Every measure with every breakdown that it allows.
    private static let pairs = Measure.all.flatMap { measure in measure.breakdowns.map { (measure, $0) } }

    /// A service of random rows, the same for a seed: with days that are missing, overlaps, and codes of every kind.
    static func random(_ seed: UInt64, children: Int = 60) -> SampleSurvey {
        var dice = SeededGenerator(seed: seed)
        var sample = SampleSurvey()
        for name in ["Ruth Vance", "Owen Price", "Hassan Mirza"] { sample.officer(name, percent: 80) }
        for _ in 0..<children { sample.addRandomChild(&dice) }
        return sample
    }

    @Test("a figure opens to as many rows as it says, whatever it is broken down by", arguments: [1, 2, 3] as [UInt64])
    func rows(seed: UInt64) {
        let sample = BreakdownTests.random(seed)
        for (measure, breakdown) in BreakdownTests.pairs {
            let answer = sample.answer(measure, by: breakdown)
            #expect(answer.isOpen(), "\(measure.key) by \(breakdown.rawValue)")
            #expect(answer.whole.absence != nil || answer.caseCount > 0, "\(measure.key) looks at something")
        }
    }

    @Test("the groups of any breakdown sum to the whole, what is left out too", arguments: [4, 5] as [UInt64])
    func partition(seed: UInt64) {
        let sample = BreakdownTests.random(seed)
        for (measure, breakdown) in BreakdownTests.pairs {
            let answer = sample.answer(measure, by: breakdown)
            guard answer.whole.absence == nil else { continue }
            let counts = answer.lines.map(\.figure.count).reduce(0, +)
            let leftOut = answer.lines.map(\.figure.leftOutCount).reduce(0, +)
            #expect(counts == answer.whole.count, "\(measure.key) by \(breakdown.rawValue)")
            #expect(leftOut == answer.whole.leftOutCount, "\(measure.key) by \(breakdown.rawValue)")
            if measure.unit == .percent {
                #expect(answer.lines.compactMap(\.figure.whole).reduce(0, +) == answer.whole.whole)
            }
            #expect(Set(answer.lines.map(\.group.key)).count == answer.lines.count)
        }
    }

    @Test("a month or a quarter of a year is what it is by itself", arguments: [7, 8, 9] as [UInt64])
    func ownFigures(seed: UInt64) {
        let sample = BreakdownTests.random(seed)
        let undated: Set<LeftOut> = [.dateUnreadable, .dueNotKnown]
        // Who came twice in a year is counted once in it, but in each of two months.
        for measure in Measure.all where measure.timing == .happening && ![.started, .ceased].contains(measure) {
            for breakdown in [Breakdown.month, .quarter] where measure.allows(breakdown) {
                for line in sample.answer(measure, by: breakdown).lines {
                    guard let period = ReportingPeriod(key: line.group.key)?.period else { continue }
                    let own = sample.answer(measure, over: period).whole
                    let words: Comment = "\(measure.key), \(line.group.title)"
                    #expect(line.figure.count == own.count && line.figure.whole == own.whole, words)
                    let dated = own.leftOut.filter { !undated.contains($0.key) }
                    #expect(line.figure.leftOut.filter { !undated.contains($0.key) } == dated, words)
                }
            }
        }
    }

    @Test("a child who has nothing to do with it changes nothing", arguments: Measure.all)
    func unrelated(measure: Measure) {
        var sample = BreakdownTests.random(6)
        let before = sample.answer(measure).whole
        let child = sample.child()
        sample.episode(of: child, "1999-01-01", to: "2001-01-01", .homePlanned)
        sample.review(of: child, due: "2000-01-01", held: "2000-01-01", .spoke)
        #expect(sample.answer(measure).whole == before)
    }

    @Test(
        "an age is reached at the start of the birthday, and the band follows it",
        arguments: [
            ("2025-03-31", "age-1"), ("2025-04-01", "age-0"), ("2010-03-31", "age-16"), ("2010-04-01", "age-10"),
            ("2021-03-31", "age-5"), ("2021-04-01", "age-1"), ("2016-03-31", "age-10"), (nil, "not-known"),
        ] as [(CivilDate?, String)]
    )
    func ages(born: CivilDate?, group: String) {
        var sample = SampleSurvey()
        sample.child(born: born, inCareFrom: "2025-05-01")
        #expect(sample.answer(.lookedAfter, by: .age).line(group)?.figure.count == 1)
    }

    @Test("a council's own bands and headings are used where it has them")
    func own() throws {
        let yaml = """
            name: a
            title: A
            council: A
            figures: {age_bands: "0 to 4, 5 to 9"}
            ethnicity_headings: {White: WBRI WIRI, Black: BCRB}
            """
        let profile = try ProfileReader(file: "a.yaml").read(yaml).get()
        var sample = SampleSurvey()
        sample.child(born: "2025-01-01", ethnicity: "WIRI", inCareFrom: "2025-05-01")
        sample.child(born: "2010-01-01", ethnicity: "AIND", inCareFrom: "2025-05-01")
        sample.child(born: "2018-01-01", ethnicity: nil, inCareFrom: "2025-05-01")
        let ages = sample.answer(.lookedAfter, by: .age, profile)
        #expect(ages.lines.map(\.group.title) == ["under 5", "5 to 9", "Another age"])
        let headings = sample.answer(.lookedAfter, by: .ethnicityHeading, profile)
        #expect(headings.lines.map(\.group.title) == ["White", "Under no heading", "Not known"])
        let national = sample.answer(.lookedAfter, by: .ethnicityGroup, profile)
        #expect(national.lines.map(\.group.title) == ["White", "Asian", "Not known"])
    }

    @Test(
        "time in care runs from the start of the unbroken care, and the corresponding day begins the next band",
        arguments: [
            ("2025-09-30", "6-months-to-1-year"), ("2025-10-01", "under-6-months"), ("2025-03-31", "1-to-2-years"),
            ("2021-03-31", "5-years-and-over"), ("2021-04-01", "3-to-5-years"), ("2023-03-31", "3-to-5-years"),
        ] as [(CivilDate, String)]
    )
    func timeInCare(entered: CivilDate, band: String) {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, entered, to: "2025-11-01")
        sample.episode(of: 0, "2025-11-01", .placement)
        #expect(sample.answer(.lookedAfter, by: .timeInCare).line(band)?.figure.count == 1)
    }

    @Test("a month without a review is a dash and no nought, and one to come says so")
    func months() {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.review(of: 0, due: "2025-05-01", held: "2025-05-01", .spoke)
        let lines = sample.answer(.reviewsInTime, asAt: "2025-12-15", by: .month).lines
        #expect(lines.count == 12)
        #expect(lines[1].figure.printed == "100%")
        #expect(lines[0].figure.absence == .nothing(.review))
        #expect(lines[9].figure.absence == .notBegun("2026-01-01"))
        let held = sample.answer(.reviewsHeld, asAt: "2025-12-15", by: .month).lines
        #expect(held[0].figure.printed == "0")
        #expect(held[9].figure.printed == "–")
    }

    @Test("the officer is the one who had the child on the day of the review")
    func officers() {
        var sample = SampleSurvey()
        sample.officer("Ruth Vance")
        sample.officer("Owen Price")
        let child = sample.child(inCareFrom: "2020-01-01")
        sample.allocate(child, to: 0, from: "2025-05-01", until: "2025-08-31")
        sample.allocate(child, to: 1, from: "2025-09-01")
        for day in ["2025-04-30", "2025-05-01", "2025-08-31", "2025-09-01"] as [CivilDate] {
            sample.held(by: child, on: day, .spoke)
        }
        let lines = sample.answer(.reviewsHeld, by: .officer).lines
        #expect(lines.map(\.group.title) == ["Owen Price", "Ruth Vance", "No officer"])
        #expect(lines.map(\.figure.count) == [1, 2, 1])
    }

    @Test("a trend counts what stands at the end of each month, and what happens within it")
    func trend() {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2025-05-31", to: "2025-09-30", .homePlanned)
        let span = Span(Period(collectionYear: 2026), asAt: "2025-12-15", profile: .standard)
        let standing = Trend(.lookedAfter, sample.survey, span, by: .month).points
        #expect(standing.map(\.figure.printed).prefix(10) == ["–", "1", "1", "1", "1", "0", "0", "0", "0", "–"])
        let yearly = Trend(.threePlacements, sample.survey, span, by: .month).points
        // The year to the end of April had nobody in it: the records begin with the child who came in May.
        #expect(yearly.prefix(2).map(\.figure.absence) == [.beforeRecords("2025-05-31"), nil])
        let happening = Trend(.ceased, sample.survey, span, by: .quarter).points
        #expect(happening.map(\.figure.printed) == ["0", "1", "0", "–"])
    }
}

@Suite("Figures of a year")
struct YearlyFigureTests {
    private let quarter = ReportingPeriod(key: "2025-26-q1")?.period

    /// A child who moved in July and in October, and stayed.
    private var sample: SampleSurvey {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2024-01-01", to: "2024-07-15")
        sample.episode(of: 0, "2024-07-15", .placement, to: "2024-10-15")
        sample.episode(of: 0, "2024-10-15", .placement)
        return sample
    }

    @Test("a short period is counted over the year to its end, and says so")
    func short() throws {
        let answer = sample.answer(.threePlacements, over: try #require(quarter))
        #expect(answer.whole.counts == "1 of 1")
        #expect(answer.span.period == Period("2024-07-01", to: "2025-06-30"))
        #expect(answer.remarks == ["Counted over the year to 30 June 2025."])
        #expect(sample.answer(.threePlacements).remarks.isEmpty)
    }

    @Test("each point of a trend is the year to its end: twelve months go by, and a move falls out of them")
    func trend() {
        let span = Span(Period(collectionYear: 2026), asAt: "2026-06-30", profile: .standard)
        let points = Trend(.threePlacements, sample.survey, span, by: .month).points
        #expect(points.map(\.figure.count).prefix(5) == [1, 1, 1, 0, 0])
        for point in points {
            #expect(point.figure == sample.answer(.threePlacements, over: point.period.period).whole)
        }
    }

    @Test("a year that begins before the first return is a dash, for who moved then was not written down")
    func beforeRecords() throws {
        var sample = sample
        sample.reach.years[.episodes] = [2025, 2026]
        #expect(sample.answer(.threePlacements, over: Period(collectionYear: 2025)).whole.counts == "1 of 1")
        let early = try #require(ReportingPeriod(key: "2024-25-q3")).period
        #expect(
            sample.answer(.threePlacements, over: early).whole.absence
                == .tooShort(needed: "2024-01-01", begin: "2024-04-01")
        )
        let almost = sample.answer(.threePlacements, over: ReportingPeriod.yearTo("2025-03-01").period)
        #expect(almost.whole.counts == "1 of 1")
        #expect(almost.remarks == ["The records begin on 1 April 2024, within the period."])
    }
}

extension Answer {
    /// Whether every figure opens to as many rows as it says.
    func isOpen() -> Bool {
        let all = [(nil, whole)] + lines.map { ($0.group.key, $0.figure) } as [(String?, Figure)]
        return all.allSatisfy { group, figure in
            let shown =
                figure.absence == nil || figure.absence == .nothing(measure.counted) || figure.absence == .noPosts
            guard shown else { return rows(.denominator, in: group).isEmpty }
            let sides =
                rows(.numerator, in: group).count == figure.count
                && rows(.leftOut, in: group).count == figure.leftOutCount
                && caseCount(.numerator, in: group) == figure.count
            guard measure.unit == .percent else { return sides }
            return sides && rows(.denominator, in: group).count == figure.whole
                && rows(.rest, in: group).count == (figure.whole ?? 0) - figure.count
        }
    }
}
