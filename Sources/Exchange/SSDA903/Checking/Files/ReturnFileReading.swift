import Formats

/// A file while its bytes arrive: which table it is, and its cells so far.
struct ReturnFileReading {
    /// Why a file is no table of the return of the year.
    enum Outcome {
        case table(ReturnFile, CellTexts)
        case passedOver(reason: String)
    }

    let name: String
    let year: CollectionYear
    private var reader = CSVReader()
    private var columns: [Column] = []
    private var file: ReturnFile?
    private var texts = CellTexts()
    private var passedOver: String?

    /// Where a column of the file stands in its table.
    private struct Column {
        let place: Int
        let holdsDays: Bool
    }

    init(name: String, year: CollectionYear) {
        self.name = name
        self.year = year
    }

    /// Whether no more of the file needs to be read.
    var isSettled: Bool { passedOver != nil }

    mutating func feed(_ bytes: some Sequence<UInt8>) throws {
        if isSettled { return }
        var reader = reader
        defer { self.reader = reader }
        try reader.feed(bytes) { try take($0) }
    }

    mutating func finish() throws -> Outcome {
        if let passedOver { return .passedOver(reason: passedOver) }
        var reader = reader
        try reader.finish { try take($0) }
        if let file { return .table(file, texts) }
        return .passedOver(reason: passedOver ?? "")
    }

    private mutating func take(_ record: CSVRecord) throws {
        if file != nil {
            try takeRow(record)
        } else if passedOver == nil {
            try takeHeadings(record)
        }
    }

    private mutating func takeHeadings(_ record: CSVRecord) throws {
        let header = try CSVHeader(record)
        do throws(ReturnRefusal) {
            let table = try ReturnTable.recognised(by: header.names, of: name, in: year)
            let days = table.dayColumns
            columns = header.names.map { name in
                let place = table.columns.firstIndex(of: name.uppercased()) ?? 0
                return Column(place: place, holdsDays: days[place])
            }
            file = ReturnFile(name: name, table: table)
        } catch {
            passedOver = error.explanation
        }
    }

    private mutating func takeRow(_ record: CSVRecord) throws {
        if record.count > columns.count, !record.isBlank(from: columns.count) {
            throw CheckRefusal.rowTooLong(
                file: name,
                line: record.line,
                cells: record.count,
                headings: columns.count
            )
        }
        file?.append { cells, start in
            for column in 0..<min(record.count, columns.count) {
                let bytes = record.bytes(of: column)
                if bytes.isEmpty { continue }
                let place = columns[column]
                cells[start + place.place] = place.holdsDays ? texts.day(bytes) : texts.cell(bytes)
            }
        }
    }
}

extension ReturnFile {
    /// Adds a row of empty cells, and lets it be filled.
    fileprivate mutating func append(_ fill: (inout [Cell], Int) -> Void) {
        let start = cells.count
        for _ in 0..<width { cells.append(.none) }
        fill(&cells, start)
    }
}
