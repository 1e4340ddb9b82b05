/// The headings of a file's first line, compared without regard to case.
package struct CSVHeader: Hashable, Sendable {
    /// As the file has them, without the blanks around them; empty ones at the end are left out.
    package let names: [String]
    private let capitals: [String]

    package init(_ record: CSVRecord) throws(CSVFault) {
        var names = (0..<record.count).map(record.trimmed)
        while names.last == "" { names.removeLast() }
        if names.isEmpty { throw .empty }
        self.names = names
        capitals = names.map { $0.uppercased() }
        var seen: Set<String> = []
        for (name, capital) in zip(names, capitals) where !capital.isEmpty && !seen.insert(capital).inserted {
            throw .columnTwice(name)
        }
    }

    /// Which column has this heading.
    package func column(_ name: String) -> Int? {
        // A dozen short names are found faster by looking along them than by hashing.
        capitals.firstIndex(of: name) ?? capitals.firstIndex(of: name.uppercased())
    }

    package func has(_ name: String) -> Bool {
        column(name) != nil
    }
}

/// A file whose first row is its header and whose other rows are read by column name, as its bytes arrive.
///
/// Rows in which nothing is written are passed over: spreadsheets leave them at the end.
package struct CSVTable {
    /// Known once the first row has been read.
    package private(set) var header: CSVHeader?
    private var reader: CSVReader

    package init(limits: CSVLimits = CSVLimits()) {
        reader = CSVReader(limits: limits)
    }

    /// Reads on; each line that is complete goes to `line`.
    package mutating func feed(_ chunk: some Sequence<UInt8>, _ line: (CSVLine) throws -> Void) throws {
        var header = header
        defer { self.header = header }
        try reader.feed(chunk) { try CSVTable.take($0, &header, line) }
    }

    /// Ends the reading. The header is known now, or the file was empty and this throws.
    package mutating func finish(_ line: (CSVLine) throws -> Void) throws {
        var header = header
        defer { self.header = header }
        try reader.finish { try CSVTable.take($0, &header, line) }
    }

    /// Every line of a small file at once.
    package static func lines(of text: String) throws -> [CSVLine] {
        var lines: [CSVLine] = []
        var table = CSVTable()
        try table.feed(Array(text.utf8)) { lines.append($0) }
        try table.finish { lines.append($0) }
        return lines
    }

    private static func take(
        _ record: CSVRecord,
        _ header: inout CSVHeader?,
        _ line: (CSVLine) throws -> Void
    ) throws {
        if let header {
            if !record.isBlank(from: 0) { try line(CSVLine(header: header, record: record)) }
        } else {
            header = try CSVHeader(record)
        }
    }
}
