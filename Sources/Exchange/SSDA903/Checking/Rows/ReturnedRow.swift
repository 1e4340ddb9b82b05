import Vocabulary

/// A row of a table of the return, its cells under the names of their columns. Days that cannot be read are nothing here,
/// as if the cell were empty; only the rule that reports such a day asks `unreadable`.
protocol ReturnedRow: Sendable {
    static var table: ReturnTable { get }
    /// Its number in the file, the first after the headings being nought.
    var row: Int { get }
    var child: Cell { get }
    /// Which of its columns hold something that should be a day and is none: a bit for each.
    var unreadable: UInt16 { get }

    init(_ cells: inout RowCells)
    static func rows(in year: YearRows) -> [Self]
}

extension ReturnedRow {
    /// Whether a column, by its place in the table, holds something that should be a day and is none.
    func isUnreadable(_ place: Int) -> Bool { unreadable & (1 << UInt16(place)) != 0 }
}

/// The cells of a row, given one after another in the order of the table's columns.
struct RowCells {
    let row: Int
    private(set) var unreadable: UInt16 = 0
    private let file: ReturnFile
    private let start: Int
    private var next: Int

    init(_ file: ReturnFile, row: Int) {
        self.file = file
        self.row = row
        start = row * file.width
        next = start
    }

    mutating func text() -> Cell {
        defer { next += 1 }
        return file.cells[next]
    }

    mutating func day() -> CivilDate? {
        let cell = text()
        let day = cell.day
        if day == nil, !cell.isEmpty { unreadable |= 1 << UInt16(next - 1 - start) }
        return day
    }
}

/// All rows of one child in one year's return, each table's in the order of its file.
struct YearRows: Sendable {
    private(set) var headers: [HeaderRow] = []
    private(set) var episodes: [EpisodeRow] = []
    private(set) var reviews: [ReviewRow] = []
    private(set) var uasc: [UASCRow] = []
    private(set) var oc2: [OC2Row] = []
    private(set) var oc3: [OC3Row] = []
    private(set) var ad1: [AD1Row] = []
    private(set) var placedAdoption: [PlacedAdoptionRow] = []
    private(set) var prevPerm: [PrevPermRow] = []
    private(set) var missing: [MissingRow] = []
    private(set) var swEpisodes: [SWEpisodeRow] = []
    private(set) var dolo: [DoLoRow] = []
    /// The tables that have rows of the child: a bit for each.
    private(set) var tables: UInt16 = 0

    mutating func take(_ child: Int, from files: ReturnTables) {
        tables =
            YearRows.fill(&headers, child, files)
            | YearRows.fill(&episodes, child, files)
            | YearRows.fill(&reviews, child, files)
            | YearRows.fill(&uasc, child, files)
            | YearRows.fill(&oc2, child, files)
            | YearRows.fill(&oc3, child, files)
            | YearRows.fill(&ad1, child, files)
            | YearRows.fill(&placedAdoption, child, files)
            | YearRows.fill(&prevPerm, child, files)
            | YearRows.fill(&missing, child, files)
            | YearRows.fill(&swEpisodes, child, files)
            | YearRows.fill(&dolo, child, files)
    }

    /// Fills one table's rows; gives the table's bit if there are any.
    private static func fill<Row: ReturnedRow>(_ rows: inout [Row], _ child: Int, _ files: ReturnTables) -> UInt16 {
        rows.removeAll(keepingCapacity: true)
        guard let grouped = files[Row.table] else { return 0 }
        for row in grouped.rows(of: child) {
            var cells = RowCells(grouped.file, row: Int(row))
            rows.append(Row(&cells))
        }
        return rows.isEmpty ? 0 : 1 << UInt16(Row.table.place)
    }
}
