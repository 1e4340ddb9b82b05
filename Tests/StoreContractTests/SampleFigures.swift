import Access
import Casework
import Exchange
import Foundation
import Insight
import Policy
import Samples
import Store
import TestDatabases
import Vocabulary

/// A service that took in the sample's returns, each on a day of its own, so that figures can be asked as known between.
struct SampleFigures: Sendable {
    let database: any WritableDatabase
    let figures: Figures

    /// The sample's year, looked at from its end.
    static let year = ReportingPeriod.financialYear(2026)

    /// Runs the body over a service in use since April 2025 that took in two years: one in May 2025, one in May 2026.
    static func with(
        _ kind: TestDatabase,
        returns: [Int] = [2025, 2026],
        _ body: (SampleFigures) async throws -> Void
    ) async throws {
        try await kind.with(.footprint(and: Migration.exchange)) { database in
            let service = SampleFigures(database: database, figures: Figures(database, returns: .imports))
            try await service.setUp()
            for year in returns { try await service.importReturn(of: year) }
            try await body(service)
        }
    }

    /// The one write path, with a clock that stands on a day.
    func casebook(on day: CivilDate) -> Casebook {
        let moment = Instant.startOf(londonDay: day)
        return Casebook(Ledger(database, now: { moment }))
    }

    private func setUp() async throws {
        let day: CivilDate = "2025-04-01"
        _ = try await casebook(on: day).writeForAll(as: .test("set-up")) { transaction in
            _ = try transaction.adopt(.standard, inForceFrom: day)
            try transaction.recordInUse(since: day)
            try transaction.add(BankHolidays.england, .confirmed)
        }
    }

    /// The files of a year of the sample, without some of its tables.
    static func files(of year: Int, without tables: Set<String> = []) throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Samples/return-\(year)").standardizedFileURL
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".csv") && !tables.contains(String($0.dropLast(4))) }
            .sorted().map { folder.appending(path: $0).path }
    }

    /// Takes in a return of the sample, or some files that stand for it.
    func importReturn(of year: Int, from given: [String]? = nil) async throws {
        guard let day = CivilDate(year: year, month: 5, day: 10) else { return }
        let files = try given ?? SampleFigures.files(of: year)
        let run = try await ReturnImport.read(
            files,
            year: year,
            into: database,
            by: .test("import-return"),
            at: .startOf(londonDay: day)
        )
        try await casebook(on: day).applyReturn(run.id, as: .test("import-return"))
    }

    func answers(
        _ measures: [Measure] = Measure.all,
        by breakdown: Breakdown? = nil,
        asAt: CivilDate = "2026-05-31",
        knownOn: CivilDate? = nil
    ) async throws -> [Answer] {
        let question = Question(measures, over: SampleFigures.year, by: breakdown, asAt: asAt, knownOn: knownOn)
        return try await figures.answers(to: question, seenBy: .program)
    }
}

extension Deed {
    static func test(_ purpose: Deed.Purpose) -> Deed { .program(startedBy: "a test", purpose) }
}
