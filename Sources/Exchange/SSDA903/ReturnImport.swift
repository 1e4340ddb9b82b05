import Store
import Vocabulary

/// Takes in the national return on looked-after children (SSDA903): reading, comparing, and clearing up behind.
///
/// What it would change is then applied by one deed, `applyImport`, and undone by one, `undoImport`.
package struct ReturnImport: Sendable {
    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Begins to take in the return of a year; its files are fed to what this gives.
    ///
    /// The deed says who gives the files; nothing is done by it yet.
    package func begin(
        year: Int,
        by giver: Deed,
        at moment: Instant,
        mostMegabytes: Int = ReturnReading.mostMegabytes
    ) async throws -> ReturnReading {
        try await clear(at: moment)
        let run = ID<ImportRun>.fresh()
        let year = CollectionYear(year)
        try await database.stage { try $0.enter(run, of: year, by: giver, at: moment) }
        return ReturnReading(run, of: year, in: database, mostMegabytes: mostMegabytes)
    }

    /// Puts an import away without applying it.
    package func setAside(_ run: ID<ImportRun>) async throws {
        try await database.stage { try $0.conclude(run, as: .setAside) }
        try await clear(run)
    }

    /// Takes away the staged rows of an import that is over. Its figures, its findings and its list of changes stay.
    package func clear(_ run: ID<ImportRun>) async throws {
        guard try await database.read({ try $0.one(ImportRun.withID(run)) }).state.isOver else { return }
        while try await database.stage({ try $0.clearLines(of: run) }) {}
    }

    /// Clears up before another import: readings that were never finished, staged rows and lists of changes of those before.
    private func clear(at moment: Instant) async throws {
        let dayBefore = moment.adding(seconds: -86_400)
        let interrupted = ReturnRefusal.interrupted.explanation
        try await database.stage { transaction in
            _ = try transaction.execute(
                """
                UPDATE import_run SET state = 'refused', reason = \(interrupted)
                WHERE state = 'staged' AND started_at < \(dayBefore)
                """
            )
        }
        for run in try await database.read({ try $0.all(ReturnImport.overWithStagedRows) }) {
            while try await database.stage({ try $0.clearLines(of: run) }) {}
            while try await database.stage({ try $0.clearChanges(of: run) }) {}
        }
    }

    private static let overWithStagedRows: Query<ID<ImportRun>> =
        """
        SELECT id FROM import_run WHERE state NOT IN ('staged', 'previewed') AND (
            EXISTS (SELECT 1 FROM import_line WHERE import_line.run_id = import_run.id)
            OR EXISTS (SELECT 1 FROM import_change WHERE import_change.run_id = import_run.id)
        )
        """
}
