import Policy
import Register
import Reviews
import Samples
import Testing
import Vocabulary

@testable import Insight

@Suite("Reviews in time")
struct TimelinessTests {
    /// What becomes of one review due in 2025 to 2026, looked at from a day.
    private func part(
        due: CivilDate?,
        _ standing: ClockRow.Standing,
        asAt: CivilDate = "2026-06-30",
        _ measure: Measure = .reviewsInTime
    ) -> [Case.Part] {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.clock(of: 0, due: due, standing)
        if case .met(let day) = standing { sample.held(by: 0, on: day) }
        return sample.answer(measure, asAt: asAt).cases.map(\.part)
    }

    @Test(
        "of those due: held, not held, fallen away, on and around the last day",
        arguments: [
            ("2025-09-01", .met(on: "2025-09-01"), .counted),  // on its last day
            ("2025-09-01", .met(on: "2025-08-01"), .counted),
            ("2025-09-01", .met(on: "2025-09-02"), .uncounted),  // a day late
            ("2025-04-01", .met(on: "2025-03-20"), .counted),  // due on the first day of the period, held before it
            ("2025-03-31", .met(on: "2025-04-01"), nil),  // due the day before it
            ("2026-03-31", .met(on: "2026-04-02"), .uncounted),  // due on the last day of the period, held after it
            ("2026-04-01", .met(on: "2026-03-31"), nil),
            ("2025-09-01", .running, .uncounted),  // never held
            ("2025-09-01", .fellAway(on: "2025-09-01"), nil),  // care ended on the very day
            ("2025-09-01", .fellAway(on: "2025-08-01"), nil),
            ("2025-09-01", .fellAway(on: "2025-09-02"), .uncounted),  // it was overdue when care ended
            (nil, .running, .leftOut(.dueNotKnown)),
        ] as [(CivilDate?, ClockRow.Standing, Case.Part?)]
    )
    func due(due: CivilDate?, standing: ClockRow.Standing, expected: Case.Part?) {
        #expect(part(due: due, standing) == [expected].compactMap { $0 })
    }

    @Test(
        "as at a day, what came later had not happened yet",
        arguments: [
            ("2025-09-01", .met(on: "2025-09-05"), "2025-09-05", .uncounted),
            ("2025-09-01", .met(on: "2025-09-05"), "2025-09-04", .uncounted),  // overdue then
            ("2025-09-05", .met(on: "2025-09-05"), "2025-09-04", .leftOut(.notYetDue)),
            ("2025-09-05", .running, "2025-09-05", .leftOut(.notYetDue)),  // may be held that very day
            ("2025-09-05", .running, "2025-09-06", .uncounted),
            ("2025-09-05", .fellAway(on: "2025-09-04"), "2025-09-03", .leftOut(.notYetDue)),
        ] as [(CivilDate, ClockRow.Standing, CivilDate, Case.Part)]
    )
    func asAt(due: CivilDate, standing: ClockRow.Standing, day: CivilDate, expected: Case.Part) {
        #expect(part(due: due, standing, asAt: day) == [expected])
    }

    @Test(
        "of those held: by the day held, whenever it was due",
        arguments: [
            ("2025-03-31", .met(on: "2025-04-01"), .uncounted),
            ("2026-04-30", .met(on: "2026-03-31"), .counted),
            ("2025-09-01", .met(on: "2025-09-01"), .counted),
            ("2025-09-01", .met(on: "2026-04-01"), nil),
            ("2025-09-01", .running, nil),
        ] as [(CivilDate, ClockRow.Standing, Case.Part?)]
    )
    func held(due: CivilDate, standing: ClockRow.Standing, expected: Case.Part?) {
        #expect(part(due: due, standing, .reviewsHeldInTime) == [expected].compactMap { $0 })
    }

    @Test("a review by a limit that nobody knows is left out, and one with a day that cannot be read too")
    func leftOut() {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.held(by: 0, on: "2025-09-01")
        sample.held(by: 0, on: nil)
        let figure = sample.answer(.reviewsHeldInTime).whole
        #expect(figure.leftOut == [.dueNotKnown: 1, .dateUnreadable: 1])
        #expect(figure.absence == .nothing(.review))
        #expect(sample.answer(.reviewsHeld).whole.count == 1)
        #expect(sample.answer(.reviewsHeld).whole.leftOut == [.dateUnreadable: 1])
    }

    @Test("short breaks are left out, and counted apart")
    func shortBreaks() {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2025-05-01", .startedCare, .shortBreaks, to: "2025-08-01", .homePlanned)
        sample.review(of: 0, due: "2025-07-31", held: "2025-07-31", .spoke)
        for measure in [Measure.reviewsInTime, .reviewsHeldInTime, .reviewsHeld, .tookPart] {
            let figure = sample.answer(measure).whole
            #expect(figure.count == 0)
            #expect(figure.leftOut == [.shortBreaks: 1])
        }
    }

    @Test("of two clocks that one review met, the one met late makes it late, and it counts once")
    func twoClocks() {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.review(of: 0, due: "2025-09-10", held: "2025-09-10")
        sample.clock(of: 0, due: "2025-09-01", .met(on: "2025-09-10"), rule: .authorisedFirst)
        #expect(sample.answer(.reviewsHeldInTime).whole.counts == "0 of 1")
        #expect(sample.answer(.reviewsInTime).whole.counts == "1 of 2")
    }

