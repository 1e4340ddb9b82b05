import Documents
import Foundation
import HTMLKit
import Testing

@Suite("Document")
struct DocumentTests {
    static let table = FiguresTable(
        "Reviews by quarter",
        heading: "Quarter",
        columns: ["Due", "In time, % of due"],
        rows: [
            .init("April to June", [.figure(.count(305), to: "/measures/x/rows"), .figure(.share(289, of: 305))]),
            .init("July & later", [.figure(.hidden), .figure(.hidden)]),
        ],
        total: .init("Year", [.figure(.count(1241)), .figure(.share(1158, of: 1241))]),
        notes: ["Share: reviews in time divided by reviews due."]
    )

    static let chart = Chart(
        message: "Reviews in time fell",
        subtitle: "Share of reviews due.",
        drawing: .bars(BarDrawing(about: "Reviews", bars: [.init("April", .count(3))])),
        table: table
    )

    static let document = Document(
        cover: .init(above: "Eastmere <Council>", title: "Annual report", lines: ["Figures of 30 March"]),
        chapters: [
            .init("Purpose", [.lead("Why & what for."), .paragraph("We held \(.count(12), named: "reviews").")]),
            .init("Reviews", [.chart(chart), .table(table), .heading("Why late"), .table(table)]),
        ],
        footnotes: ["How we count."]
    )

    private let text = DocumentMarkup(DocumentTests.document).body.text

    @Test("has a cover, contents that lead to every chapter, and the chapters in order")
    func parts() {
        #expect(text.contains("<p>Eastmere &lt;Council&gt;</p><h1>Annual report</h1>"))
        #expect(text.contains("<a href=\"#chapter-2\">2. Reviews</a>"))
        #expect(text.contains("<h2 id=\"chapter-2\">2. Reviews</h2>"))
        #expect(text.contains("<p class=\"lead\">Why &amp; what for.</p><p>We held 12.</p>"))
    }

    @Test("tables and charts are numbered by chapter, each kind by itself")
    func numbers() {
        #expect(text.contains("<caption>Table 2.1. Reviews by quarter</caption>"))
        #expect(text.contains("<caption>Table 2.2. Reviews by quarter</caption>"))
        #expect(text.contains("<p class=\"sub-t\">Figure 2.1. Share of reviews due.</p>"))
    }

    @Test("a table has its total set apart, what it is of under it, and every sign explained")
    func tables() {
        #expect(
            text.contains(
                "<tfoot><tr><th scope=\"row\">Year</th><td class=\"num\">1,241</td><td class=\"num\">93%</td>"
            )
        )
        #expect(
            text.contains(
                "<p class=\"note\">Share: reviews in time divided by reviews due. "
                    + "[c] is a number that is hidden so that no child can be recognised.</p>"
            )
        )
        #expect(text.contains("<a href=\"/measures/x/rows\">305<span class=\"vh\"> Due, April to June</span></a>"))
    }

    @Test("no heading is skipped")
    func headings() {
        let levels = text.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
        #expect(levels.first == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test("knows all its tables, those of its charts among them")
    func all() {
        #expect(DocumentTests.document.tables.count == 3)
        #expect(DocumentTests.table.figures.count == 6)
    }

    @Test("as a file it carries its stylesheet, asks nobody for anything, and is the same every time")
    func file() {
        let bytes = DocumentFile(DocumentTests.document, stylesheet: Array("p{margin:0}".utf8)).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("<!DOCTYPE html>"))
        #expect(text.contains("<style>\np{margin:0}</style>"))
        #expect(!text.contains("<link") && !text.contains("<script") && !text.contains("style="))
        #expect(bytes == DocumentFile(DocumentTests.document, stylesheet: Array("p{margin:0}".utf8)).bytes)
    }

    @Test("every class that it writes has a rule in the stylesheet")
    func classes() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let css = try String(contentsOf: root.appending(path: "Sources/Web/Public/footprint.css"), encoding: .utf8)
        let known = Set(css.matches(of: /\.([a-z][a-z0-9_-]*)/).map { String($0.output.1) })
        let line = ChartFigure(
            Chart(
                message: "",
                subtitle: "",
                drawing: ChartTests.line([90, 92, 93], target: 95, series: 4),
                table: DocumentTests.table
            ),
            id: "line"
        )
        let dots = DotDrawing(
            about: "",
            dots: [.init("A", .count(9)), .init("B", .count(1))],
            band: 1...2,
            bandWords: "1 to 2"
        )
        let dotted = ChartFigure(
            Chart(message: "", subtitle: "", drawing: .dots(dots), table: DocumentTests.table),
            id: "dots"
        )
        let drawn: HTML = "\(line)\(dotted)\(Spark([.count(1), .count(2)]))"
        let used = Set(
            (text + drawn.text).matches(of: /class="([^"]*)"/).flatMap {
                $0.output.1.split(separator: " ").map(String.init)
            }
        )
        #expect(used.subtracting(known).sorted() == [])
    }
}
