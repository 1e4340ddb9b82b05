import Reviews
import Samples
import Testing
import Vocabulary

@Suite("Adjournment")
struct AdjournmentTests {
    @Test(
        "is for twenty working days at most",
        arguments: [
            ("2018-05-01", "2018-05-31"),  // two bank holidays in May
            ("2026-03-02", "2026-03-30"),
        ] as [(CivilDate, CivilDate)]
    )
    func resume(day: CivilDate, by last: CivilDate) throws {
        let adjournment = try Adjournment(on: day, alreadyUsed: 0, workingDays: .england)
        #expect(adjournment.on == day && adjournment.resumeBy.day == last)
    }

    @Test("is declined a second time", arguments: [1, 2])
    func secondTime(used: Int) {
        #expect(throws: AdjournmentRefusal.alreadyAdjourned) {
            try Adjournment(on: "2018-05-29", alreadyUsed: used, workingDays: .england)
        }
        #expect(!AdjournmentRefusal.alreadyAdjourned.explanation.isEmpty)
    }
}

@Suite("A review in parts")
struct ReviewPartsTests {
    @Test(
        "counts as held on the day that the service's policy says",
        arguments: [
            (.completion, "2018-06-18"), (.firstPart, "2018-06-04"), (.mainMeeting, "2018-06-11"),
        ] as [(ReviewDatePolicy, CivilDate)]
    )
    func policy(policy: ReviewDatePolicy, day: CivilDate) throws {
        let parts = try #require(ReviewParts(["2018-06-11", "2018-06-18", "2018-06-04"], mainMeeting: "2018-06-11"))
        #expect(parts.date(by: policy) == day)
    }

    @Test("of one part is held on that day by every policy", arguments: ReviewDatePolicy.allCases)
    func onePart(policy: ReviewDatePolicy) throws {
        #expect(try #require(ReviewParts(["2018-06-11"])).date(by: policy) == "2018-06-11")
        #expect(!policy.title.isEmpty)
    }

    @Test("has at least one part")
    func none() {
        #expect(ReviewParts([]) == nil)
    }
}

@Suite("Times around a review")
struct ReviewTimersTests {
    let timers = ReviewTimers(workingDays: .england)

    @Test(
        "each step has its day",
        arguments: [
            (.officerDiscussion, "2018-01-08", "2017-12-13"),  // back over Christmas
            (.reportReady, "2018-01-08", "2018-01-03"),
            (.childAsked, "2018-06-29", "2018-06-01"),
            (.consultationSent, "2018-06-29", "2018-06-01"),
            (.invitationsSent, "2018-06-29", "2018-06-15"),
            (.decisionsSent, "2017-12-18", "2017-12-27"),
            (.carePlanUpdated, "2017-12-18", "2018-01-04"),
            (.recordWritten, "2017-12-18", "2018-01-11"),
            (.recordShared, "2017-12-18", "2018-01-18"),
            (.childTold, "2017-12-18", "2018-01-18"),
            (.managerQueries, "2018-05-03", "2018-05-11"),
            (.carePlanPrepared, "2018-12-20", "2019-01-08"),
            (.placementPlanMade, "2018-12-20", "2018-12-31"),
            (.midwayWarning, "2018-04-17", "2018-05-01"),
        ] as [(ReviewTimer, CivilDate, CivilDate)]
    )
    func limit(timer: ReviewTimer, from day: CivilDate, limit: CivilDate) {
        #expect(timers.limit(timer, from: day).day == limit)
    }

    @Test("every step has its words and a time of its own", arguments: ReviewTimer.allCases)
    func everyTimer(timer: ReviewTimer) {
        #expect(!timer.title.isEmpty)
        #expect(timers.interval(of: timer) == timer.standard)
    }

    @Test("a service may set a time of its own, in either kind of day")
    func ownTimes() {
        let own = ReviewTimers(
            workingDays: .england,
            settings: [.recordShared: .days(14), .reportReady: .workingDays(5)]
        )
        #expect(own.limit(.recordShared, from: "2017-12-18").day == "2018-01-01")
        #expect(own.limit(.reportReady, from: "2018-01-08").day == "2017-12-29")
        #expect(own.limit(.recordWritten, from: "2017-12-18").day == "2018-01-11")
    }

    @Test(
        "the midpoint is half way, rounded towards the last review",
        arguments: [
            ("2018-01-17", "2018-07-17", "2018-04-17"), ("2018-01-01", "2018-01-02", "2018-01-01"),
            ("2018-01-01", "2018-01-03", "2018-01-02"),
        ] as [(CivilDate, CivilDate, CivilDate)]
    )
    func midpoint(held: CivilDate, next: CivilDate, middle: CivilDate) {
        #expect(ReviewTimers.midpoint(heldOn: held, nextDue: next) == middle)
    }
}
