import Vocabulary

/// A row of a file, read by the names of its columns. Each reading gives the value, or findings placed at the column.
package struct CSVLine: Sendable {
    package let header: CSVHeader
    package let record: CSVRecord

    /// The line of the file on which the row began; the header's is usually 1.
    package var line: Int { record.line }
    /// How many rows of data came before it: the first is 0.
    package var row: Int { record.index - 1 }

    /// What is wrong with the row as a whole: it has another number of columns than the header, so no cell can be trusted.
    ///
    /// Empty cells after the last heading are no fault.
    package var misfit: Finding? {
        let expected = header.names.count
        if record.count < expected || !record.isBlank(from: expected) {
            let columns = record.count == 1 ? "1 column" : "\(record.count) columns"
            return Finding("", "The row has \(columns) where the header has \(expected).")
        }
        return nil
    }

    /// What the cell holds, without the blanks around it; nothing if it is empty or the file has no such column.
    package subscript(column: String) -> String? {
        guard let index = header.column(column) else { return nil }
        let text = record.trimmed(index)
        return text.isEmpty ? nil : text
    }

    package func text(_ column: String) -> Checked<String> {
        if let text = self[column] { return .success(text) }
        let message = header.has(column) ? "\(column) is empty." : "The file has no column \(column)."
        return .failure(Findings(column, message))
    }

    /// A day as the national returns write it: 31/03/2026.
    package func date(_ column: String) -> Checked<CivilDate> {
        text(column).flatMap { text in
            if let day = CivilDate(slashed: text) { return .success(day) }
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            let isShaped = parts.map(\.utf8.count) == [2, 2, 4] && parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
            let problem = isShaped ? "is no day in the calendar" : "must be a day such as 31/03/2026"
            return fault(column, text, problem)
        }
    }

    /// A code of a fixed list; small letters are taken for capitals.
    package func code<Code: Coded>(_ column: String, as type: Code.Type = Code.self) -> Checked<Code> {
        text(column).flatMap { text in
            if let code = Code(rawValue: text) ?? Code(rawValue: text.uppercased()) { return .success(code) }
            return fault(column, text, "must be \(CSVLine.choice(of: Code.allCases.map(\.rawValue)))")
        }
    }

    /// A whole number within a range.
    package func number(_ column: String, _ range: ClosedRange<Int>) -> Checked<Int> {
        text(column).flatMap { text in
            if let number = Int(text), range.contains(number) { return .success(number) }
            return fault(column, text, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
    }

    /// Reads the cell as `read` does, or gives nothing if it is empty or the file has no such column.
    package func ifPresent<Value>(_ column: String, _ read: (String) -> Checked<Value>) -> Checked<Value?> {
        self[column] == nil ? .success(nil) : read(column).map(Optional.some)
    }

    /// A finding at a column, with what stands there, for a rule that looks at more than one cell.
    package func finding(_ column: String, _ message: String) -> Finding {
        Finding(column, value: CSVLine.shown(self[column] ?? ""), message)
    }

    private func fault<Value>(_ column: String, _ text: String, _ problem: String) -> Checked<Value> {
        .failure(Findings(column, value: CSVLine.shown(text), "\(column) \(problem)."))
    }

    /// Enough of a cell to find it again; a report over a million rows must not hold the file a second time.
    private static func shown(_ text: String) -> String {
        text.count <= 80 ? text : text.prefix(80) + "…"
    }

    private static func choice(of codes: [String]) -> String {
        guard let last = codes.last, codes.count > 1 else { return codes.first ?? "empty" }
        if codes.count <= 12 { return "\(codes.dropLast().joined(separator: ", ")) or \(last)" }
        return "a code of its list: \(codes.prefix(8).joined(separator: ", ")) and \(codes.count - 8) more"
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
