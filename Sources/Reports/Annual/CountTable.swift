import Documents

/// A table whose cells are counts by their names and shares of two of them, for any readership.
struct CountTable {
    /// What stands in a column.
    enum Cell: Hashable {
        case count(Quantities.Name)
        case share(Quantities.Name, of: Quantities.Name)
    }

    struct Row: Hashable {
        let title: String
        let cells: [Cell]
    }

    let title: String
    let heading: String
    let columns: [String]
    let rows: [Row]
    var total: Row?
    let notes: [String]
    /// Whether its counts lead to their rows. Those of the months do not: the quarters' do, and a page has its limit.
    var leadsToRows = true

    func table(for readership: Readership) -> FiguresTable {
        FiguresTable(
            title,
            heading: heading,
            columns: columns,
            rows: rows.map { row($0, readership) },
            total: total.map { row($0, readership) },
            notes: notes
        )
    }

    private func row(_ row: Row, _ readership: Readership) -> FiguresTable.Row {
        FiguresTable.Row(row.title, row.cells.map { readership.cell($0, leading: leadsToRows) })
    }
}

extension Readership {
    /// What a cell shows. A count leads to its rows; a share stands beside its counts.
    func cell(_ cell: CountTable.Cell, leading leads: Bool = true) -> FiguresTable.Cell {
        switch cell {
        case .count(let name): .figure(count(name), to: leads && count(name) != .count(0) ? rows(behind: name) : nil)
        case .share(let part, let whole): .figure(share(part, of: whole))
        }
    }
}
