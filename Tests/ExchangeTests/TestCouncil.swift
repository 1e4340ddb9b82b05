import Casework
import Exchange
import Foundation
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Vocabulary

/// A council's database in a folder of its own, into which a test takes returns.
struct TestCouncil: Sendable {
    let database: any WritableDatabase
    let ledger: Ledger

    static func with(on kind: TestDatabase = .sqlite, _ body: (TestCouncil) async throws -> Void) async throws {
        try await kind.with(.footprint(and: Migration.exchange)) { database in
            try await body(TestCouncil(database: database, ledger: Ledger(database, now: { moment })))
        }
    }

    static let moment = Instant(milliseconds: 1_775_000_000_000)

    func deed(_ purpose: Deed.Purpose = "import-return", by name: String = "Ruth Vance") -> Deed {
        Deed(account: nil, signature: name, role: "support", purpose: purpose)
    }

    // MARK: Taking in

    /// Reads and compares files, byte for byte.
    func read(_ files: [(name: String, bytes: [UInt8])], year: Int) async throws -> ImportRun {
        var reading = try await ReturnImport(database: database).begin(year: year, by: deed(), at: TestCouncil.moment)
        for file in files {
            try await reading.begin(file: file.name)
            try await reading.feed(file.bytes)
        }
        return try await reading.finish()
    }

    func read(_ files: ReturnFiles, year: Int = 2026) async throws -> ImportRun {
        try await read(files.all, year: year)
    }

    @discardableResult
    func apply(_ run: ImportRun, by name: String = "Ruth Vance") async throws -> ImportSummary {
        try await ledger.write(as: deed(by: name)) { try $0.applyImport(run.id) }
    }

    /// Reads, compares and applies.
    @discardableResult
    func load(_ files: ReturnFiles, year: Int = 2026) async throws -> ImportRun {
        let run = try await read(files, year: year)
        try await apply(run)
        return run
    }

    func undo(_ run: ImportRun, by name: String = "Ruth Vance") async throws {
        let schema = database.schema
        try await ledger.write(as: deed("undo-import", by: name)) { try $0.undoImport(run.id, in: schema) }
    }

    // MARK: Looking

    func state(_ run: ImportRun) async throws -> ImportRun.State {
        try await database.read { try $0.one(ImportRun.withID(run.id)) }.state
    }

    func summary(_ run: ImportRun) async throws -> ImportSummary {
        try await database.read { try $0.summary(of: run.id) }
    }

    func findings(_ run: ImportRun, _ severity: ImportFinding.Severity? = nil) async throws -> [ImportFinding] {
        try await database.read { try $0.all(ImportFinding.of(run.id, severity, limit: 10_000)) }
    }

    func differences(
        _ run: ImportRun,
        _ kind: ImportDifference.Kind? = nil
    ) async throws -> [ImportDifference] {
        try await database.read { try $0.all(ImportDifference.of(run.id, kind, limit: 10_000)) }
    }

    /// Why a return was refused, or nothing if it was not.
    func refusal(_ run: ImportRun) async throws -> String? {
        if case .refused(let reason) = try await state(run) { return reason }
        return nil
    }

    /// Everything that is so at present, with codes in the place of identities, in an order of its own.
    func present() async throws -> [String] {
        let tables = database.schema.facts.filter { !$0.isDerived && $0.name != "setting" }
        return try await database.read { transaction in
            let codes = Dictionary(try transaction.all(Child.everybodys).map { ($0.id.text, $0.code) }) { first, _ in
                first
            }
            var rows: [String] = []
            for table in tables {
                try transaction.connection.each("SELECT \(table.columns) FROM \(name: table.name)") { row in
                    let values = row.values.dropLast().dropFirst().map { value in
                        if case .text(let text) = value { return codes[text] ?? text }
                        return "\(value)"
                    }
                    rows.append("\(table.name) \(values)")
                }
            }
            return rows.sorted()
        }
    }

    func count(_ table: StaticString) async throws -> Int {
        let name = SQL(stringLiteral: table)
        return try await database.read { try $0.one(Query<Int>("SELECT COUNT(*) FROM \(name)")) }
    }

    /// All facts of a kind, in the order of what tells them apart.
    func all<F: ReturnedFact>(_ type: F.Type) async throws -> [F] {
        try await database.read { try $0.all(F.everybodys) }.sorted { $0.naturalKey < $1.naturalKey }
    }
}

/// The files of a return that a test writes out: only what it is about, the rest being sound.
struct ReturnFiles: Sendable {
    var header: [String] = []
    var episodes: [String]?
    var reviews: [String]?
    var others: [(name: String, text: String)] = []

    static let headerColumns = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"
    static let episodeColumns =
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
    static let reviewColumns = "CHILD,DOB,REVIEW,REVIEW_CODE"

    /// A child with one open episode and one review in 2025/26.
    static func child(_ code: String = "A1", reviews: [String] = ["10/06/2025"]) -> ReturnFiles {
        ReturnFiles(
            header: ["\(code),F,12/05/2012,WBRI,UN1,0,"],
            episodes: ["\(code),01/03/2025,S,C2,N1,U6,PR1,,,,NG5 5SA,NG1 5TD,SC040344"],
            reviews: reviews.map { "\(code),12/05/2012,\($0),PN1" }
        )
    }

    static func + (left: ReturnFiles, right: ReturnFiles) -> ReturnFiles {
        var both = left
        both.header += right.header
        if left.episodes != nil || right.episodes != nil {
            both.episodes = (left.episodes ?? []) + (right.episodes ?? [])
        }
        if left.reviews != nil || right.reviews != nil { both.reviews = (left.reviews ?? []) + (right.reviews ?? []) }
        both.others += right.others
        return both
    }

    var all: [(name: String, bytes: [UInt8])] {
        let tables = [
            ("header.csv", ReturnFiles.headerColumns, header as [String]?),
            ("episodes.csv", ReturnFiles.episodeColumns, episodes), ("reviews.csv", ReturnFiles.reviewColumns, reviews),
        ]
        let written = tables.compactMap { name, columns, rows in
            rows.map { (name, Array((([columns] + $0).joined(separator: "\r\n") + "\r\n").utf8)) }
        }
        return written + others.map { ($0.name, Array($0.text.utf8)) }
    }
}

/// The invented returns of `Samples/`.
enum SampleReturn {
    static func files(of year: Int) throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(filePath: folder(of: year))
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }.sorted()
            .map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) }
    }

    static func folder(of year: Int) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Samples/return-\(year)").path
    }
}
