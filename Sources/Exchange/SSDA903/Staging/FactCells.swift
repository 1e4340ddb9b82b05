import Store

/// The values of a fact as one text: what waits beside the facts is written so, whatever table it is for.
enum FactCells {
    private static let separator: Character = "\u{1F}"

    /// No value that a return can bring holds the separator, since no cell with a control character is taken in.
    static func text(_ values: [SQLValue]) -> String {
        values.map { value in
            switch value {
            case .null: ""
            case .integer(let number): "i\(number)"
            case .text(let text): "t\(text)"
            case .bytes(let bytes): "b\(bytes.map(String.init).joined(separator: " "))"
            }
        }
        .joined(separator: String(separator))
    }

    static func values(_ text: String) throws -> [SQLValue] {
        try text.split(separator: separator, omittingEmptySubsequences: false).map { cell in
            switch cell.first {
            case nil: return .null
            case "t": return .text(String(cell.dropFirst()))
            case "i":
                guard let number = Int(cell.dropFirst()) else { throw Undecodable(wanted: "a number in a staged cell") }
                return .integer(number)
            case "b": return .bytes(cell.dropFirst().split(separator: " ").compactMap { UInt8($0) })
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
