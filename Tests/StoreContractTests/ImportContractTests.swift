import Casework
import Exchange
import Insight
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("What a return leaves, from both databases")
struct ImportContractTests {
    /// Two returns, each one deed, into a register that knows nothing else.
    private func withReturns(_ kind: TestDatabase, _ body: (SampleFigures) async throws -> Void) async throws {
        try await kind.with(.footprint(and: Migration.exchange)) { database in
            let service = SampleFigures(database: database, figures: Figures(database))
            for year in [2025, 2026] { try await service.importReturn(of: year) }
            try await body(service)
        }
    }

    /// Every clock that stands, by what it says and which deed made it: its identities are other ones each time.
    private static let clocks: Query<String> =
        """
        SELECT child.code || '|' || clock.kind || '|' || clock.started_on || '|' || COALESCE(clock.due_on, '') || '|'
            || COALESCE(clock.latest_working_day, '') || '|' || clock.standing || '|' || COALESCE(clock.stopped_on, '') || '|'
            || clock.rule || '|' || clock.because || '|' || clock.skipped || '|' || CAST(clock.made_by AS TEXT) AS line
        FROM clock JOIN child ON child.id = clock.subject_id ORDER BY 1
        """

    @Test(
        "the clocks are, byte for byte, those of the imports that did one thing after another",
        arguments: TestDatabase.all
    )
    func sameClocks(kind: TestDatabase) async throws {
        try await withReturns(kind) { service in
            let lines = try await service.database.read { try $0.all(ImportContractTests.clocks) }
            var digest = FileDigest()
            for line in lines { digest.take(Array("\(line)\n".utf8)) }
            #expect(lines.count == 344)
            // Taken when reading, reckoning and writing were one thread's, one child's after another.
            #expect(digest.text == "9659a55539372f2bbf461306c8e32de45a81ce2883954187cb72907fc5275435")
        }
    }

    @Test(
        "the digests are those of the rows, and working everything out again writes nothing",
        arguments: TestDatabase.all
    )
    func wholeAndStill(kind: TestDatabase) async throws {
        try await withReturns(kind) { service in
            let audit = try await ChainAudit.run(over: service.database)
            #expect(audit.faults == [])
            #expect(audit.deeds == 2)
            let moves = try await service.casebook(on: "2026-05-10").rebuildClocks(as: .test("rebuild"))
            #expect(moves == [])
            #expect(try await ChainAudit.run(over: service.database).deeds == 2)
        }
    }
}