    @Test("late reviews are told by their reason, one row for none, and by how late they were")
    func late() {
        var sample = SampleSurvey()
        for (days, reason) in [(1, "travel"), (7, "travel"), (8, nil), (14, "gone"), (15, nil), (29, "other")] {
            let child = sample.child(inCareFrom: "2020-01-01")
            let due: CivilDate = "2025-09-01"
            sample.review(of: child, due: due, held: due.adding(days: days), because: reason)
        }
        let reasons = sample.answer(.reviewsHeldLate, by: .lateReason)
        #expect(reasons.whole.count == 6)
        #expect(reasons.lines.map(\.figure.count) == [2, 1, 1, 2])
        #expect(
            reasons.lines.map(\.group.title) == [
                "Travel", "Another reason", "Another list's “gone”", "No reason recorded",
            ]
        )
        let days = sample.answer(.reviewsHeldLate, by: .daysLate).byGroup
        #expect(days.mapValues(\.count) == ["1": 1, "2-7": 1, "8-14": 2, "15-28": 1, "over-28": 1])
    }

    @Test("a child is in time where every review due was; one still to come does not count against")
    func children() {
        var sample = SampleSurvey()
        for _ in 0..<4 { sample.child(inCareFrom: "2020-01-01") }
        sample.review(of: 0, due: "2025-05-01", held: "2025-05-01")
        sample.review(of: 0, due: "2025-11-01", held: "2025-11-02")
        sample.review(of: 1, due: "2025-05-01", held: "2025-05-01")
        sample.review(of: 1, due: "2026-02-01")
        sample.review(of: 2, due: "2026-02-01")
        sample.review(of: 3, due: nil)
        let figure = sample.answer(.childrenInTime, asAt: "2026-02-01").whole
        #expect(figure.counts == "1 of 2")
        #expect(figure.leftOut == [.notYetDue: 1, .dueNotKnown: 1])
    }

    @Test("a child of the year is told by what held on the last day of theirs, in care or not at the year's end")
    func lastDay() {
        var sample = SampleSurvey()
        sample.child()
        sample.episode(of: 0, "2025-01-01", .startedCare, .accommodated, to: "2025-12-01", .homePlanned)
        sample.review(of: 0, due: "2025-05-01", held: "2025-05-01", .spoke)
        sample.review(of: 0, due: "2025-11-01", held: "2025-11-02", .spoke)
        for measure in [Measure.childrenInTime, .tookPartEveryTime] {
            #expect(sample.answer(measure, by: .legalStatus).lines.map(\.group.key) == ["V2"], "\(measure.key)")
        }
        #expect(sample.answer(.childrenInTime).whole.counts == "0 of 1")
    }

    @Test("first reviews are those whose 20th working day lies in the period, whenever care began")
    func first() {
        var sample = SampleSurvey()
        for start in ["2025-03-20", "2025-04-01", "2026-03-20"] as [CivilDate] {
            let child = sample.child(inCareFrom: start)
            let due = WorkingDays.england.date(20, after: start)
            sample.review(of: child, due: due, held: due, rule: .first, from: start)
        }
        sample.review(of: 0, due: "2025-07-01", held: "2025-07-01", rule: .second, from: "2025-04-01")
        #expect(sample.answer(.firstReviewsInTime).whole.counts == "2 of 2")
    }

    @Test(
        "a review is 6 months at most after the one before, the corresponding day among them, whenever that was",
        arguments: [
            ("2025-05-15", "2025-11-15", "1 of 1"),
            ("2025-05-15", "2025-11-16", "0 of 1"),
            ("2025-08-31", "2026-02-28", "1 of 1"),
            ("2025-08-31", "2026-03-01", "0 of 1"),
            ("2025-03-31", "2025-09-30", "1 of 1"),  // the first lies before the period
            ("2024-01-15", "2025-09-30", "0 of 1"),  // and however long before
            ("2019-12-31", "2025-09-30", "0 of 0"),  // it was of an earlier time in care
            ("2025-10-01", "2026-04-01", "0 of 0"),  // the second comes after the period
        ] as [(CivilDate, CivilDate, String)]
    )
    func pairs(first: CivilDate, second: CivilDate, counts: String) {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.held(by: 0, on: second)
        sample.held(by: 0, on: first)
        let figure = sample.answer(.laterReviewsInTime).whole
        #expect(figure.whole == 0 ? counts == "0 of 0" : figure.counts == counts)
    }

    @Test("the review before may have been held before all that was read")
    func earlier() {
        var sample = SampleSurvey()
        sample.child(inCareFrom: "2020-01-01")
        sample.held(by: 0, on: "2025-04-02")
        var survey = sample.survey
        survey.earlier = [0: "2024-10-02"]
        let span = Span(Period(collectionYear: 2026), asAt: "2026-06-30", profile: .standard)
        #expect(Answer(.laterReviewsInTime, survey, span, by: nil).whole.counts == "1 of 1")
    }
}
