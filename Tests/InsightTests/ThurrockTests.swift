import Policy
import Reviews
import Samples
import Testing
import Vocabulary

@testable import Insight

/// Thurrock's tables of 2017-18, put in as rows and counted again.
@Suite("Thurrock's reviews of 2017-18")
struct ThurrockTests {
    private static let due = [67, 82, 60, 64, 68, 65, 64, 58, 61, 61, 26, 74]
    private static let held = [67, 82, 59, 63, 64, 62, 62, 53, 52, 58, 22, 63]
    private static let inTime = [62, 79, 50, 53, 55, 59, 60, 52, 47, 52, 19, 54]
    private static let year = Period(collectionYear: 2018)

    private static let codes: [(Participation?, Int)] = [
        (.spoke, 332), (.sentViews, 122), (.underFour, 85), (.noViews, 83), (.briefedAdvocate, 12),
        (.wasSpokenFor, 5), (.attendedOnly, 4), (.showedViews, 2), (nil, 62),
    ]

    /// One review for each that fell due in each month: in time, held late, or not held, as the table has it; those not held
    /// are among those without a record, as the table of participation has them.
    private var sample: SampleSurvey {
        var sample = SampleSurvey()
        var left = ThurrockTests.codes.flatMap { code, count in Array(repeating: code, count: count) }
        for month in 0..<12 {
            let limit = ThurrockTests.year.first.adding(months: month).adding(days: 9)
            for number in 0..<ThurrockTests.due[month] {
                let child = sample.child(inCareFrom: "2016-01-01")
                if number < ThurrockTests.inTime[month] {
                    sample.review(of: child, due: limit, held: limit, left.removeLast())
                } else if number < ThurrockTests.held[month] {
                    sample.review(of: child, due: limit, held: limit.adding(days: 1), left.removeLast())
                } else {
                    sample.review(of: child, due: limit)
                }
            }
        }
        return sample
    }

    private func answer(_ measure: Measure, by breakdown: Breakdown? = nil, _ profile: Profile = .standard) -> Answer {
        sample.answer(measure, over: ThurrockTests.year, asAt: "2018-08-01", by: breakdown, profile)
    }

    @Test("642 of 750 due were in time, 86%, and 90.8% of the 707 held")
    func year() {
        let due = answer(.reviewsInTime).whole
        #expect(due.description == "642 of 750 (86%)")
        #expect(due.exact == "85.6%")
        let held = answer(.reviewsHeldInTime).whole
        #expect(held.counts == "642 of 707")
        #expect(held.exact == "90.8%")
        #expect(answer(.reviewsHeldLate).whole.count == 65)
        #expect(answer(.reviewsHeld).whole.count == 707)
    }

    @Test("each month prints as published")
    func months() {
        let lines = answer(.reviewsInTime, by: .month).lines
        #expect(lines.map(\.figure.whole) == ThurrockTests.due)
        #expect(lines.map(\.figure.rounded) == [93, 96, 83, 83, 81, 91, 94, 90, 77, 85, 73, 73])
        #expect(answer(.reviewsHeld, by: .month).lines.map(\.figure.count) == ThurrockTests.held)
        #expect(lines.first?.group.title == "April 2017")
    }

    @Test("quarters are pooled: the last is 78%, where the mean of its months was printed as 77%")
    func quarters() {
        let lines = answer(.reviewsInTime, by: .quarter).lines
        #expect(lines.map(\.figure.whole) == [209, 197, 183, 161])
        #expect(lines.map(\.figure.rounded) == [91, 85, 87, 78])
        #expect(lines.map(\.figure.tenths) == [914, 848, 869, 776])
    }

    @Test("473 of 665 took part, of the reviews due; 87 of 665 are known not to have")
    func participation() throws {
        let profile = try thurrock()
        let share = answer(.tookPart, by: nil, profile)
        #expect(share.whole.description == "473 of 665 (71%)")
        #expect(share.whole.leftOut == [.underFour: 85])
        #expect(answer(.viewsNotGiven, by: nil, profile).whole.description == "87 of 665 (13%)")
        let rows = answer(.tookPart, by: .participation, profile).byGroup
        #expect(rows["PN1"]?.count == 332)
        #expect(rows["PN7"]?.whole == 83)
        #expect(rows["PN0"]?.leftOutCount == 85)
        #expect(rows["not-recorded"]?.whole == 105)
    }

    private func thurrock() throws -> Profile {
        let yaml = "name: t\ntitle: T\ncouncil: T\nfigures:\n  participation_of: reviews due\n"
        return try ProfileReader(file: "t.yaml").read(yaml).get()
    }
}
