import Formats
import Store
import Vocabulary

/// A return while its files are read, and until what it would change can be looked at.
///
/// Files are fed in pieces of any size, one after another; no more than a few thousand rows stand in memory. What is wrong
/// with the return as a whole ends the reading: `refusal` says what, whatever is fed afterwards is passed over, and `finish`
/// keeps the refusal with the import.
package struct ReturnReading: Sendable {
    package let run: ID<ImportRun>
    package let year: CollectionYear
    /// Why the return cannot be taken in, as soon as that is known.
    package private(set) var refusal: ReturnRefusal?

    private let database: any Database
    private var current: FileReading?
    /// The rows that are being put down while the next are read.
    private var staging: Task<Void, any Error>?
    private var files: [ReturnTable: String] = [:]
    private var fileCount = 0
    private var size = 0
    private var usable = 0
    private var findings = 0
    private var daysByYear: [CollectionYear: Int] = [:]
    private var tally = ImportTally()
    /// The same files, read for the national rules.
    private var checking: CheckReading

    /// The most that the files of one return may hold together, in megabytes: some times the nation's.
    package static let mostMegabytes = 512
    private let mostBytes: Int

    /// How many rows are staged in one small transaction.
    private static let flushed = 2000
    /// How many bytes are read before the rows in them are staged.
    private static let piece = 65_536

    init(
        _ run: ID<ImportRun>,
        of year: CollectionYear,
        in database: any Database,
        mostMegabytes: Int = ReturnReading.mostMegabytes
    ) {
        mostBytes = mostMegabytes << 20
        self.run = run
        self.year = year
        self.database = database
        checking = CheckReading(year: year)
        if !CollectionYear.known.contains(year.number) { refusal = .yearNotKnown(year.number) }
    }

    // MARK: Feeding

    /// Begins the next file; the one before is at its end.
    package mutating func begin(file name: String) async throws {
        try await endFile()
        if refusal == nil {
            let name = String(name.prefix(200))
            current = FileReading(name: name, year: year)
            checking.begin(file: name)
        }
    }

    package mutating func feed(_ bytes: some Collection<UInt8>) async throws {
        var rest = bytes[...]
        while !rest.isEmpty, refusal == nil {
            let piece = Array(rest.prefix(ReturnReading.piece))
            rest = rest.dropFirst(piece.count)
            size += piece.count
            guard size <= mostBytes else {
                refusal = .tooLarge(megabytes: mostBytes >> 20)
                return
            }
            do throws(ReturnRefusal) {
                try current?.feed(piece)
                checking.feed(piece)
            } catch {
                refusal = error
            }
            if let waiting = current?.waiting, waiting >= ReturnReading.flushed { try await flush() }
        }
    }

    private mutating func endFile() async throws {
        if refusal == nil {
            do throws(ReturnRefusal) {
                try current?.finish()
            } catch {
                refusal = error
            }
        }
        try await flush()
        try await waitForStaging()
        guard let file = current else { return }
        current = nil
        fileCount += 1
        let (number, run) = (fileCount, run)
        try await database.stage { try $0.enter(file, number, of: run) }
        guard let table = file.table else { return }
        if let other = files.updateValue(file.name, forKey: table), refusal == nil {
            refusal = .tableTwice(table, files: [other, file.name])
        }
        tally.noteRead(table, rows: file.rows)
        tally.noteLeftOut(table, rows: file.leftOut)
        daysByYear.merge(file.daysByYear, uniquingKeysWith: +)
    }

    private mutating func flush() async throws {
        guard let (lines, found) = current?.takeWaiting(), let table = current?.table, !lines.isEmpty || !found.isEmpty,
            files[table] == nil
        else { return }
        let (run, before) = (run, findings)
        findings += found.count
        usable += lines.count
        for finding in found { tally.note(finding.severity) }
        // No more than two lots of rows stand in memory: those that are put down, and those that are read meanwhile.
        try await waitForStaging()
        staging = Task { [database] in
            try await database.stage { transaction in
                try transaction.stage(lines.map { $0.staged(run, table) }, StagedLine.columns, in: "import_line")
                let rows = found.enumerated().map { $1.staged(run, number: before + $0 + 1) }
                try transaction.stage(rows, ImportFinding.columns, in: "import_finding")
            }
        }
    }

    private mutating func waitForStaging() async throws {
        let last = staging
        staging = nil
        try await last?.value
    }

    // MARK: Finishing

    /// Ends the reading: refuses the return, or compares it with what is held. Gives the import as it now stands.
    package mutating func finish() async throws -> ImportRun {
        try await endFile()
        if refusal == nil { refusal = try await wholeReturnRefusal() }
        if let refusal { return try await conclude(.refused(reason: refusal.explanation)) }
        try await check()
        let comparison = ReturnComparison(database: database, run: run, year: year, files: files, batch: 300)
        let outcome = try await comparison.compare(tally, findingsSoFar: findings)
        tally = outcome.tally
        if outcome.tally.usedRows == 0 {
            let none = ReturnRefusal.nothingUsable(rows: tally.rowsRead)
            refusal = none
            return try await conclude(.refused(reason: none.explanation))
        }
        let state: ImportRun.State = outcome.changesAnything ? .previewed : .nothingNew
        return try await conclude(state, comparedAfter: outcome.comparedAfter)
    }

    /// Runs the national rules over the files as they were given, and keeps what they found.
    private mutating func check() async throws {
        guard let (report, files) = await checking.check() else { return }
        let run = run
        try await database.stage { try $0.stage(report, about: files, of: run) }
    }

    /// Gives up: the files could not be read to their end.
    package mutating func breakOff() async throws {
        current = nil
        refusal = refusal ?? .interrupted
        _ = try await finish()
    }

    private func conclude(_ state: ImportRun.State, comparedAfter deed: Int? = nil) async throws -> ImportRun {
        let (run, counts) = (run, tally.staged(run))
        try await database.stage { transaction in
            try transaction.stage(counts, ImportTally.columns, in: "import_count")
            try transaction.conclude(run, as: state, comparedAfter: deed)
        }
        // Of what is refused no row is kept, only what was wrong with it.
        if refusal != nil { while try await database.stage({ try $0.clearLines(of: run) }) {} }
        return try await database.read { try $0.one(ImportRun.withID(run)) }
    }

    // MARK: The return as a whole

    private func wholeReturnRefusal() async throws -> ReturnRefusal? {
        guard files[.header] != nil else { return .noHeader }
        guard usable > 0 else { return .nothingUsable(rows: tally.rowsRead) }
        if let refusal = ReturnRefusal(year, daysByYear) { return refusal }
        let run = run
        let isForeign = try await database.read { try $0.first(Foreign.evidence(in: run)) != nil }
        return isForeign ? .otherAuthority : nil
    }
}

