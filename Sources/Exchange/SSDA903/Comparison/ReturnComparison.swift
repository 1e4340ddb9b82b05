import Casework
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

    /// Of how many children that differ the effects on due dates are worked out. A council's yearly return has fewer; in
    /// one of many councils working them all out would take as long as applying it.
    static let mostWithEffects = 2000

    /// What the comparison came to.
    struct Outcome: Sendable {
        var tally: ImportTally
        /// The last deed that was done before it began.
        var comparedAfter: Int

        /// Whether there is anything to apply.
        var changesAnything: Bool { tally.changes > 0 }
    }

    func compare(_ tally: ImportTally, findingsSoFar: Int) async throws -> Outcome {
        let before = try await database.read { try $0.one(AsKnown.lastDeed) }
        var outcome = Outcome(tally: tally, comparedAfter: before)
        var numbers = Numbers(findings: findingsSoFar)
        var room = ReturnComparison.mostWithEffects
        var compared = try await next(after: "", room: room)
        while let last = compared.last?.last {
            room -= compared.reduce(0) { $0 + $1.workedOut }
            let left = room
            // The next children are compared while what was found out about these is kept.
            async let following = next(after: last, room: left)
            for batch in compared { try await keep(batch, &outcome.tally, &numbers) }
            compared = try await following
        }
        return outcome
    }

    /// Compares the next children, by their codes; none when all have been. Two batches are compared at a time, unless the
    /// second would have to know how many effects the first leaves room for.
    private func next(after last: String, room: Int) async throws -> [Batch] {
        let codes = try await database.read { try $0.all(StagedReturn.codes(of: run, after: last, limit: batch * 2)) }
        guard room == 0 else { return [try await compare(Array(codes.prefix(batch)), room: room)].compactMap(\.self) }
        async let first = compare(Array(codes.prefix(batch)), room: room)
        async let second = compare(Array(codes.dropFirst(batch)), room: room)
        return try await [first, second].compactMap(\.self)
    }

    private struct Batch: Sendable {
        let children: [ChildComparison]
        let effects: [ImportEffect]
        /// Of how many children the effects were worked out, and of how many they may differ and were not.
        let workedOut: Int
        let passedOver: Int
        let last: String
    }

    /// How many rows of each list have been kept.
    private struct Numbers {
        var findings: Int
        var changes = 0
        var effects = 0
    }

    private func compare(_ codes: [String], room: Int) async throws -> Batch? {
        guard let final = codes.last else { return nil }
        return try await database.read { try compare(codes, through: final, room: room, in: $0) }
    }

    private func compare(
        _ codes: [String],
        through final: String,
        room: Int,
        in transaction: ReadTransaction
    ) throws -> Batch {
        let sheets = try StagedReturn(run: run, codes: codes, in: transaction).children(
            in: transaction,
            of: database.schema
        )
        let given = Set(files.keys)
        let children = try sheets.map { sheet in
            let comparison = try ChildComparison(sheet, in: year, given: given) { ID<Child>.fresh().text }
            return ComparedChild(sheet: sheet, comparison: comparison)
        }
        let differing = children.filter(\.canMoveClocks)
        let looked = Array(differing.prefix(room))
        return Batch(
            children: children.map(\.comparison),
            effects: try effects(of: looked, in: transaction),
            workedOut: looked.count,
            passedOver: differing.count - looked.count,
            last: final
        )
    }

    /// Which open due dates the changes of these children would move.
    private func effects(of children: [ComparedChild], in transaction: ReadTransaction) throws -> [ImportEffect] {
        guard !children.isEmpty else { return [] }
        let moves = try transaction.clockMoves(
            supposing: try children.map { try $0.supposed() },
            withReviewsOf: files[.reviews] == nil ? nil : year.number
        )
        return ImportEffect.among(moves, of: children.map { ($0.sheet.code, ID($0.sheet.id)) })
    }

    private func keep(_ batch: Batch, _ tally: inout ImportTally, _ numbers: inout Numbers) async throws {
        var findings: [[SQLValue]] = []
        var changes: [[SQLValue]] = []
        for child in batch.children {
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
        let effects = batch.effects.enumerated().map { [numbers] in $1.staged(run, number: numbers.effects + $0 + 1) }
        numbers.effects += effects.count
        tally.noteEffects(effects.count, passedOver: batch.passedOver)
        let (newFindings, newChanges) = (findings, changes)
        try await database.stage { transaction in
            try transaction.stage(newFindings, ImportFinding.columns, in: "import_finding")
            try transaction.stage(newChanges, ImportChange.columns, in: "import_change")
            try transaction.stage(effects, ImportEffect.columns, in: "import_effect")
        }
    }
}

extension KeepTransaction {
    func stage(_ rows: [[SQLValue]], _ columns: Columns, in table: String) throws {
        guard !rows.isEmpty else { return }
        try insert(into: table, columns.names, rows)
    }
}
