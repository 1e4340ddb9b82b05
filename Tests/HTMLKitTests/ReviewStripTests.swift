import HTMLKit
import Samples
import Testing
import Vocabulary

@Suite("Review strip")
struct ReviewStripTests {
    @Test("days stand where they belong between the first and the last of them")
    func positions() {
        // 200 days over the 860 units between the margins.
        let strip = ReviewStrip(
            from: .init("Last review", "2026-01-01"),
            limits: [.init("Latest date", "2026-07-20")],
            planned: "2026-06-10",
            today: "2026-04-11"
        )
        let scan = MarkupScan(strip.body.text)
        let circles = scan.tags.filter { $0.name == "circle" }.map { ($0.attributes["class"], $0.attributes["cx"]) }
        #expect(circles.map(\.1) == ["150", "1010", "838", "838"])
        #expect(circles.map(\.0) == ["f1", "fs sd", "fs s1", "f1"])
        #expect(scan.tags.first { $0.attributes["class"] == "today" }?.attributes["x1"] == "580")
    }

    @Test("the drawing and the words say the same")
    func sentence() {
        let strip = ReviewStrip(
            from: .init("Last review", "2025-12-02"),
            limits: [.init("Latest date for the next review", "2026-06-02")],
            planned: "2026-05-20",
            today: "2026-05-14"
        )
        let sentence = """
            Last review: 2 December 2025. Planned for 20 May 2026. \
            Latest date for the next review: 2 June 2026. Today is 14 May 2026.
            """
        #expect(strip.sentence == sentence)
        #expect(strip.body.text.contains("<title id=\"strip-title\">From review to review. \(sentence)</title>"))
        #expect(strip.body.text.contains("<p class=\"year__text small\">\(sentence)</p>"))
    }

    @Test("a limit that has passed is told and has its own shape")
    func late() {
        let strip = ReviewStrip(
            from: nil,
            limits: [.init("Latest date", "2026-03-30")],
            planned: nil,
            today: "2026-04-11"
        )
        #expect(strip.sentence.contains("Latest date: 30 March 2026, which has passed."))
        #expect(!strip.sentence.contains("lanned"))
        #expect(strip.body.text.contains("<path class=\"fred\""))
    }

    @Test("nothing but today known is said so, and drawn without a fault")
    func unknown() {
        let strip = ReviewStrip(from: nil, limits: [], planned: nil, today: "2026-04-11")
        #expect(strip.sentence.contains("The latest date is not known."))
        #expect(MarkupScan(strip.body.text).faults.isEmpty)
    }

    @Test("no mark leaves the drawing, however far its days lie apart", arguments: [0, 1, 30, 200, 4_000])
    func inside(span: Int) {
        let start: CivilDate = "2024-02-29"
        let strip = ReviewStrip(
            from: .init("Last review", start),
            limits: [.init("A", start.adding(days: span)), .init("B", start.adding(days: span / 2))],
            planned: start.adding(days: span / 3),
            today: start.adding(days: span / 4)
        )
        let scan = MarkupScan(strip.body.text)
        for x in scan.values(of: "cx").compactMap(Int.init) + scan.values(of: "x1").compactMap(Int.init) {
            #expect((0...1_160).contains(x))
        }
        #expect(scan.tags.filter { $0.attributes["class"] == "grid" }.count <= 14)
    }
}
