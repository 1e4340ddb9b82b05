import Access
import Foundation
import Insight
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("Figures and the returns they come from")
struct TakenReturnsTests {
    @Test("a table that the year's return did not bring is a dash where it is needed", arguments: TestDatabase.all)
    func missingTable(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind, returns: []) { service in
            try await service.importReturn(of: 2025, from: SampleFigures.files(of: 2025, without: ["missing"]))
            let year = ReportingPeriod.financialYear(2025)
            let question = Question([.lookedAfter, .missingIncidents, .wentMissing], over: year, asAt: "2025-03-31")
            let answers = try await service.figures.answers(to: question, seenBy: .program)
            #expect(answers.map(\.whole.absence) == [nil, .yearMissing(2025), .yearMissing(2025)])
            #expect(answers[0].whole.count > 0)
        }
    }

    @Test(
        "rows set aside for a day that cannot be read stand beside the figure, as known then too",
        arguments: TestDatabase.all
    )
    func setAside(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind, returns: [2025]) { service in
            let before = try await service.answers([.reviewsHeld])[0]
            let file = try spoilt()
            defer { try? FileManager.default.removeItem(at: file) }
            let others = try SampleFigures.files(of: 2026, without: ["reviews"])
            try await service.importReturn(of: 2026, from: others + [file.path])
            let answers = try await service.answers([.reviewsHeld, .lookedAfter])
            #expect(answers[0].setAsideCount - before.setAsideCount == 2)
            #expect(answers[0].setAside.map(\.table) == [.reviews])
            #expect(!answers[1].setAside.contains { $0.table == .reviews })
            let then = try await service.answers([.reviewsHeld], knownOn: "2026-05-09")
            #expect(then[0].setAside == before.setAside)
        }
    }

    /// The sample's reviews of 2026 with two days that no calendar has.
    private func spoilt() throws -> URL {
        let files = try SampleFigures.files(of: 2026)
        let reviews = try #require(files.first { $0.hasSuffix("/reviews.csv") })
        var lines = try String(contentsOfFile: reviews, encoding: .utf8).split(whereSeparator: \.isNewline)
            .map(String.init)
        let sound = lines.indices.dropFirst().filter { lines[$0].wholeMatch(of: /.*,\d\d\/\d\d\/\d{4},PN\d/) != nil }
        for place in sound.prefix(2) {
            var cells = lines[place].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            cells[2] = "31/02/2026"
            lines[place] = cells.joined(separator: ",")
        }
        let file = FileManager.default.temporaryDirectory.appending(path: "spoilt-\(UUID().uuidString).csv")
        try (lines.joined(separator: "\r\n") + "\r\n").write(to: file, atomically: true, encoding: .utf8)
        return file
    }
}
