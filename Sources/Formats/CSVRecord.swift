/// How much of one cell, line or row the reader takes before it declines; a file of any length passes within them.
package struct CSVLimits: Hashable, Sendable {
    package let cellBytes: Int
    package let recordBytes: Int
    package let columns: Int

    package init(cellBytes: Int = 65_536, recordBytes: Int = 1_048_576, columns: Int = 256) {
        self.cellBytes = cellBytes
        self.recordBytes = recordBytes
        self.columns = columns
    }
}

/// One row of a file, header or not: its cells, and where in the file it stands.
///
/// The cells lie in one run of bytes, known to be sound UTF-8, and become text only when asked for.
package struct CSVRecord: Hashable, Sendable {
    /// The line of the file on which the row began; the first is 1. Quoted line ends make it differ from the row's number.
    package let line: Int
    /// How many rows came before it, the header among them.
    package let index: Int
    private let bytes: [UInt8]
    private let ends: [Int]

    init(line: Int, index: Int, bytes: [UInt8], ends: [Int]) {
        self.line = line
        self.index = index
        self.bytes = bytes
        self.ends = ends
    }

    /// How many cells it has.
    package var count: Int { ends.count }

    /// The cell's text as it was written, quotes undone.
    package subscript(column: Int) -> String {
        String(decoding: bytes[range(of: column)], as: UTF8.self)
    }

    /// Every cell's text, in order.
    package var cells: [String] { ends.indices.map { self[$0] } }

    /// The cell's text without the blanks around it; empty also where the row is too short to have the cell.
    func trimmed(_ column: Int) -> String {
        guard column < ends.count else { return "" }
        return String(decoding: Blank.trim(bytes[range(of: column)]), as: UTF8.self)
    }

    /// Whether no cell from this one on holds anything but blanks.
    package func isBlank(from column: Int) -> Bool {
        column >= ends.count || ends.indices[column...].allSatisfy { Blank.trim(bytes[range(of: $0)]).isEmpty }
    }

    /// The bytes of the cell as they were written, quotes undone.
    package func bytes(of column: Int) -> ArraySlice<UInt8> {
        bytes[range(of: column)]
    }

    private func range(of column: Int) -> Range<Int> {
        (column == 0 ? 0 : ends[column - 1])..<ends[column]
    }
}

/// What stands around a cell's text and is no part of it.
private enum Blank {
    static func trim(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = cell
        while true {
            if let first = rest.first, isBlank(first) {
                rest = rest.dropFirst()
            } else if rest.starts(with: noBreakSpace) {
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        while true {
            if let last = rest.last, isBlank(last) {
                rest = rest.dropLast()
            } else if rest.suffix(2).elementsEqual(noBreakSpace) {
                rest = rest.dropLast(2)
            } else {
                return rest
            }
        }
    }

    private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
