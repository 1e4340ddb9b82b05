import HTMLKit

/// A table of figures: what each row is, its figures, their total, and what they are of.
package struct FiguresTable: Hashable, Sendable {
    /// What stands in a cell: words, or a figure that may lead to its rows.
    package enum Cell: Hashable, Sendable {
        case words(String)
        case figure(PrintedFigure, to: Address?)

        package static func figure(_ figure: PrintedFigure) -> Cell { .figure(figure, to: nil) }
    }

    package struct Row: Hashable, Sendable {
        package let heading: String
        package let cells: [Cell]

        package init(_ heading: String, _ cells: [Cell]) {
            self.heading = heading
            self.cells = cells
        }
    }

    package let title: String
    /// What the rows are: "Month".
    package let heading: String
    /// The titles of its columns of figures.
    package let columns: [String]
    package let rows: [Row]
    package let total: Row?
    /// Under the table: numerator, denominator and basis, and what is left out.
    package let notes: [String]

    package init(
        _ title: String,
        heading: String,
        columns: [String],
        rows: [Row],
        total: Row? = nil,
        notes: [String] = []
    ) {
        self.title = title
        self.heading = heading
        self.columns = columns
        self.rows = rows
        self.total = total
        self.notes = notes
    }

    /// Every figure in it.
    package var figures: [PrintedFigure] {
        (rows + (total.map { [$0] } ?? [])).flatMap(\.cells).compactMap { cell in
            if case .figure(let figure, _) = cell { figure } else { nil }
        }
    }
}
