import Vocabulary

/// The files of a return while they are taken in, read a second time beside the first: cell by cell for the national rules,
/// which look at rows that cannot be used too.
struct CheckReading: Sendable {
    private let year: CollectionYear
    private var current: ReturnFileReading?
    private var tables: [(ReturnFile, CellTexts)] = []
    /// Whether every file so far could be read by its cells.
    private var isWhole = true

    init(year: CollectionYear) {
        self.year = year
    }

    /// Begins the next file; the one before is at its end.
    mutating func begin(file name: String) {
        endFile()
        current = ReturnFileReading(name: name, year: year)
    }

    mutating func feed(_ bytes: [UInt8]) {
        do {
            try current?.feed(bytes)
        } catch {
            current = nil
            isWhole = false
        }
    }

    /// Takes the last file as it is, and checks them all; gives nothing where a file could not be read by its cells.
    mutating func check() async -> (report: CheckReport, files: ReturnFiles)? {
        endFile()
        guard isWhole, !tables.isEmpty else { return nil }
        let files = ReturnFiles(year: year, current: tables, previous: nil)
        tables = []
        return (await ReturnCheck().run(over: files, tasks: 1), files)
    }

    private mutating func endFile() {
        guard var reading = current else { return }
        current = nil
        do {
            if case .table(let file, let texts) = try reading.finish() { tables.append((file, texts)) }
        } catch {
            isWhole = false
        }
    }
}
