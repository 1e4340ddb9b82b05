import Policy
import Reviews
import Samples
import Testing
import Vocabulary

@testable import Insight

@Suite("Children taking part")
struct ParticipationFigureTests {
    private func sample(_ codes: [Participation?]) -> SampleSurvey {
        var sample = SampleSurvey()
        for code in codes {
            let child = sample.child(inCareFrom: "2020-01-01")
            sample.held(by: child, on: "2025-09-01", code)
        }
        return sample
    }

    @Test("each code counts as the guidance has it", arguments: Participation.allCases)
    func codes(code: Participation) {
        let figure = sample([code, .spoke]).answer(.tookPart).whole
        let isUnderFour = code == .underFour
        #expect(figure.count == (code.conveysViews ? 2 : 1))
        #expect(figure.whole == (isUnderFour ? 1 : 2))
        #expect(figure.leftOut == (isUnderFour ? [.underFour: 1] : [:]))
    }

    @Test("no record stays in the whole, and is left out of the share where there is one")
    func notRecorded() {
        let sample = sample([.spoke, nil, .noViews])
        #expect(sample.answer(.tookPart).whole.counts == "1 of 3")
        #expect(sample.answer(.tookPartWhereRecorded).whole.counts == "1 of 2")
        #expect(sample.answer(.tookPartWhereRecorded).whole.leftOut == [.notRecorded: 1])
        #expect(sample.answer(.reviewsHeld, by: .participation).byGroup["not-recorded"]?.count == 1)
    }

    @Test("a council's own codes count in the place of the guidance's")
    func formula() throws {
        let yaml = "name: a\ntitle: A\ncouncil: A\nfigures: {participation_counts: PN1 PN4}\n"
        let profile = try ProfileReader(file: "a.yaml").read(yaml).get()
        let answer = sample([.spoke, .attendedOnly, .sentViews]).answer(.tookPart, profile)
        #expect(answer.whole.counts == "2 of 3")
        #expect(answer.formula.numerator == "Reviews with PN1, PN4")
    }

    @Test("a child took part in every review, or did not; reviews under 4 do not ask")
    func everyTime() {
        var sample = SampleSurvey()
        for codes in [[.spoke, .sentViews], [.spoke, .noViews], [.spoke, nil], [.underFour, .spoke], [.underFour]]
            as [[Participation?]]
        {
            let child = sample.child(inCareFrom: "2020-01-01")
            for (place, code) in codes.enumerated() {
                sample.held(by: child, on: ("2025-05-01" as CivilDate).adding(months: place), code)
            }
        }
        let figure = sample.answer(.tookPartEveryTime).whole
        #expect(figure.counts == "2 of 4")
        #expect(figure.leftOut == [.underFour: 1])
    }

    @Test("without views are PN4 and PN7, and no other")
    func viewsNotGiven() {
        #expect(sample(Participation.allCases + [nil]).answer(.viewsNotGiven).whole.counts == "2 of 8")
    }
}
