/// The rows that rules have flagged so far.
struct Flags: Sendable {
    private static let tableCount = ReturnTable.allCases.count

    /// Rows by rule and table.
    private var rows: [[Int32]]
    /// The rule that is being asked.
    var rule = 0

    init(ruleCount: Int) {
        rows = Array(repeating: [], count: ruleCount * Flags.tableCount)
    }

    /// Flags a row of this year's return; once is enough.
    mutating func flag<Row: ReturnedRow>(_ row: Row) {
        flag(Row.table, row.row)
    }

    mutating func flag(_ table: ReturnTable, _ row: Int) {
        rows[rule * Flags.tableCount + table.place].append(Int32(row))
    }

    /// Takes in what another part of the children gave.
    mutating func take(_ other: Flags) {
        for index in rows.indices { rows[index] += other.rows[index] }
    }

    /// The rows of a table that a rule flagged, in the order of the file, each once.
    func rows(_ rule: Int, _ table: ReturnTable) -> [Int] {
        var sorted: [Int] = []
        for row in rows[rule * Flags.tableCount + table.place].sorted() where sorted.last != Int(row) {
            sorted.append(Int(row))
        }
        return sorted
    }
}
