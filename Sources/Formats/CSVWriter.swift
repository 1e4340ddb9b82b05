/// What one cell of a written file holds.
package enum CSVCell: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String)
    case number(Int)
    case empty

    package init(stringLiteral text: String) {
        self = .text(text)
    }

    package init(integerLiteral number: Int) {
        self = .number(number)
    }

    /// The text, or an empty cell where there is none.
    package init(_ text: String?) {
        self = text.map(CSVCell.text) ?? .empty
    }
}

/// Writes CSV (RFC 4180) row by row; what is written is taken away in pieces, so that no file need stand in memory.
///
/// Cells quote themselves as needed. Text that a spreadsheet would run as a formula gets an apostrophe in front.
package struct CSVWriter {
    private var text: String

    /// A writer of one file. Spreadsheets know UTF-8 by the byte order mark; other programs may stumble over it.
    package init(byteOrderMark: Bool = false) {
        text = byteOrderMark ? "\u{FEFF}" : ""
    }

    /// How many bytes wait to be taken.
    package var waiting: Int { text.utf8.count }

    package mutating func write(_ cells: [CSVCell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { text += "," }
            switch cell {
            case .text(let value): append(value)
            case .number(let value): text += String(value)
            case .empty: break
            }
        }
        text += "\r\n"
    }

    package mutating func write(_ cells: [String]) {
        write(cells.map(CSVCell.text))
    }

    /// What has been written since the last time.
    package mutating func take() -> String {
        defer { text = "" }
        return text
    }

    private mutating func append(_ value: String) {
        let guarded = FormulaGuard.isFormula(value) ? "'" + value : value
        guard guarded.utf8.contains(where: CSVWriter.needsQuotes) else {
            text += guarded
            return
        }
        text += "\""
        for scalar in guarded.unicodeScalars {
            if scalar == "\"" { text += "\"" }
            text.unicodeScalars.append(scalar)
        }
        text += "\""
    }

    /// Semicolons and tabs part cells too, in some countries' spreadsheets.
    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x00...0x20: true
        default: false
        }
    }
}

/// Tells text that a spreadsheet would run from text that it would show.
enum FormulaGuard {
    /// Whether the first sign that can be seen begins a formula, as it is or in one of its wide and small forms.
    static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { !isInvisible($0) }) else { return false }
        switch first {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−": return true
        default: return false
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
        if scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}" { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .nonspacingMark, .unassigned,
            .privateUse:
            return true
        default:
            return false
        }
    }
}
