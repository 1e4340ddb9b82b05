import Samples
import Testing
import Vocabulary

@Suite("Interval")
struct IntervalTests {
    @Test(
        "only working days step over weekends and bank holidays",
        arguments: [
            (.workingDays(5), "2018-05-11", "2018-04-26"),
            (.days(5), "2018-05-08", "2018-04-28"),
            (.weeks(4), "2018-05-31", "2018-04-05"),
            (.months(3), "2018-08-03", "2018-02-03"),
        ] as [(Interval, CivilDate, CivilDate)]
    )
    func counting(interval: Interval, after: CivilDate, before: CivilDate) {
        #expect(WorkingDays.england.counting(interval, after: "2018-05-03").day == after)
        #expect(WorkingDays.england.counting(interval, before: "2018-05-03").day == before)
    }

    @Test(
        "reads as people say it",
        arguments: [
            (.workingDays(20), "20 working days"), (.workingDays(1), "1 working day"), (.days(1), "1 day"),
            (.weeks(4), "4 weeks"), (.months(1), "1 month"), (.months(6), "6 months"),
        ] as [(Interval, String)]
    )
    func words(interval: Interval, words: String) {
        #expect(interval.description == words)
    }
}
