import Register
import Vocabulary

/// The tables of a return and of the one a year before it, their rows grouped by child.
package struct ReturnFiles: Sendable {
    package let year: CollectionYear
    /// What was in the folders beside the tables, and why each was passed over.
    package internal(set) var passedOver: [String] = []
    /// Where postcodes lie, if a list was given.
    package var postcodes: PostcodeList?
    /// The code of the authority whose return it is, such as E06000018, if it was named.
    package var authority: String?
    let texts: CellTexts
    /// Children are numbered from nought, in the order in which the files name them.
    let childCount: Int
    let current: ReturnTables
    /// Nothing where no earlier return was given.
    let previous: ReturnTables?

    /// The tables of two years, each with the texts of its own file.
    init(
        year: CollectionYear,
        current: [(ReturnFile, CellTexts)],
        previous: [(ReturnFile, CellTexts)]?
    ) {
        var texts = CellTexts()
        var children = ChildNumbers()
        self.year = year
        let now = current.map { $0.0.moved(to: texts.take($0.1)) }
        let before = previous?.map { $0.0.moved(to: texts.take($0.1)) }
        let groupedNow = now.map { ($0, children.numbers(of: $0)) }
        let groupedBefore = before?.map { ($0, children.numbers(of: $0)) }
        childCount = children.count
        self.texts = texts
        self.current = ReturnTables(groupedNow, childCount: children.count)
        self.previous = groupedBefore.map { ReturnTables($0, childCount: children.count) }
    }

    /// Which tables are here.
    package var tables: [ReturnTable] { ReturnTable.allCases.filter { current[$0] != nil } }

    /// What a row of this year's table says in a column, as people read it.
    package func text(_ table: ReturnTable, row: Int, column: String) -> String {
        guard let file = current[table]?.file, let place = table.columns.firstIndex(of: column) else { return "" }
        return texts.text(of: file[row, place])
    }
}

/// The tables of one year's return.
struct ReturnTables: Sendable {
    private var files: [GroupedFile?]

    init(_ files: [(ReturnFile, [Int32])], childCount: Int) {
        self.files = Array(repeating: nil, count: ReturnTable.allCases.count)
        for (file, children) in files {
            self.files[file.table.place] = GroupedFile(file, children: children, childCount: childCount)
        }
    }

    subscript(table: ReturnTable) -> GroupedFile? { files[table.place] }
}

/// A file with the rows of each child at hand.
struct GroupedFile: Sendable {
    let file: ReturnFile
    /// The rows, those of the first child first, and within a child in the order of the file.
    private let rows: [Int32]
    /// Where the rows of each child begin among them.
    private let starts: [Int32]

    init(_ file: ReturnFile, children: [Int32], childCount: Int) {
        self.file = file
        var starts = [Int32](repeating: 0, count: childCount + 1)
        for child in children { starts[Int(child) + 1] += 1 }
        for child in 0..<childCount { starts[child + 1] += starts[child] }
        var next = starts
        var rows = [Int32](repeating: 0, count: children.count)
        for (row, child) in children.enumerated() {
            rows[Int(next[Int(child)])] = Int32(row)
            next[Int(child)] += 1
        }
        self.rows = rows
        self.starts = starts
    }

    /// The rows of a child, by their numbers in the file.
    func rows(of child: Int) -> ArraySlice<Int32> {
        rows[Int(starts[child])..<Int(starts[child + 1])]
    }
}

/// Gives every child of the files a number. A row that names no child is a child of its own: nothing can be said of it
/// beside its own cells.
private struct ChildNumbers {
    private var numbers: [Cell: Int32] = [:]
    private(set) var count = 0

    mutating func numbers(of file: ReturnFile) -> [Int32] {
        (0..<file.rowCount).map { row in
            let child = file.child(row)
            if !child.isEmpty, let number = numbers[child] { return number }
            let number = Int32(count)
            count += 1
            if !child.isEmpty { numbers[child] = number }
            return number
        }
    }
}
