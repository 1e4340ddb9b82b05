import Documents
import Testing

@Suite("The message of a chart")
struct ChartMessageTests {
    static let target = LineDrawing.Target("target of 95%", tenths: 950)

    /// Months with these percentages; nothing is a gap.
    static func months(_ percents: Int?...) -> [ChartMessage.Moment] {
        let names = ["January", "February", "March", "April", "May"]
        return zip(names, percents).map { ChartMessage.Moment("in \($0)", $1.map { PrintedFigure.share($0, of: 100) }) }
    }

    @Test(
        "says whether it rose, fell or stayed, and the one thing that matters most about it",
        arguments: [
            (months(92, 88, 90), "Reviews in time rose to 90% in March, below the target of 95%"),
            (months(92, 97, 96), "Reviews in time stayed at 96% in March, above the target of 95%"),  // within a point
            (months(92, 95, 95), "Reviews in time stayed at 95% in March, at the target of 95%"),
            (months(92, 90, 91, 80), "Reviews in time fell to 80% in April, the lowest of the 4 shown"),
            (months(92, 90, 91, 99), "Reviews in time rose to 99% in April, the highest of the 4 shown"),
            (months(92, 80, 99, 97), "Reviews in time fell to 97% in April, above the target of 95%"),
            // The last that is known counts.
            (months(92, 90, nil), "Reviews in time fell to 90% in February, below the target of 95%"),
            // What lies between is missing or hidden: nothing is said of it.
            (months(71, nil, nil, 81), "Reviews in time rose to 81% in April, from 71% in January"),
            (months(81, nil, 81), "Reviews in time stayed at 81% in March, from 81% in January"),
            (months(92, nil, nil), "Reviews in time: 92% in January, too early for a trend"),
            (months(nil, nil), "Reviews in time: no figures yet"),
            (months(), "Reviews in time: no figures yet"),
        ]
    )
    func trend(moments: [ChartMessage.Moment], message: String) {
        #expect(ChartMessage.trend("Reviews in time", moments, target: ChartMessageTests.target) == message)
    }

    @Test("counts have no point to be within: one child fewer is fewer")
    func counts() {
        let moments = [24, 23].map { ChartMessage.Moment("in May", .count($0)) }
        #expect(ChartMessage.trend("Children in care", moments) == "Children in care fell to 23 in May")
        #expect(
            ChartMessage.trend("Children in care", [moments[0], moments[0]]) == "Children in care stayed at 24 in May"
        )
    }

    @Test("names the category that leads, says so where several do, and what it means where there is none")
    func leading() {
        let (travel, report) = (BarDrawing.Bar("Travel", .count(3)), BarDrawing.Bar("Report late", .count(9)))
        func message(_ bars: [BarDrawing.Bar]) -> String {
            ChartMessage.leading(bars, as: "reason", none: "No review was late")
        }
        #expect(message([travel, report]) == "Report late: the main reason")
        #expect(message([travel, .init("Other", .count(3))]) == "2 reasons are equally common")
        #expect(message([.init("Travel", .hidden), travel]) == "Travel: the main reason")
        #expect(message([.init("Travel", .count(0))]) == "No review was late")
        #expect(message([]) == "No review was late")
    }

    @Test("says how many are above the band")
    func band() {
        func message(_ loads: Int...) -> String {
            let dots = loads.map { DotDrawing.Dot("Ruth", .count($0)) }
            let drawing = DotDrawing(about: "Children", dots: dots, band: 50...70, bandWords: "guidance: 50 to 70")
            return ChartMessage.above(drawing, called: "officers", band: "guidance")
        }
        #expect(message(70, 71, 90) == "2 of 3 officers above the guidance")
        #expect(message(70, 20) == "None of 2 officers is above the guidance")
        #expect(message() == "No officers to compare with the guidance")
    }
}
