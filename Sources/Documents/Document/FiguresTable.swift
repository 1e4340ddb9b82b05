import HTMLKit

/// A table of figures: what each row is, its figures, their total, and what they are of.
package struct FiguresTable: Hashable, Sendable {
    /// What a column is.
    package struct Column: Hashable, Sendable {
        package let title: String
        package let isNumber: Bool

        package init(_ title: String, isNumber: Bool = true) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    /// What stands in a cell: words, or a figure that may lead to its rows.
    package enum Cell: Hashable, Sendable {
        case words(String)
        case figure(PrintedFigure, to: Address?)

        package static func figure(_ figure: PrintedFigure) -> Cell { .figure(figure, to: nil) }

        package var text: String {
            switch self {
            case .words(let words): words
            case .figure(let figure, _): figure.text
            }
        }
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
    package let columns: [Column]
    package let rows: [Row]
    package let total: Row?
    /// Under the table: numerator, denominator and basis, and what is left out.
    package let notes: [String]

    package init(
        _ title: String,
        heading: String,
        columns: [Column],
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
