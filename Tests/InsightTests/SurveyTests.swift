import Register
import Reviews
import Samples
import Testing
import Vocabulary

@testable import Insight

@Suite("Rows of figures")
struct SurveyTests {
    @Test("periods of care begin where the care history has them begin", arguments: 1...40 as ClosedRange<UInt64>)
    func careHistory(seed: UInt64) {
        let survey = BreakdownTests.random(seed, children: 20).survey
        for child in Int32(0)..<Int32(survey.children.count) {
            let episodes = survey.episodes[child].enumerated().map { place, row in episode(row, place) }
            let history = CareHistory(episodes)
            for row in survey.episodes[child] {
                let period = history.periods.last { $0.episodes.contains { $0.beganOn == row.beganOn } }
                #expect(row.careBeganOn == period?.beganOn)
                #expect(row.isBeginningKnown == period?.isBeginningKnown)
            }
        }
    }

    private func episode(_ row: EpisodeRow, _ place: Int) -> Episode {
        Episode(
            id: ID("\(place)"),
            child: ID("child"),
            beganOn: row.beganOn,
            reasonBegun: row.reasonBegun ?? .placement,
            legalStatus: row.legalStatus ?? .accommodated,
            need: row.need,
            place: row.place,
            ceasedOn: row.ceasedOn,
            reasonCeased: row.reasonCeased
        )
    }

    @Test(
        "what the records do not reach is a dash with its reason",
        arguments: [
            (2023, "2026-06-30", .beforeRecords("2023-04-01")),
            (2025, "2026-06-30", .yearMissing(2025)),
            (2027, "2026-03-31", .notBegun("2026-04-01")),
            (2024, "2026-06-30", nil),
            (2026, "2026-06-30", nil),
        ] as [(Int, CivilDate, Absence?)]
    )
    func reach(year: Int, asAt: CivilDate, absence: Absence?) {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.held(by: 0, on: Period(collectionYear: year).first, .spoke)
        sample.reach = Reach(years: [.reviews: [2024, 2026], .episodes: [2024, 2026]])
        let answer = sample.answer(.reviewsHeld, over: Period(collectionYear: year), asAt: asAt)
        #expect(answer.whole.absence == absence)
        #expect(answer.whole.printed == (absence == nil ? "1" : "–"))
        #expect(sample.answer(.lookedAfter, over: Period(collectionYear: year), asAt: asAt).whole.absence == absence)
    }

    @Test("a table that no return of the year brought is a dash for the measures that need it, and for no other")
    func tables() {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.reach = Reach(years: [.episodes: [2025, 2026], .missing: [2025]])
        #expect(sample.answer(.lookedAfter).whole.printed == "1")
        let dashes: [Measure] = [
            .wentMissing, .missingIncidents, .awayIncidents, .threeWorkers, .reviewsHeld, .reviewsInTime, .tookPart,
            .childrenInTime, .firstReviewsInTime, .laterReviewsInTime,
        ]
        for measure in dashes {
            #expect(sample.answer(measure).whole.absence == .yearMissing(2026), "\(measure.key)")
        }
        #expect(sample.answer(.missingIncidents, over: Period(collectionYear: 2025)).whole.printed == "0")
    }

    @Test("rows set aside for a day that cannot be read stand beside the figures that might have counted them")
    func setAside() {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        let taken = [
            TakenReturn(.reviews, of: 2026, by: "second", withoutDay: 3),
            TakenReturn(.reviews, of: 2025, by: "first", withoutDay: 1),
            TakenReturn(.episodes, of: 2026, by: "second", withoutDay: 2),
            TakenReturn(.header, of: 2026, by: "second", withoutDay: 0),
        ]
        sample.reach.add(taken, countingRows: true)
        #expect(sample.answer(.reviewsHeld).setAside == [taken[0]])
        #expect(sample.answer(.lookedAfter).setAside == [taken[2]])
        let years = Period("2024-07-01", to: "2025-06-30")
        #expect(sample.answer(.reviewsHeld, over: years).setAsideCount == 4)
        sample.reach.add(taken, countingRows: false)
        #expect(sample.answer(.reviewsHeld).setAside.isEmpty)
    }

    @Test("from the day the service is in use, what nobody wrote down is a nought")
    func inUse() {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.reach.years[.reviews] = [2024]
        sample.reach.inUseSince = "2025-04-01"
        #expect(sample.answer(.reviewsHeld).whole.printed == "0")
    }

    @Test("before anything was known at all there is a dash, and no nought")
    func nothingKnown() {
        var sample = SampleSurvey()
        sample.reach = Reach()
        #expect(sample.answer(.lookedAfter).whole.absence == .nothingKnown)
        sample.reach.inUseSince = "2025-04-01"
        #expect(sample.answer(.lookedAfter).whole.printed == "0")
    }

    @Test("a period that the records reach in part says so")
    func remark() {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.reach.years[.episodes] = [2026]
        let answer = sample.answer(.started, over: Period("2024-06-01", to: "2025-06-01"))
        #expect(answer.remarks == ["The records begin on 1 April 2025, within the period."])
    }
}
