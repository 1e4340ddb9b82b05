import Reviews
import Samples
import Testing
import Vocabulary

@Suite("Short breaks")
struct ShortBreaksTests {
    @Test(
        "keep the lighter regime only within every limit",
        arguments: [
            (17, 75, true, false, true, .modified),  // both limits are still within
            (18, 75, true, false, true, .full),
            (17, 76, true, false, true, .full),
            (5, 30, false, false, true, .full),  // more than one setting
            (5, 30, true, true, true, .full),  // in care
            (5, 30, true, false, false, .full),  // does not go home between
        ] as [(Int, Int, Bool, Bool, Bool, ShortBreakRegime)]
    )
    func regime(longest: Int, total: Int, same: Bool, inCare: Bool, home: Bool, regime: ShortBreakRegime) {
        let breaks = ShortBreaks(
            basis: .section20,
            sameSettingOrCarer: same,
            inCareOfAuthority: inCare,
            returnsHomeAfterEach: home,
            longestBreakDays: longest,
            daysInAnyYear: total
        )
        #expect(breaks.regime == regime)
    }

    @Test("under section 17 the child is not looked after, however long they are")
    func section17() {
        let breaks = ShortBreaks(
            basis: .section17,
            sameSettingOrCarer: false,
            inCareOfAuthority: false,
            longestBreakDays: 40,
            daysInAnyYear: 200
        )
        #expect(breaks.regime == .notLookedAfter)
    }

    @Test("are reviewed within three months of the first, and every six months from then")
    func reviews() {
        #expect(ShortBreaks.firstReviewDue(firstBreakBegan: "2019-11-30") == "2020-02-29")
        #expect(ShortBreaks.laterReviewDue(reviewHeldOn: "2019-08-31") == "2020-02-29")
    }

    @Test("every regime has its words", arguments: ShortBreakRegime.allCases)
    func titles(regime: ShortBreakRegime) {
        #expect(!regime.title.isEmpty)
    }
}

@Suite("Eligible child")
struct EligibleChildTests {
    @Test(
        "is so from 16, or after 13 weeks of care if later",
        arguments: [
            ("2002-09-10", "2010-01-04", "2018-09-10", "2018-12-10"),  // long in care
            ("2002-09-10", "2018-07-02", "2018-10-01", "2019-01-01"),  // 13 weeks end after the birthday
            ("2002-09-10", "2018-06-11", "2018-09-10", "2018-12-10"),  // on the birthday itself
            ("2004-02-29", "2010-01-04", "2020-02-29", "2020-05-29"),
        ] as [(CivilDate, CivilDate, CivilDate, CivilDate)]
    )
    func eligible(born: CivilDate, since: CivilDate, from day: CivilDate, assessment: CivilDate) {
        let child = EligibleChild(born: born, lookedAfterSince: since)
        #expect(child?.eligibleFrom == day && child?.needsAssessmentDue == assessment)
    }

    @Test("is nobody who turns 18 first")
    func tooLate() {
        #expect(EligibleChild(born: "2002-09-10", lookedAfterSince: "2020-06-11") == nil)
        #expect(EligibleChild(born: "2002-09-10", lookedAfterSince: "2020-06-10")?.eligibleFrom == "2020-09-09")
    }
}
