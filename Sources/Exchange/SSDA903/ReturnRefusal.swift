import Formats
import Vocabulary

/// Why a return as a whole cannot be taken in; nothing of it is applied.
package enum ReturnRefusal: Refusal {
    case yearNotKnown(Int)
    case unreadable(file: String, CSVFault)
    case noTable(file: String, ReturnTable.Likeness)
    case tableOfLaterYear(file: String, ReturnTable, CollectionYear)
    case tableTwice(ReturnTable, files: [String])
    case noHeader
    case nothingUsable(rows: Int)
    case otherYear(named: CollectionYear, likely: CollectionYear, outside: Int, of: Int)
    case otherAuthority
    case tooLarge(megabytes: Int)
    case interrupted

    package var explanation: String {
        switch self {
        case .yearNotKnown(let year):
            """
            The layout of the return of \(CollectionYear(year).name) is not known here. Name a year from \
            \(CollectionYear.known.lowerBound) to \(CollectionYear.known.upperBound).
            """
        case .unreadable(let file, let fault): "\(file): \(fault.explanation)"
        case .noTable(let file, let likeness): "\(file) is no table of the return. \(likeness.explanation)"
        case .tableOfLaterYear(let file, let table, let year):
            """
            \(file) holds \(table.title), which are part of the return from \(CollectionYear(table.since).name) on, not of \
            \(year.name). Check the year, or leave the file out.
            """
        case .tableTwice(let table, let files):
            "Both \(files.joined(separator: " and ")) hold \(table.title). Give one file for each table."
        case .noHeader: "None of the files is the header, which says who the children are. Give it too."
        case .nothingUsable(let rows):
            rows == 0
                ? "The files hold no rows, so there is nothing to take in."
                : "None of the \(rows) rows can be used. What is wrong with each is listed below."
        case .otherYear(let named, let likely, let outside, let total):
            """
            This looks like the return of \(likely.name): \(outside) of \(total) dates of reviews, ends of episodes and \
            missing episodes lie outside \(named.period.first) to \(named.period.last). Name the year it is of.
            """
        case .otherAuthority:
            """
            This looks like the return of another authority: no child in it has the identifier and date of birth of a child \
            in the register.
            """
        case .tooLarge(let megabytes):
            """
            The files are larger than \(megabytes) megabytes together, which no return is. Nothing of them was kept. Check \
            that they are the ones you meant.
            """
        case .interrupted: "The reading of the files was broken off. Give the files again."
        }
    }
}