extension ReturnRefusal {
    /// Refuses a return most of whose days lie in another year than the one that was named.
    init?(_ named: CollectionYear, _ daysByYear: [CollectionYear: Int]) {
        let all = daysByYear.values.reduce(0, +)
        let outside = all - (daysByYear[named] ?? 0)
        let likely = daysByYear.max { ($0.value, $0.key.number) < ($1.value, $1.key.number) }
        guard outside * 2 > all, let likely, likely.key != named else { return nil }
        self = .otherYear(named: named, likely: likely.key, outside: outside, of: all)
    }
}

/// Tells another authority's return: the register holds children, and the return has none of them.
private enum Foreign {
    /// A row where the register is not empty and no child is in common, by code and date of birth.
    static func evidence(in run: ID<ImportRun>) -> Query<Int> {
        """
        SELECT CAST(1 AS BIGINT) WHERE EXISTS (SELECT 1 FROM child) AND NOT EXISTS (
            SELECT 1 FROM import_line JOIN child
                ON child.code = import_line.child_code AND child.born_on = import_line.born_on
            WHERE import_line.run_id = \(run) AND import_line.table_name = \(ReturnTable.header)
        )
        """
    }
}

extension StagedLine {
    static let columns: Columns = [
        "run_id", "child_code", "table_name", "row_number", "file_line", "born_on", "cells",
    ]

    func staged(_ run: ID<ImportRun>, _ table: ReturnTable) -> [SQLValue] {
        let values: Values = [run, childCode, table, row, line, bornOn, FactCells.text(self.values)]
        return values.all
    }
}

extension KeepTransaction {
    fileprivate func enter(_ file: FileReading, _ number: Int, of run: ID<ImportRun>) throws {
        try execute(
            """
            INSERT INTO import_file (run_id, number, name, table_name, sha256, size, row_count)
            VALUES (\(run), \(number), \(file.name), \(file.table), \(file.sha256), \(file.size), \(file.rows))
            """
        )
    }
}
