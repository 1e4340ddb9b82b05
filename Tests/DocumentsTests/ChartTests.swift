import Documents
import HTMLKit
import Testing

@Suite("Chart")
struct ChartTests {
    static let table = FiguresTable("Reviews in time", heading: "Month", columns: ["In time"], rows: [])

    static func line(_ percents: [Int?], target: Int? = nil, series: Int = 1) -> Chart.Drawing {
        let steps = percents.indices.map { LineDrawing.Step("M\($0)", year: $0 == 0 ? "2025" : nil) }
        let figures = percents.map { $0.map { PrintedFigure.share($0, of: 100) } }
        return .line(
            LineDrawing(
                about: "Reviews in time, by month",
                steps: steps,
                series: (1...series).map { LineDrawing.Series("Team \($0)", figures) },
                target: target.map { LineDrawing.Target("target \($0)%", tenths: $0 * 10) }
            )
        )
    }

    static func markup(_ drawing: Chart.Drawing, subtitle: String = "By month.") -> String {
        let chart = Chart(message: "A <message>", subtitle: subtitle, drawing: drawing, table: table)
        return ChartFigure(chart, id: "c").body.text
    }

    @Test("is a figure with its message, what was measured, a named drawing, and the table under it, in this order")
    func order() {
        let text = ChartTests.markup(ChartTests.line([90, 92]))
        let parts = [
            "<figure class=\"panel chart\">", "<h3>A &lt;message&gt;</h3>", "<p class=\"sub-t\">By month.",
            "class=\"plot\"",
            "role=\"img\" aria-labelledby=\"c-t\"", "<title id=\"c-t\">Line chart.", "</svg>", "<details>", "<table>",
            "</figure>",
        ]
        let places = parts.map { text.ranges(of: $0).first?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test("says in one sentence what it shows, a missing month too")
    func sentence() {
        #expect(
            ChartTests.line([90, nil, 92], target: 95).sentence
                == "Line chart. Reviews in time, by month, against a target 95%. M0 2025 90%; M1 missing; M2 92%."
        )
    }

    @Test("a missing month is a gap in the line, and no zero")
    func gap() {
        let text = ChartTests.markup(ChartTests.line([90, 91, nil, 92, 93]))
        #expect(text.matches(of: /<polyline/).count == 2)
        #expect(text.matches(of: /<circle/).count == 4)
        let alone = ChartTests.markup(ChartTests.line([90, nil, 92]))
        #expect(alone.matches(of: /<polyline/).count == 0)
        #expect(alone.matches(of: /<circle/).count == 2)
    }

    @Test(
        "an axis that does not start at nothing says so",
        arguments: [([90, 80], "The axis starts at 80%."), ([20, 80], nil)]
    )
    func axis(percents: [Int], note: String?) {
        let text = ChartTests.markup(ChartTests.line(percents))
        #expect(text.contains("The axis starts at") == (note != nil))
        if let note { #expect(text.contains(note)) }
    }

    @Test("marks have their figures where there are twelve or fewer", arguments: [(12, 12), (13, 0)])
    func labels(steps: Int, shown: Int) {
        let text = ChartTests.markup(ChartTests.line(Array(repeating: 90, count: steps)))
        #expect(text.matches(of: /<text class="b"[^>]*>90</).count == shown)
    }

    @Test("at most four series are drawn, each named at its end")
    func series() {
        let text = ChartTests.markup(ChartTests.line([90, 92], series: 6))
        #expect(text.matches(of: /<polyline/).count == 4)
        #expect(text.contains(">Team 4</text>") && !text.contains("Team 5"))
    }

    @Test("bars start at nothing, a hidden figure has its sign and no bar, long names are broken")
    func bars() {
        let long = "Did not come, but asked an advocate or the officer to speak for them"
        let text = ChartTests.markup(
            .bars(
                BarDrawing(
                    about: "Reviews",
                    bars: [.init("Late", .count(8), isMain: true), .init(long, .hidden), .init("None", .count(0))]
                )
            )
        )
        let starts = Set(text.matches(of: /<rect class="f[1r]" x="(\d+)"/).map(\.output.1))
        #expect(starts.count == 1)
        #expect(text.contains(">[c]</text>"))
        #expect(text.matches(of: /width="0"/).count == 2)
        #expect(text.contains(">Did not come, but asked an</text>"))
        #expect(text.contains("Bar chart. Reviews. Late: 8; \(long): [c]; None: 0."))
    }

    @Test("a dot above the band is a triangle, one within it a circle")
    func dots() {
        let dots = [
            DotDrawing.Dot("Ruth", .count(64)), .init("Jen", .ratio(725, per: 10)), .init("Nia", .notApplicable),
        ]
        let text = ChartTests.markup(.dots(.init(about: "Children", dots: dots, band: 50...70, bandWords: "50 to 70")))
        #expect(text.matches(of: /<circle/).count == 1)
        #expect(text.matches(of: /class="famb"/).count == 1)
        #expect(text.contains(">72.5</text>") && text.contains(">[z]</text>"))
    }

    @Test(
        "where there is nothing to draw, message and table stand alone",
        arguments: [
            line([nil, nil]), line([]), .bars(BarDrawing(about: "", bars: [])),
            .dots(DotDrawing(about: "", dots: [], band: 1...2, bandWords: "")),
        ]
    )
    func nothing(drawing: Chart.Drawing) {
        let text = ChartTests.markup(drawing)
        #expect(!text.contains("<svg"))
        #expect(text.contains("<h3>") && text.contains("<details>"))
    }

    @Test("it is drawn by classes and geometry: no style, no colour, no script")
    func plain() {
        let text = ChartTests.markup(ChartTests.line([90, 92], target: 95))
        #expect(!text.contains("style=") && !text.contains("fill=") && !text.contains("stroke=") && !text.contains("#"))
    }

    @Test("a small line beside a figure is for the eye only, and needs two points")
    func spark() {
        #expect(Spark([.count(1), nil, .count(3), .count(2)]).body.text.contains("aria-hidden=\"true\""))
        #expect(Spark([.count(1), nil]).body == HTML())
    }
}
