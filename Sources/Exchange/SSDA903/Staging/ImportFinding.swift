import Store
import Vocabulary

/// Something wrong or odd in a row of an import: which row of which file, which column, what stands there, and why.
package struct ImportFinding: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, CaseIterable, Stored {
        /// The row cannot be used and is left out.
        case error
        /// The row is used all the same.
        case warning
    }

    /// Its number within the import, by which lists of findings go on; nought until it is staged.
    package let number: Int
    package let severity: Severity
    package let file: String
    package let table: ReturnTable
    /// How many rows of the file come before it, as the national tools count: the first is 0.
    package let row: Int?
    /// The line of the file on which the row begins, the header's being 1.
    package let line: Int?
    /// Nothing where the row does not tell whose it is.
    package let childCode: String?
    package let column: String
    package let value: String
    package let message: String

    static func of(_ finding: Finding, _ severity: Severity, at place: RowPlace, childCode: String?) -> ImportFinding {
        ImportFinding(
            number: 0,
            severity: severity,
            file: place.file,
            table: place.table,
            row: place.row,
            line: place.line,
            childCode: childCode,
            column: finding.place,
            value: finding.value,
            message: finding.message
        )
    }
}

/// Where a row of an import stands.
struct RowPlace: Hashable, Sendable {
    let file: String
    let table: ReturnTable
    let row: Int
    let line: Int
}

extension ImportFinding: Record {
    static let columns: Columns = [
        "run_id", "number", "severity", "file", "table_name", "row_number", "file_line", "child_code", "place", "value",
        "message",
    ]

    package init(row record: Row) throws {
        number = try record["number"]
        severity = try record["severity"]
        file = try record["file"]
        table = try record["table_name"]
        row = try record["row_number"]
        line = try record["file_line"]
        childCode = try record["child_code"]
        column = try record["place"]
        value = try record["value"]
        message = try record["message"]
    }

    func staged(_ run: ID<ImportRun>, number: Int) -> [SQLValue] {
        let values: Values = [
            run, number, severity, file, table, row, line, childCode, column, value, message,
        ]
        return values.all
    }

    /// The findings of an import in the order of the files' rows, from the one after a number.
    package static func of(
        _ run: ID<ImportRun>,
        _ severity: Severity? = nil,
        after number: Int = 0,
        limit: Int
    ) -> Query<ImportFinding> {
        let wanted: SQL = severity.map { "severity = \($0)" } ?? "1 = 1"
        return """
            SELECT number, severity, file, table_name, row_number, file_line, child_code, place, value, message
            FROM import_finding WHERE run_id = \(run) AND number > \(number) AND \(wanted) ORDER BY number LIMIT \(limit)
            """
    }
}
