/// Reads CSV (RFC 4180) as its bytes arrive, and holds never more than one row.
///
/// Line ends may be CRLF, LF or CR; quotes may hold commas, line ends and doubled quotes; a byte order mark is skipped, and so
/// are lines with nothing on them. A fault ends the reading: feed nothing after one.
package struct CSVReader {
    private let limits: CSVLimits
    private var opening = CSVOpening()
    private var place = Place.cellStart
    /// The last byte was CR, so that an LF after it is the same line end.
    private var afterReturn = false
    private var line = 1
    private var rows = 0
    // The row being read.
    private var began = 1
    private var quotesOpened = 1
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hasQuotes = false
    private var beyondASCII = false

    /// Where in a row the next byte stands.
    private enum Place {
        case cellStart, plain, quoted, quoteInQuotes
    }

    package init(limits: CSVLimits = CSVLimits()) {
        self.limits = limits
    }

    /// Reads on; each row that is complete goes to `record`.
    package mutating func feed(_ chunk: some Sequence<UInt8>, _ record: (CSVRecord) throws -> Void) throws {
        let read: Void? = try chunk.withContiguousStorageIfAvailable { try take($0, record) }
        if read == nil {
            try Array(chunk).withUnsafeBufferPointer { try take($0, record) }
        }
    }

    /// Ends the reading; a last line without a line end is a row like any other.
    package mutating func finish(_ record: (CSVRecord) throws -> Void) throws {
        try opening.close().withUnsafeBufferPointer { try read($0, from: 0, record) }
        if place == .quoted { throw CSVFault.quotesNeverClosed(line: quotesOpened) }
        if place != .cellStart || !ends.isEmpty { try endRow(record) }
        if rows == 0 { throw CSVFault.empty }
    }

    private mutating func take(_ chunk: UnsafeBufferPointer<UInt8>, _ record: (CSVRecord) throws -> Void) throws {
        let taken = try opening.take(chunk)
        if let held = taken.ready {
            try held.withUnsafeBufferPointer { try read($0, from: 0, record) }
        }
        try read(chunk, from: taken.count, record)
    }

    private mutating func read(
        _ chunk: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ record: (CSVRecord) throws -> Void
    ) throws {
        var at = start
        while at < chunk.count {
            let byte = chunk[at]
            switch place {
            case .cellStart where byte == .quote:
                place = .quoted
                hasQuotes = true
                quotesOpened = line
                afterReturn = false
                at += 1
            case .cellStart, .plain:
                switch byte {
                case .comma:
                    try endCell()
                    at += 1
                case .lineFeed where afterReturn:
                    afterReturn = false
                    at += 1
                case .lineFeed, .carriageReturn:
                    line += 1
                    try endRow(record)
                    afterReturn = byte == .carriageReturn
                    at += 1
                default:
                    place = .plain
                    at = try takeRun(chunk, at) { $0 == .comma || $0 == .lineFeed || $0 == .carriageReturn }
                }
            case .quoted where byte == .quote:
                place = .quoteInQuotes
                afterReturn = false
                at += 1
            case .quoted:
                at = try takeRun(chunk, at) { $0 == .quote }
            case .quoteInQuotes:
                switch byte {
                case .quote:
                    bytes.append(byte)
                    place = .quoted
                    at += 1
                case .comma, .lineFeed, .carriageReturn:
                    place = .plain
                default:
                    throw CSVFault.textAfterQuotes(line: line)
                }
            }
        }
    }

    /// Takes the bytes up to the one at which a cell may end, and answers where that is.
    private mutating func takeRun(
        _ chunk: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        until isEnd: (UInt8) -> Bool
    ) throws -> Int {
        var at = start
        var seen: UInt8 = 0
        while at < chunk.count, !isEnd(chunk[at]) {
            let byte = chunk[at]
            if byte == 0 { throw CSVFault.notText(line: line) }
            if byte == .carriageReturn || (byte == .lineFeed && !afterReturn) { line += 1 }
            afterReturn = byte == .carriageReturn
            seen |= byte
            at += 1
        }
        bytes.append(contentsOf: chunk[start..<at])
        if seen >= 0x80 { beyondASCII = true }
        try holdToLimits()
        return at
    }

    private func holdToLimits() throws {
        guard bytes.count - (ends.last ?? 0) <= limits.cellBytes else {
            if place == .quoted { throw CSVFault.quotesNeverClosed(line: quotesOpened) }
            throw CSVFault.cellTooLong(line: line, limit: limits.cellBytes)
        }
        if bytes.count > limits.recordBytes { throw CSVFault.rowTooLong(line: began, limit: limits.recordBytes) }
    }

    private mutating func endCell() throws {
        ends.append(bytes.count)
        if ends.count > limits.columns { throw CSVFault.tooManyColumns(line: began, limit: limits.columns) }
        place = .cellStart
        afterReturn = false
    }

    private mutating func endRow(_ record: (CSVRecord) throws -> Void) throws {
        try endCell()
        let isEmptyLine = bytes.isEmpty && ends.count == 1 && !hasQuotes
        if !isEmptyLine {
            if beyondASCII { try checkUTF8() }
            let row = CSVRecord(line: began, index: rows, bytes: bytes, ends: ends)
            rows += 1
            bytes = []
            ends = []
            bytes.reserveCapacity(128)
            ends.reserveCapacity(row.count)
            try record(row)
        } else {
            ends.removeAll(keepingCapacity: true)
        }
        began = line
        hasQuotes = false
        beyondASCII = false
    }

    /// Every cell is judged by itself: halves of a letter in two cells make none.
    private func checkUTF8() throws {
        var start = 0
        for end in ends {
            if String(validating: bytes[start..<end], as: UTF8.self) == nil {
                throw CSVFault.notUTF8(
                    line: began + lineEnds(beforeFaultIn: bytes[..<start]) + lineEnds(beforeFaultIn: bytes[start..<end])
                )
            }
            start = end
        }
    }

    /// How many line ends stand before the first byte that is no UTF-8.
    private func lineEnds(beforeFaultIn cell: ArraySlice<UInt8>) -> Int {
        var codec = UTF8()
        var rest = cell.makeIterator()
        var count = 0
        var last: Unicode.Scalar?
        while case .scalarValue(let scalar) = codec.decode(&rest) {
            if scalar == "\r" || (scalar == "\n" && last != "\r") { count += 1 }
            last = scalar
        }
        return count
    }
}

extension UInt8 {
    fileprivate static var lineFeed: UInt8 { 0x0A }
    fileprivate static var carriageReturn: UInt8 { 0x0D }
    fileprivate static var quote: UInt8 { 0x22 }
    fileprivate static var comma: UInt8 { 0x2C }
}
