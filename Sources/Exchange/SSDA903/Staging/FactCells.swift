import Store

/// The values of a fact as one text: what waits beside the facts is written so, whatever table it is for.
enum FactCells {
    private static let separator = UInt8(0x1F)

    /// No value that a return can bring holds the separator, since no cell with a control character is taken in.
    static func text(_ values: [SQLValue]) -> String {
        var text = ""
        for (position, value) in values.enumerated() {
            if position > 0 { text.unicodeScalars.append(Unicode.Scalar(separator)) }
            switch value {
            case .null: break
            case .integer(let number): text += "i\(number)"
            case .text(let value): text += "t\(value)"
            case .bytes(let bytes): text += "b\(bytes.map(String.init).joined(separator: " "))"
            }
        }
        return text
    }

    static func values(_ text: String) throws -> [SQLValue] {
        // By bytes: looking for the ends of characters takes many times longer.
        try text.utf8.split(separator: separator, omittingEmptySubsequences: false).map { cell in
            let rest = Substring(cell.dropFirst())
            switch cell.first {
            case nil: return .null
            case UInt8(ascii: "t"): return .text(String(rest))
            case UInt8(ascii: "i"):
                guard let number = Int(rest) else { throw Undecodable(wanted: "a number in a staged cell") }
                return .integer(number)
            case UInt8(ascii: "b"): return .bytes(rest.split(separator: " ").compactMap { UInt8($0) })
            default: throw Undecodable(wanted: "a staged cell")
            }
        }
    }
}

extension Fact {
    /// The fact that these values are, in the order of its columns.
    init(values: [SQLValue]) throws {
        try self.init(row: Row(layout: Self.cellLayout, values: values))
    }

    private static var cellLayout: Row.Layout { Row.Layout(columns.names) }
}

extension Kept {
    /// The version of a fact that these values are.
    init(values: [SQLValue], version: Int) throws {
        try self.init(row: Row(layout: Row.Layout(F.columns.names + ["made_by"]), values: values + [.integer(version)]))
    }
}
