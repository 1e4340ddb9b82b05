import Formats
import Vocabulary

/// Why the files of a return cannot be checked at all.
package enum CheckRefusal: Refusal {
    case yearNotKnown(Int)
    case notFolder(String)
    case noTables(String)
    case unopened(String)
    case unreadable(file: String, CSVFault)
    case tableTwice(ReturnTable, files: [String])
    case rowTooLong(file: String, line: Int, cells: Int, headings: Int)
    case notPostcodes(String)

    package var explanation: String {
        switch self {
        case .yearNotKnown(let year): ReturnRefusal.yearNotKnown(year).explanation
        case .notFolder(let path): "There is no folder \(path)."
        case .noTables(let path):
            "No file in \(path) is a table of the return: the first line of one names its columns."
        case .unopened(let path): "\(path) cannot be opened."
        case .unreadable(let file, let fault): "\(file): \(fault.explanation)"
        case .tableTwice(let table, let files): ReturnRefusal.tableTwice(table, files: files).explanation
        case .rowTooLong(let file, let line, let cells, let headings):
            "\(file): the row on line \(line) has \(cells) cells where the first line names \(headings) columns."
        case .notPostcodes(let file):
            "\(file) is no list of postcodes: its first line must name postcode, easting, northing and upper_tier_la."
        }
    }
}
