import Vocabulary

/// Why a file cannot be read as CSV at all; what is wrong with a single row is a finding of that row.
package enum CSVFault: Refusal {
    case empty
    case notText(line: Int)
    case packed
    case otherDocument
    case utf16
    case notUTF8(line: Int)
    case quotesNeverClosed(line: Int)
    case textAfterQuotes(line: Int)
    case cellTooLong(line: Int, limit: Int)
    case rowTooLong(line: Int, limit: Int)
    case tooManyColumns(line: Int, limit: Int)
    case columnTwice(String)

    package var explanation: String {
        switch self {
        case .empty:
            "The file is empty."
        case .notText(let line):
            "The file is not text: line \(line) holds bytes that no text has. \(CSVFault.howToSave)"
        case .packed:
            "The file is a zip or an Excel workbook, not CSV. Open it and save each sheet as “CSV UTF-8”."
        case .otherDocument:
            "The file is another kind of document, not CSV. \(CSVFault.howToSave)"
        case .utf16:
            "The file is written in UTF-16. Open it in the spreadsheet and save it as “CSV UTF-8”."
        case .notUTF8(let line):
            "Line \(line) is not written in UTF-8, so its letters cannot be told. \(CSVFault.howToSave)"
        case .quotesNeverClosed(let line):
            "The quotes opened on line \(line) are never closed. Close them, or take them out."
        case .textAfterQuotes(let line):
            "On line \(line) text follows closing quotes. Put a comma between them, or double the quotes inside the cell."
        case .cellTooLong(let line, let limit):
            "A cell on line \(line) is longer than \(limit) bytes. Check that the file is the one you meant."
        case .rowTooLong(let line, let limit):
            "The row that begins on line \(line) is longer than \(limit) bytes. Check that the file is the one you meant."
        case .tooManyColumns(let line, let limit):
            "The row that begins on line \(line) has more than \(limit) columns. Check that the file is the one you meant."
        case .columnTwice(let name):
            "The heading “\(name)” stands twice in the first line. Take one of the two columns out."
        }
    }

    private static let howToSave = "Save the file as “CSV UTF-8” and try again."
}
