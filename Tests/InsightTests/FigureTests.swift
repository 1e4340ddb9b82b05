import Policy
import Samples
import Testing
import Vocabulary

@testable import Insight

@Suite("Figures and periods")
struct FigureTests {
    @Test(
        "halves are rounded away from nought, in tenths and in whole percents, each from the counts",
        arguments: [
            (173, 200, 865, 87),  // 86.5 is 87, where rounding to even gives 86
            (1, 8, 125, 13),
            (642, 750, 856, 86),
            (161, 1000, 161, 16),
            (1, 2000, 1, 0),  // 0.05 is 0.1
            (249, 500, 498, 50),
            (0, 7, 0, 0),
            (7, 7, 1000, 100),
        ]
    )
    func percent(count: Int, whole: Int, tenths: Int, rounded: Int) {
        let figure = Figure(.percent, count, of: whole)
        #expect(figure.tenths == tenths)
        #expect(figure.rounded == rounded)
    }

    @Test("rates come out as published: 81,770 of 12,183,016 is 67, 308 of 41,620 is 74")
    func rates() {
        #expect(Figure(.per10000, 81_770, of: 12_183_016).printed == "67")
        #expect(Figure(.per10000, 32_270, of: 12_183_016).printed == "26")
        #expect(Figure(.per10000, 34_450, of: 12_183_016).printed == "28")
        #expect(Figure(.per10000, 308, of: 41_620).printed == "74")
    }

    @Test("children per post keep one decimal: 308 for 5 posts is 61.6, 480 for 7 is 68.6")
    func perPost() {
        #expect(Figure(.perPost, 308, of: 500).exact == "61.6")
        #expect(Figure(.perPost, 480, of: 700).printed == "68.6")
        #expect(Figure(.perPost, 512, of: 820).description == "512 children, 8.2 posts (62.4)")
        #expect(Figure.posts(65) == "0.65")
        #expect(Figure.posts(105) == "1.05")
    }

    @Test("a share always says its counts, and nothing of nothing is a dash")
    func words() {
        #expect(Figure(.percent, 1149, of: 1248).description == "1,149 of 1,248 (92%)")
        #expect(Figure(.number, 1149, of: nil).description == "1,149")
        let none = Figure(.percent, 0, of: 0, absence: .nothing(.review))
        #expect(none.exact == "–" && none.printed == "–" && none.tenths == nil)
        #expect(none.absence?.sentence == "There were no reviews to count.")
        #expect(1_000_000.grouped == "1,000,000" && 999.grouped == "999" && (-1200).grouped == "-1,200")
    }

    @Test(
        "a period is found again by its key",
        arguments: [
            ("2025-26", "2025-04-01", "2026-03-31", "2025 to 2026"),
            ("2004-05", "2004-04-01", "2005-03-31", "2004 to 2005"),
            ("1999-00", "1999-04-01", "2000-03-31", "1999 to 2000"),
            ("2025-26-q4", "2026-01-01", "2026-03-31", "Quarter 4, January to March 2026"),
            ("2025-m05", "2025-05-01", "2025-05-31", "May 2025"),
            ("2024-m02", "2024-02-01", "2024-02-29", "February 2024"),
            ("to-2026-02-28", "2025-03-01", "2026-02-28", "Year to 28 February 2026"),
            ("2025-04-07-to-2025-04-07", "2025-04-07", "2025-04-07", "7 April 2025 to 7 April 2025"),
        ] as [(String, CivilDate, CivilDate, String)]
    )
    func periods(key: String, first: CivilDate, last: CivilDate, title: String) throws {
        let period = try #require(ReportingPeriod(key: key))
        #expect(period.first == first)
        #expect(period.last == last)
        #expect(period.title == title)
        #expect(period.key == key)
    }

    @Test(
        "a key that names no period is refused",
        arguments: [
            "", "2025", "2025-27", "2025-26-q5", "2025-26-x1", "2025-13", "2025-m13", "to-2026-02-30", "x-y",
            "2025-04-07-to-2025-04-06", "2025-26-q4-9", "99999-00",
        ]
    )
    func noPeriod(key: String) {
        #expect(ReportingPeriod(key: key) == nil)
    }

    @Test("a period knows its months, quarters and years")
    func parts() throws {
        let period = try #require(ReportingPeriod.between("2025-02-10", "2025-05-01"))
        #expect(period.months.map(\.key) == ["2025-m02", "2025-m03", "2025-m04", "2025-m05"])
        #expect(period.quarters.map(\.key) == ["2024-25-q4", "2025-26-q1"])
        #expect(period.years.map(\.key) == ["2024-25", "2025-26"])
    }

    @Test("keys of measures are unlike each other and fit an address")
    func keys() {
        let keys = Measure.all.map(\.key)
        #expect(Set(keys).count == keys.count)
        for measure in Measure.all {
            #expect(measure.key == measure.key.slug)
            #expect(Measure.named(measure.key) == measure)
        }
    }

    @Test("each measure says what it means, of what, and what it leaves out", arguments: Measure.all)
    func words(measure: Measure) {
        let formula = measure.formula(in: .standard)
        #expect(measure.meaning.hasSuffix("."))
        #expect(!measure.source.isEmpty && !formula.numerator.isEmpty && !formula.basis.isEmpty)
        #expect(!formula.leftOut.isEmpty)
        #expect((formula.denominator == nil) == (measure.unit == .number))
    }
}
