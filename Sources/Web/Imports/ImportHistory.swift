import Exchange
import Store
import Vocabulary

/// The imports of one page, with their files and figures.
struct ImportHistory {
    let runs: [ImportRun]
    let total: Int
    let isFirstPage: Bool
    let files: [String: [GivenFile]]
    let counts: [String: [RunCount]]

    init(readIn transaction: ReadTransaction, after: ID<ImportRun>) throws {
        let last = after.text.isEmpty ? nil : try transaction.first(ImportRun.withID(after))
        isFirstPage = last == nil
        runs = try transaction.all(ImportRun.latest(after: last, limit: ImportsPage.length))
        total = try transaction.one("SELECT CAST(COUNT(*) AS BIGINT) FROM import_run")
        files = Dictionary(grouping: try transaction.all(GivenFile.of(runs.map(\.id))), by: \.run)
        counts = Dictionary(grouping: try transaction.all(RunCount.of(runs.map(\.id))), by: \.run)
    }

    /// A file as a list of imports names it.
    struct GivenFile: Record {
        let run: String
        let name: String
        let rows: Int

        init(row: Row) throws {
            run = try row["run_id"]
            name = try row["name"]
            rows = try row["row_count"]
        }

        static func of(_ runs: [ID<ImportRun>]) -> Query<GivenFile> {
            "SELECT run_id, name, row_count FROM import_file WHERE run_id IN (\(list: runs)) ORDER BY run_id, number"
        }
    }

    /// How many rows of an import have errors.
    struct RunCount: Record {
        let run: String
        let errors: Int

        init(row: Row) throws {
            run = try row["run_id"]
            errors = try row["number"]
        }

        static func of(_ runs: [ID<ImportRun>]) -> Query<RunCount> {
            """
            SELECT run_id, number FROM import_count
            WHERE run_id IN (\(list: runs)) AND thing = 'findings' AND what = 'error'
            """
        }
    }
}
