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
        FiguresTable.Row(row.title, row.cells.map(readership.cell))
    }
}

extension Readership {
    /// What a cell shows. A count leads to its rows; a share stands beside its counts.
    func cell(_ cell: CountTable.Cell) -> FiguresTable.Cell {
        switch cell {
        case .count(let name): .figure(count(name), to: count(name) == .count(0) ? nil : rows(behind: name))
        case .share(let part, let whole): .figure(share(part, of: whole))
        }
    }
}
