import Formats
import Register
import Vocabulary

/// A row of a return's file while it is being read: its cells, its year, and what is odd about it but no reason to leave it
/// out.
final class ReturnRow {
    let line: CSVLine
    let year: CollectionYear
    private(set) var remarks: [Finding] = []

    init(_ line: CSVLine, year: CollectionYear) {
        self.line = line
        self.year = year
    }

    func remark(_ column: String, _ message: String) {
        remarks.append(line.finding(column, message))
    }

    func fault<Value>(_ column: String, _ message: String) -> Checked<Value> {
        .failure(Findings([line.finding(column, message)]))
    }

    // MARK: Whose it is

    /// The authority's own identifier, in capitals, since the return knows no others.
    func childCode() -> Checked<String> {
        line.text("CHILD").flatMap { text in
            let isCode = text.utf8.count <= 20 && text.utf8.allSatisfy(isLetterOrDigit)
            return isCode
                ? .success(text.uppercased())
                : fault("CHILD", "CHILD must be at most 20 letters and digits, with nothing between them.")
        }
    }

    func owner() -> Checked<RowOwner> {
        check(childCode(), day("DOB"), into: RowOwner.init(code:bornOn:))
    }

    // MARK: What it says

    /// A day that is not after the end of the year that the return is of.
    func day(_ column: String) -> Checked<CivilDate> {
        line.date(column).flatMap { day in
            guard day > year.period.last else { return .success(day) }
            return fault(column, "\(column) is after \(year.period.last), the end of the return's year.")
        }
    }

    func dayIfPresent(_ column: String) -> Checked<CivilDate?> {
        line.ifPresent(column, day)
    }

    func code<Code: Coded>(_ column: String, as type: Code.Type = Code.self) -> Checked<Code> {
        line.code(column, as: type)
    }

    /// A code of a list. One that only other years accept is taken, and remarked on.
    func code(_ column: String, in list: CodeList) -> Checked<String> {
        line.text(column).flatMap { text in
            let code = text.uppercased()
            guard list.contains(code) else { return fault(column, "\(column) is no code of its list.") }
            noteYear(column, code, in: list)
            return .success(code)
        }
    }

    /// Remarks on a code that the list of the return's year does not have.
    func noteYear(_ column: String, _ code: String, in list: CodeList) {
        guard !list.contains(code, on: year.number) else { return }
        remark(column, "\(column) is a code of other years and not of \(year.name). The row is used as it is.")
    }

    func flag(_ column: String) -> Checked<Bool> {
        line.text(column).flatMap { text in
            switch text {
            case "1": .success(true)
            case "0": .success(false)
            default: fault(column, "\(column) must be 0 or 1.")
            }
        }
    }

    /// Letters, digits, blanks and hyphens, in capitals: all that postcodes and numbers of homes and workers are made of.
    func plain(_ column: String, atMost length: Int) -> Checked<String> {
        line.text(column).flatMap { text in
            let isPlain = text.utf8.allSatisfy {
                isLetterOrDigit($0) || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-")
            }
            return isPlain && text.utf8.count <= length
                ? .success(text.uppercased())
                : fault(column, "\(column) must be at most \(length) letters and digits.")
        }
    }

    /// Reads a cell that the row can do without: an empty one is nothing, and so is a bad one, which is remarked on.
    func spared<Value>(_ column: String, _ read: (String) -> Checked<Value>) -> Checked<Value?> {
        guard line[column] != nil else { return .success(nil) }
        switch read(column) {
        case .success(let value): return .success(value)
        case .failure(let findings):
            remarks += findings.all.map {
                Finding($0.place, value: $0.value, "\($0.message) The row is used without it.")
            }
            return .success(nil)
        }
    }

    func sparedCode(_ column: String, in list: CodeList) -> Checked<String?> {
        spared(column) { code($0, in: list) }
    }
}

/// Whose row it is: the authority's identifier, and the date of birth where the table repeats it.
struct RowOwner: Hashable, Sendable {
    let code: String
    let bornOn: CivilDate?

    init(code: String, bornOn: CivilDate?) {
        self.code = code
        self.bornOn = bornOn
    }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}
