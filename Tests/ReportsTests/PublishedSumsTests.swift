import Documents
import Policy
import Reports
import Testing

@Suite("What a published report gives away")
struct PublishedSumsTests {
    @Test("no number from 1 to 5 can be told from the sums of its tables, in 200 small services", arguments: 0..<20)
    func small(batch: UInt64) async throws {
        var sums = 0
        for seed in (batch * 10)..<(batch * 10 + 10) {
            let report = AnnualReport(
                try await RandomService(seed: seed).figures(),
                .standard,
                asAt: RandomService.asAt
            )
            let puzzle = ReportPuzzle(ofReport: report)
            #expect(puzzle.told.isEmpty, "service \(seed)")
            sums += puzzle.equations.count
        }
        #expect(sums > 1_000)
    }

    @Test("the puzzle finds what a report gives away that hides the small numbers only")
    func careless() {
        func table(_ rows: [(String, PrintedFigure)], _ all: PrintedFigure) -> Document {
            let table = FiguresTable(
                "Children",
                heading: "Age",
                columns: ["Children"],
                rows: rows.map { FiguresTable.Row($0.0, [.figure($0.1)]) },
                total: FiguresTable.Row("All", [.figure(all)])
            )
            let cover = Document.Cover(above: "", title: "", lines: [])
            return Document(cover: cover, chapters: [Document.Chapter("", [.table(table)])])
        }
        let truth = table([("Under 1", .count(3)), ("1 to 4", .count(20))], .count(23))
        let careless = table([("Under 1", .hidden), ("1 to 4", .count(20))], .count(23))
        let careful = table([("Under 1", .hidden), ("1 to 4", .hidden)], .count(23))
        #expect(ReportPuzzle(truth, careless).told == ["Children|Under 1|Children: 3 in 3 to 3"])
        #expect(ReportPuzzle(truth, careful).told.isEmpty)
    }
}
