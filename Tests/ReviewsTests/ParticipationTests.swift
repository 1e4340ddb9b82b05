import Reviews
import Samples
import Testing
import Vocabulary

@Suite("Participation")
struct ParticipationTests {
    @Test("under 4 there is one code, and from the birthday all the others", arguments: Participation.allCases)
    func age(code: Participation) {
        let born: CivilDate = "2014-03-10"
        #expect(code.isOpen(born: born, reviewOn: "2018-03-09") == (code == .underFour))
        #expect(code.isOpen(born: born, reviewOn: "2018-03-10") == (code != .underFour))
        #expect(!code.title.isEmpty)
    }

    @Test("a leapling is 4 on the day itself, for that is a leap year, and under 4 the day before")
    func leapling() {
        #expect(Participation.choices(born: "2016-02-29", reviewOn: "2020-02-28") == [.underFour])
        #expect(Participation.choices(born: "2016-02-29", reviewOn: "2020-02-29").count == 7)
    }

    @Test("the codes are those of the return")
    func codes() {
        #expect(Participation.allCases.map(\.rawValue) == (0...7).map { "PN\($0)" })
        #expect(Participation.allCases.filter(\.conveysViews).map(\.rawValue) == ["PN1", "PN2", "PN3", "PN5", "PN6"])
    }
}

@Suite("Counting participation")
struct ParticipationCountsTests {
    static let year = ParticipationCounts([
        .recorded(.underFour): 85, .recorded(.spoke): 332, .recorded(.wasSpokenFor): 5, .recorded(.showedViews): 2,
        .recorded(.attendedOnly): 4, .recorded(.briefedAdvocate): 12, .recorded(.sentViews): 122,
        .recorded(.noViews): 83, .notRecorded: 105,
    ])

    @Test("reviews with nothing recorded stay in the whole, those of children under 4 do not")
    func heard() {
        #expect(Self.year.heard == Share(473, of: 665))
        #expect(Self.year.heard.tenthsOfPercent == 711)
        #expect(Self.year.heard.description == "473 of 665 (71%)")
        #expect(Self.year[.notRecorded] == 105)
    }

    @Test("any rows can be a share of any others")
    func others() {
        let silent = Self.year.share(
            of: [.recorded(.attendedOnly), .recorded(.noViews)],
            excluding: [.recorded(.underFour)]
        )
        #expect(silent == Share(87, of: 665) && silent.tenthsOfPercent == 131)
    }

    @Test("reviews are counted one by one")
    func counted() {
        let counts = ParticipationCounts(of: [.spoke, nil, .spoke, .underFour])
        #expect(counts[.recorded(.spoke)] == 2 && counts[.notRecorded] == 1 && counts.heard == Share(2, of: 3))
    }
}

@Suite("Share")
struct ShareTests {
    @Test(
        "rounds halves up, from the counts",
        arguments: [
            (342, 480, 713, 71), (1, 16, 63, 6), (1, 8, 125, 13), (0, 7, 0, 0), (7, 7, 1_000, 100), (125, 161, 776, 78),
        ]
    )
    func rounding(count: Int, whole: Int, tenths: Int, percent: Int) {
        #expect(Share(count, of: whole).tenthsOfPercent == tenths)
        #expect(Share(count, of: whole).percent == percent)
    }

    @Test("nothing of nothing is no share")
    func nothing() {
        #expect(Share(0, of: 0).percent == nil && Share(0, of: 0).tenthsOfPercent == nil)
        #expect(Share(0, of: 0).description == "0 of 0")
    }
}
