import Register
import Store
import Vocabulary

/// Compares the staged rows of a return with what is held, some hundreds of children at a time.
struct ReturnComparison: Sendable {
    let database: any Database
    let run: ID<ImportRun>
    let year: CollectionYear
    /// The files by the tables they hold.
    let files: [ReturnTable: String]
    /// How many children are compared together: enough to spare queries, few enough to hold.
    let batch: Int

    /// What the comparison came to.
    struct Outcome: Sendable {
        var tally: ImportTally
        /// The last deed that was done before it began.
        var comparedAfter: Int

        /// Whether there is anything to apply.
        var changesAnything: Bool { tally.changes > 0 }
    }

    func compare(_ tally: ImportTally, findingsSoFar: Int) async throws -> Outcome {
        let before = try await database.read { try $0.one(ReturnComparison.lastDeed) }
        var outcome = Outcome(tally: tally, comparedAfter: before)
        var numbers = (findings: findingsSoFar, changes: 0)
        var compared = try await next(after: "")
        while let batch = compared {
            // The next children are compared while what was found out about these is kept.
            async let following = next(after: batch.last)
            try await keep(batch.children, &outcome.tally, &numbers)
            compared = try await following
        }
        return outcome
    }

    private func next(after last: String) async throws -> Batch? {
        try await database.read { try compareNext(after: last, in: $0) }
    }

    private struct Batch: Sendable {
        let children: [ChildComparison]
        let last: String
    }

    /// Compares the next children, by their codes; nothing when all have been.
    private func compareNext(after last: String, in transaction: ReadTransaction) throws -> Batch? {
        let codes = try transaction.all(StagedReturn.codes(of: run, after: last, limit: batch))
        guard let final = codes.last else { return nil }
        let sheets = try StagedReturn(run: run, codes: codes, in: transaction).children(
            in: transaction,
            of: database.schema
        )
        let given = Set(files.keys)
        let children = try sheets.map { sheet in
            try ChildComparison(sheet, in: year, given: given) { ID<Child>.fresh().text }
        }
        return Batch(children: children, last: final)
    }

    private func keep(
        _ children: [ChildComparison],
        _ tally: inout ImportTally,
        _ numbers: inout (findings: Int, changes: Int)
    ) async throws {
        var findings: [[SQLValue]] = []
        var changes: [[SQLValue]] = []
        for child in children {
            tally.note(child)
            for found in child.findings {
                numbers.findings += 1
                let place = RowPlace(
                    file: files[found.table] ?? "",
                    table: found.table,
                    row: found.line.row,
                    line: found.line.line
                )
                let finding = ImportFinding.of(
                    found.finding,
                    found.severity,
                    at: place,
                    childCode: found.line.childCode
                )
                findings.append(finding.staged(run, number: numbers.findings))
            }
            for change in child.changes {
                numbers.changes += 1
                changes.append(change.staged(run, number: numbers.changes))
            }
        }
        let (newFindings, newChanges) = (findings, changes)
        try await database.stage { transaction in
            try transaction.stage(newFindings, ImportFinding.columns, in: "import_finding")
            try transaction.stage(newChanges, ImportChange.columns, in: "import_change")
        }
    }

    private static let lastDeed: Query<Int> = "SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) FROM deed"
}

extension KeepTransaction {
    func stage(_ rows: [[SQLValue]], _ columns: Columns, in table: String) throws {
        guard !rows.isEmpty else { return }
        try insert(into: table, columns.names, rows)
    }
}
