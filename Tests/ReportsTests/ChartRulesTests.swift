import Documents
import Insight
import Reports
import Samples
import Testing
import Vocabulary

@Suite("Charts of figures")
struct ChartRulesTests {
    static func trend(_ shares: [Int?], target: Int? = nil) -> Chart {
        let months = ReportingPeriod.financialYear(2026).months
        let points = zip(months, shares).map { month, share in
            TrendChart.Point(month, share.map { .share($0, of: 100) } ?? .notAvailable, cells: [.words("")])
        }
        return TrendChart("Reviews in time", of: "those due", points, columns: ["Share"], target: target).chart
    }

    @Test("a month without a figure is a gap, and its year stands under the first month of each year")
    func gap() throws {
        let chart = ChartRulesTests.trend([90, nil, 95, 92, 91, 90, 94, 93, 95, 96])
        guard case .line(let line) = chart.drawing else {
            Issue.record("a trend is a line")
            return
        }
        #expect(line.series.first?.figures.map { $0 == nil } == [false, true] + Array(repeating: false, count: 8))
        #expect(line.steps.map(\.year) == ["2025"] + Array(repeating: nil, count: 8) + ["2026"])
        #expect(
            chart.subtitle.hasPrefix("Reviews in time as a share of those due, by month, April 2025 to January 2026.")
        )
        #expect(chart.table.rows.count == 10)
    }

    @Test("in the first month there is no trend, and the message says so")
    func first() {
        #expect(ChartRulesTests.trend([nil, 90]).message == "Reviews in time: not enough months for a trend yet")
        #expect(ChartRulesTests.trend([]).message == "Reviews in time: not enough months for a trend yet")
        #expect(ChartRulesTests.trend([90, 80], target: 95).message.hasSuffix("in May 2025, below the target of 95%"))
    }

    @Test("categories stand by their counts, and what is not known stands last and leads nothing")
    func categories() {
        let bars = [("Travel", 2), ("No reason recorded", 9), ("Report late", 5)].map { words, count in
            CategoryChart.Bar(words, .count(count), cells: [.figure(.count(count))])
        }
        let chart = CategoryChart(
            leading: "reason",
            apartFrom: "No reason recorded",
            none: "No review was late",
            "16 reviews.",
            heading: "Reason",
            columns: ["Reviews"],
            bars: bars
        ).chart
        #expect(chart.message == "Report late: the main reason")
        #expect(chart.table.rows.map(\.heading) == ["Report late", "Travel", "No reason recorded"])
        guard case .bars(let drawing) = chart.drawing else {
            Issue.record("categories are bars")
            return
        }
        #expect(drawing.bars.map(\.isMain) == [true, false, false])
    }
}
