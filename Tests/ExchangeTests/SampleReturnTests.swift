import Exchange
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("The sample's two years")
struct SampleReturnTests {
    func load(_ year: Int, into council: TestCouncil) async throws -> ImportRun {
        let run = try await council.read(try SampleReturn.files(of: year), year: year)
        try await council.apply(run)
        return run
    }

    @Test("two years load one after the other, and the same again writes nothing", arguments: TestDatabase.all)
    func twoYears(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            let first = try await load(2025, into: council)
            #expect(try await council.summary(first).children.new == 93)
            let second = try await load(2026, into: council)
            let summary = try await council.summary(second)
            #expect(summary.children.new > 0 && summary.children.changed > 0)
            #expect(summary.rows.count == 11)
            let present = try await council.present()
            let again = try await council.read(try SampleReturn.files(of: 2026), year: 2026)
            #expect(again.state == .nothingNew)
            #expect(try await council.differences(again).isEmpty)
            #expect(try await council.summary(again).changes == 0)
            #expect(try await council.present() == present)
            #expect(try await council.count("deed") == 2)
        }
    }

    @Test("last year's return given again after this year's takes nothing back", arguments: TestDatabase.all)
    func olderAfterNewer(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            _ = try await load(2025, into: council)
            _ = try await load(2026, into: council)
            let older = try await council.read(try SampleReturn.files(of: 2025), year: 2025)
            #expect(older.state == .nothingNew)
            let kept = try await council.differences(older, .kept)
            #expect(!kept.isEmpty)
            #expect(kept.allSatisfy { $0.reason == "from the return of 2025/26, which is newer" })
        }
    }

    @Test(
        "rows that were spoilt on purpose are named with their file, row, column, value and reason",
        arguments: [
            ("sw_episodes.csv", "SW_REASON", "BORED", ImportFinding.Severity.warning),
            ("sw_episodes.csv", "SW_ID", "AB123456", .warning),
            ("header.csv", "MC_DOB", "01/04/2025", .warning),
            ("episodes.csv", "DEC", "16/05/2025", .error),
            ("reviews.csv", "REVIEW_CODE", "PN8", .warning),
            ("header.csv", "ETHNIC", "WXYZ", .warning),
            ("reviews.csv", "DOB", "20/11/2009", .error),
        ]
    )
    func spoilt(file: String, column: String, value: String, severity: ImportFinding.Severity) async throws {
        try await TestCouncil.with { council in
            let run = try await council.read(try SampleReturn.files(of: 2026), year: 2026)
            let found = try await council.findings(run, severity).filter {
                $0.file == file && $0.column == column && $0.value == value
            }
            #expect(found.count == 1)
            #expect(found.allSatisfy { $0.row != nil && $0.line == ($0.row ?? 0) + 2 && !$0.message.isEmpty })
        }
    }

    @Test("a review of a child whom the header does not have is left out", arguments: TestDatabase.all)
    func strangeChild(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            let run = try await council.read(try SampleReturn.files(of: 2026), year: 2026)
            let found = try await council.findings(run, .error).filter {
                $0.message == "The child is not in the header."
            }
            #expect(found.map(\.table) == [.reviews])
        }
    }

    @Test("undone and given again, the same is so as before", arguments: TestDatabase.all)
    func undoneAndAgain(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            _ = try await load(2025, into: council)
            let before = try await council.present()
            let run = try await load(2026, into: council)
            let after = try await council.present()
            try await council.undo(run)
            #expect(try await council.present() == before)
            guard case .undone = try await council.state(run) else {
                Issue.record("the import is not undone")
                return
            }
            _ = try await load(2026, into: council)
            #expect(try await council.present() == after)
        }
    }

    @Test("any order of the rows and of the files gives the same", arguments: TestDatabase.all)
    func anyOrder(on kind: TestDatabase) async throws {
        var presents: [[String]] = []
        for seed in [nil, 1, 2] as [UInt64?] {
            try await TestCouncil.with(on: kind) { council in
                for year in [2025, 2026] {
                    var files = try SampleReturn.files(of: year)
                    if let seed { files = shuffled(files, seed: seed) }
                    try await council.apply(try await council.read(files, year: year))
                }
                presents.append(try await council.present())
            }
        }
        #expect(presents.allSatisfy { $0 == presents[0] })
        #expect(presents[0].count > 800)
    }

    func shuffled(_ files: [(name: String, bytes: [UInt8])], seed: UInt64) -> [(name: String, bytes: [UInt8])] {
        var dice = Dice(state: seed)
        return files.shuffled(using: &dice).map { name, bytes in
            var lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            let header = lines.removeFirst()
            lines.shuffle(using: &dice)
            return (name, Array((([header] + lines).joined(separator: "\n") + "\n").utf8))
        }
    }
}

/// Chance that is the same every time.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
