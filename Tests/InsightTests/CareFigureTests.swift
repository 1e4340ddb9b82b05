import Policy
import Register
import Samples
import Testing
import Vocabulary

@testable import Insight

@Suite("Children looked after")
struct CareFigureTests {
    private let year = Period(collectionYear: 2026)

    @Test(
        "an episode is open from its first day to the day before its last",
        arguments: [
            ("2026-03-31", nil, 1),
            ("2026-04-01", nil, 0),
            ("2020-01-01", "2026-03-31", 0),  // the day on which it ends is not in care
            ("2020-01-01", "2026-04-01", 1),
        ] as [(CivilDate, CivilDate?, Int)]
    )
    func lookedAfter(began: CivilDate, ceased: CivilDate?, count: Int) {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, began, to: ceased, ceased == nil ? nil : .homePlanned)
        #expect(sample.answer(.lookedAfter).whole.count == count)
    }

    @Test("of two open episodes the later counts, and one that another should follow goes on until that is there")
    func twoOpen() {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2024-01-01", .startedCare, .accommodated)
        sample.episode(of: 0, "2025-01-01", .legalStatus, .fullCareOrder)
        sample.child()
        sample.episode(of: 1, "2024-01-01", .startedCare, .interimCareOrder, to: "2025-01-01", .continues)
        let answer = sample.answer(.lookedAfter, by: .legalStatus)
        #expect(answer.lines.map(\.group.key) == ["C1", "C2"])
        #expect(answer.whole.count == 2)
    }

    @Test("short breaks are in no figure but their own, and rows that cannot be read are counted as left out")
    func leftOut() {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2025-05-01", .startedCare, .shortBreaksAgreement)
        sample.child(inCareFrom: "2025-05-01")
        #expect(sample.answer(.lookedAfter).whole.count == 1)
        #expect(sample.answer(.lookedAfter).whole.leftOut == [.shortBreaks: 1])
        #expect(sample.answer(.shortBreaks).whole.count == 1)
        #expect(sample.answer(.started).whole.count == 1)
        #expect(sample.answer(.inCareAtAnyTime).whole.counts == "1")
        var survey = sample.survey
        survey.strays = [1]
        let span = Span(year, asAt: "2026-06-30", profile: .standard)
        #expect(Answer(.lookedAfter, survey, span, by: nil).whole.leftOut == [.shortBreaks: 1, .dateUnreadable: 1])
    }

    @Test(
        "unaccompanied until the day on which that ends",
        arguments: [(.until(nil), 1), (.until("2026-04-01"), 1), (.until("2026-03-31"), 0), (.no, 0)]
            as [(ChildRow.Unaccompanied, Int)]
    )
    func unaccompanied(status: ChildRow.Unaccompanied, count: Int) {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2025-05-01", unaccompanied: status)
        #expect(sample.answer(.unaccompanied).whole.counts == "\(count) of 1")
    }

    @Test("the rate takes the population of the middle of the year before, and is a dash without")
    func rate() throws {
        var sample = SampleSurvey()
        for _ in 0..<308 { sample.child(inCareFrom: "2017-01-01") }
        let none = sample.answer(.rate, over: Period(collectionYear: 2018))
        #expect(none.whole.absence == .noPopulation(2017))
        let yaml = "name: a\ntitle: A\ncouncil: A\npopulation_under_18: {2017: 41620}\n"
        let profile = try ProfileReader(file: "a.yaml").read(yaml).get()
        #expect(sample.answer(.rate, over: Period(collectionYear: 2018), profile).whole.printed == "74")
    }

    @Test("who came and who left, for each 10,000: each once in the year to the last day, and by no breakdown")
    func rates() throws {
        let yaml = "name: a\ntitle: A\ncouncil: A\npopulation_under_18: {2025: 10000}\n"
        let profile = try ProfileReader(file: "a.yaml").read(yaml).get()
        var sample = SampleSurvey()
        for _ in 0..<3 { sample.child(inCareFrom: "2025-05-01") }
        let leaver = sample.child()
        sample.episode(of: leaver, "2020-01-01", to: "2025-06-01", .homePlanned)
        #expect(sample.answer(.startedRate, profile).whole.printed == "3")
        #expect(sample.answer(.ceasedRate, profile).whole.printed == "1")
        #expect(
            sample.answer(.startedRate, over: Period(collectionYear: 2025), profile).whole.absence
                == .noPopulation(2024)
        )
        let quarter = try #require(ReportingPeriod(key: "2025-26-q4")).period
        #expect(sample.answer(.startedRate, over: quarter, profile).whole.printed == "3")
        #expect(Measure.startedRate.breakdowns.isEmpty && Measure.ceasedRate.breakdowns.isEmpty)
    }

    @Test("a child who comes twice starts once, at the first; who leaves twice has left once, at the last")
    func once() {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2025-05-01", to: "2025-06-01", .homePlanned)
        sample.episode(of: 0, "2025-08-01", to: "2025-09-01", .homeUnplanned)
        sample.episode(of: 0, "2026-01-01")
        let started = sample.answer(.started, by: .month)
        #expect(started.whole.count == 1)
        #expect(started.byGroup["2025-m05"]?.count == 1)
        let ceased = sample.answer(.ceased, by: .leaving)
        #expect(ceased.whole.count == 1)
        #expect(ceased.lines.map(\.group.key) == ["homeUnplanned"])
        #expect(sample.answer(.lookedAfter).whole.count == 1)
    }

    @Test("a change of order neither begins care nor ends it")
    func noStart() {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2024-05-01", to: "2025-06-01")
        sample.episode(of: 0, "2025-06-01", .legalStatus)
        #expect(sample.answer(.started).whole.count == 0)
        #expect(sample.answer(.ceased).whole.count == 0)
        #expect(sample.answer(.inCareAtAnyTime).whole.count == 1)
    }

    @Test(
        "three readings of three or more placements",
        arguments: [
            ([("P", "U6"), ("P", "U6")], 1, 1, 1),
            ([("P", "U6")], 0, 0, 0),
            ([("L", "U6"), ("P", "U4"), ("L", "U4")], 0, 0, 0),
            ([("T", "U6"), ("U", "U6")], 0, 0, 1),  // the carer came along twice
            ([("P", "T1"), ("P", "K2")], 1, 0, 1),  // in hospital, and back in the same home
            ([("P", "T1"), ("P", "U4"), ("B", "U6")], 1, 1, 1),  // away, and to another home: one change, then another
        ] as [([(String, String)], Int, Int, Int)]
    )
    func placements(moves: [(String, String)], commissioner: Int, carers: Int, all: Int) {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2024-01-01", place: "K2", to: "2025-05-01")
        for (place, move) in moves.enumerated() {
            let day = ("2025-05-01" as CivilDate).adding(months: place)
            let isLast = place == moves.count - 1
            sample.episode(
                of: 0,
                day,
                ReasonBegun(rawValue: move.0) ?? .placement,
                place: move.1,
                to: isLast ? nil : day.adding(months: 1)
            )
        }
        #expect(sample.answer(.threePlacements).whole.count == commissioner)
        #expect(sample.answer(.threeCarers).whole.count == carers)
        #expect(sample.answer(.threeMoves).whole.count == all)
    }

    @Test("coming into care is no change; coming back is; a move on the first day of the year is of the year before")
    func entries() {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2025-05-01", to: "2025-06-01")
        sample.episode(of: 0, "2025-06-01", .placement, to: "2025-07-01", .homePlanned)
        sample.child()
        sample.episode(of: 1, "2025-05-01", to: "2025-06-01", .homePlanned)
        sample.episode(of: 1, "2025-08-01", .startedCare, to: "2025-09-01")
        sample.episode(of: 1, "2025-09-01", .placement)
        sample.child()
        sample.episode(of: 2, "2024-05-01", to: "2025-04-01")
        sample.episode(of: 2, "2025-04-01", .placement, to: "2025-09-01")
        sample.episode(of: 2, "2025-09-01", .placement)
        #expect(sample.answer(.threePlacements).whole.counts == "1 of 2")
    }

    @Test(
        "the same carer for two years, of those under 16 in care for two and a half",
        arguments: [
            ("2023-09-30", "2024-03-31", "2012-01-01", "1 of 1"),  // both to the day
            ("2023-10-01", "2024-03-31", "2012-01-01", "0 of 0"),
            ("2023-09-30", "2024-04-01", "2012-01-01", "0 of 1"),
            ("2020-01-01", "2022-01-01", "2010-03-31", "0 of 0"),  // 16 that very day
            ("2020-01-01", "2022-01-01", "2010-04-01", "1 of 1"),
        ] as [(CivilDate, CivilDate, CivilDate, String)]
    )
    func stability(entered: CivilDate, moved: CivilDate, born: CivilDate, counts: String) {
        var sample = SampleSurvey()
        sample.child(born: born)
        sample.episode(of: 0, entered, to: moved)
        sample.episode(of: 0, moved, .placement, to: "2025-06-01")
        sample.episode(of: 0, "2025-06-01", .placementSameCarer)
        let figure = sample.answer(.longTermStability).whole
        #expect(counts == "0 of 0" ? figure.absence == .nothing(.child) : figure.counts == counts)
    }

    @Test("stability is a dash where the records are shorter than it looks back")
    func shortRecords() {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.reach.years[.episodes] = [2025, 2026]
        #expect(
            sample.answer(.longTermStability).whole.absence
                == .tooShort(needed: "2023-09-30", begin: "2024-04-01")
        )
        sample.reach.years[.episodes] = [2024, 2025, 2026]
        #expect(sample.answer(.longTermStability).whole.counts == "1 of 1")
    }

    @Test("miles are those of the national statistics, and 20.0 are not over 20")
    func miles() {
        #expect(Miles(metres: 32_186).tenths == 200)
        #expect(!Miles(metres: 32_186).isOver(20))
        #expect(Miles(metres: 32_300).isOver(20))
        var sample = SampleSurvey()
        for postcode in ["NG1 2ZZ", "ng19zz", "NG9 9ZZ"] {
            let child = sample.child()
            sample.episode(of: child, "2025-05-01", home: "NG1 1ZZ", at: postcode)
        }
        #expect(sample.answer(.overTwentyMiles).whole.absence == .noPostcodes)
        var survey = sample.survey
        var postcodes = PostcodeList()
        postcodes.add("NG11ZZ".utf8, easting: 400_000, northing: 300_000, authority: "E1")
        postcodes.add("NG1 2ZZ".utf8, easting: 432_186, northing: 300_000, authority: "E1")
        postcodes.add("NG1 9ZZ".utf8, easting: 420_000, northing: 330_000, authority: "E2")
        survey.map = CouncilMap(postcodes, own: "E1")
        let span = Span(year, asAt: "2026-06-30", profile: .standard)
        #expect(Answer(.overTwentyMiles, survey, span, by: nil).whole.counts == "1 of 3")
        #expect(Answer(.outsideBoundary, survey, span, by: nil).whole.counts == "1 of 3")
        let groups = Answer(.lookedAfter, survey, span, by: .boundary).byGroup.mapValues(\.count)
        #expect(groups == ["in": 1, "out": 1, "not-known": 1])
        for breakdown in [Breakdown.boundary, .distance] {
            let lines = sample.answer(.lookedAfter, by: breakdown).lines
            #expect(lines.map(\.figure.absence) == [.noPostcodes, .noPostcodes, nil])
            #expect(lines.map(\.figure.printed) == ["–", "–", "3"])
        }
    }

    @Test("missing: children once, times each, away apart; before the period and on short breaks not at all")
    func missing() {
        var sample = SampleSurvey()
        for _ in 0..<3 { sample.child(inCareFrom: "2020-01-01") }
        for (child, kind, day) in [
            (0, .missing, "2025-04-01"), (0, .missing, "2026-03-31"), (1, .awayWithoutLeave, "2025-05-01"),
            (2, .missing, "2025-03-31"), (2, .missing, "2026-04-01"),
        ] as [(Int32, MissingKind, CivilDate)] {
            sample.missing.append(MissingRow(child: child, kind: kind, beganOn: day, madeBy: 1))
        }
        #expect(sample.answer(.wentMissing).whole.counts == "1 of 3")
        #expect(sample.answer(.missingIncidents).whole.count == 2)
        #expect(sample.answer(.awayIncidents).whole.count == 1)
    }

    @Test("an incident of a child who was not in care that day is left out, and one without a day leaves out the child")
    func incidentsOutsideCare() {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2025-05-01", to: "2025-09-01", .homePlanned)
        sample.child(inCareFrom: "2020-01-01")
        for day in ["2025-04-30", "2025-09-01"] as [CivilDate] {
            sample.missing.append(MissingRow(child: 0, kind: .missing, beganOn: day, madeBy: 1))
        }
        sample.missing.append(MissingRow(child: 1, kind: .missing, beganOn: nil, madeBy: 1))
        #expect(sample.answer(.missingIncidents).whole.counts == "0")
        #expect(sample.answer(.missingIncidents).whole.leftOut == [.notInCare: 2, .dateUnreadable: 1])
        #expect(sample.answer(.wentMissing).whole.counts == "0 of 1")
        #expect(sample.answer(.wentMissing).whole.leftOut == [.dateUnreadable: 1])
        sample.missing.append(MissingRow(child: 0, kind: .missing, beganOn: "2025-08-31", madeBy: 1))
        sample.missing.append(MissingRow(child: 1, kind: .missing, beganOn: "2025-08-31", madeBy: 1))
        #expect(sample.answer(.wentMissing).whole.counts == "2 of 2")
    }

    @Test(
        "three social workers are three different ones in the year, one who ended on its first day is none; no data is no nought"
    )
    func workers() {
        var sample = SampleSurvey()
        for _ in 0..<3 { sample.child(inCareFrom: "2020-01-01") }
        #expect(sample.answer(.threeWorkers).whole.absence == .noWorkers)
        for (child, worker, began, ended) in [
            (0, "A", "2024-01-01", "2025-04-02"), (0, "B", "2025-04-02", "2025-09-01"), (0, "C", "2025-09-01", nil),
            (1, "A", "2024-01-01", "2025-04-01"), (1, "B", "2025-04-01", "2025-09-01"), (1, "C", "2025-09-01", nil),
        ] as [(Int32, String, CivilDate, CivilDate?)] {
            sample.workers.append((child, WorkerRow(worker: worker, beganOn: began, endedOn: ended)))
        }
        let figure = sample.answer(.threeWorkers).whole
        #expect(figure.counts == "1 of 2")
        #expect(figure.leftOut == [.noWorkerKnown: 1])
    }

    @Test("caseload: the officers' children for their posts, with the range; who has no officer is said beside it")
    func caseload() {
        var sample = SampleSurvey()
        sample.officer("Ruth Vance")
        sample.officer("Owen Price", percent: 60)
        sample.officer("Gone Away", to: "2026-03-30")
        sample.officer("Hassan Mirza")
        for place in 0..<11 {
            let child = sample.child(inCareFrom: "2020-01-01")
            if place < 10 { sample.allocate(child, to: place < 6 ? 0 : place < 9 ? 1 : 2) }
        }
        let answer = sample.answer(.caseload, by: .officer)
        #expect(answer.whole.counts == "9 children, 2.6 posts")
        #expect(answer.whole.exact == "3.5")
        #expect(answer.whole.leftOut == [.noOfficer: 2])
        #expect(
            answer.lines.map(\.group.title) == ["Gone Away", "Hassan Mirza", "Owen Price", "Ruth Vance", "No officer"]
        )
        #expect(answer.lines.map(\.figure.exact) == ["–", "0.0", "5.0", "6.0", "–"])
        #expect(answer.range?.lowest.group.title == "Hassan Mirza")
        #expect(answer.range?.highest.figure.exact == "6.0")
        #expect(answer.target == .range(50...70))
        #expect(sample.answer(.allocated).whole.counts == "10 of 11")
        sample.officers = []
        sample.allocations = []
        #expect(sample.answer(.caseload).whole.absence == .noPosts)
    }

    @Test("the average caseload lies within its own range", arguments: 1...20 as ClosedRange<UInt64>)
    func caseloadRange(seed: UInt64) throws {
        let answer = BreakdownTests.random(seed).answer(.caseload, by: .officer)
        let average = try #require(answer.whole.tenths)
        let (lowest, highest) = try #require(answer.range)
        #expect(try #require(lowest.figure.tenths) <= average)
        #expect(try #require(highest.figure.tenths) >= average)
    }
}
