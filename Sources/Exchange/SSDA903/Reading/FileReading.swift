import Formats
import Store
import Vocabulary

/// One file of a return while its bytes arrive: what table it is, and what could be read of it since the last flush.
struct FileReading: Sendable {
    let name: String
    let year: CollectionYear
    private(set) var table: ReturnTable?
    private(set) var size = 0
    private(set) var rows = 0
    /// How many of the rows cannot be used.
    private(set) var leftOut = 0
    /// How many of the days that tell the year lie in each collection year.
    private(set) var daysByYear: [CollectionYear: Int] = [:]

    private var reader = CSVTable()
    private var digest = FileDigest()
    private var lines: [StagedLine] = []
    private var findings: [ImportFinding] = []

    init(name: String, year: CollectionYear) {
        self.name = name
        self.year = year
    }

    var sha256: String { digest.text }

    /// Rows and findings that wait to be staged.
    var waiting: Int { lines.count + findings.count }

    mutating func takeWaiting() -> (lines: [StagedLine], findings: [ImportFinding]) {
        defer { (lines, findings) = ([], []) }
        return (lines, findings)
    }

    mutating func feed(_ bytes: [UInt8]) throws(ReturnRefusal) {
        size += bytes.count
        digest.take(bytes)
        try reading { reader, line in try reader.feed(bytes, line) }
    }

    mutating func finish() throws(ReturnRefusal) {
        try reading { reader, line in try reader.finish(line) }
        // A file with headings and no rows is a table too: it says that there are none.
        if table == nil, let header = reader.header {
            table = try ReturnTable.recognised(by: header.names, of: name, in: year)
        }
    }

    private mutating func reading(
        _ step: (inout CSVTable, (CSVLine) throws -> Void) throws -> Void
    ) throws(ReturnRefusal) {
        var reader = reader
        defer { self.reader = reader }
        do {
            try step(&reader) { try take($0) }
        } catch let fault as CSVFault {
            throw .unreadable(file: name, fault)
        } catch let refusal as ReturnRefusal {
            throw refusal
        } catch {
            throw .interrupted
        }
    }

    private mutating func take(_ line: CSVLine) throws(ReturnRefusal) {
        let table = try recognise(line.header)
        rows += 1
        let place = RowPlace(file: name, table: table, row: line.row, line: line.line)
        if let misfit = line.misfit {
            leftOut += 1
            findings.append(ImportFinding.of(misfit, .error, at: place, childCode: nil))
            return
        }
        let type = table.line
        if let column = type.tellsYear, case .success(let day) = line.date(column) {
            daysByYear[CollectionYear(of: day), default: 0] += 1
        }
        let row = ReturnRow(line, year: year)
        let code = try? row.childCode().get()
        switch type.staged(row) {
        case .success(let staged):
            lines.append(staged)
            findings += row.remarks.map { ImportFinding.of($0, .warning, at: place, childCode: code) }
        case .failure(let faults):
            leftOut += 1
            findings += faults.all.map { ImportFinding.of($0, .error, at: place, childCode: code) }
        }
    }

    private mutating func recognise(_ header: CSVHeader) throws(ReturnRefusal) -> ReturnTable {
        if let table { return table }
        let found = try ReturnTable.recognised(by: header.names, of: name, in: year)
        table = found
        return found
    }
}
