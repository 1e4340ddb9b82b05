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
        FiguresTable.Row(row.title, row.cells.map { .figure(readership.figure($0)) })
    }
}

extension Readership {
    func figure(_ cell: CountTable.Cell) -> PrintedFigure {
        switch cell {
        case .count(let name): count(name)
        case .share(let part, let whole): share(part, of: whole)
        }
    }
}
