import HTMLKit

/// A table of figures as markup. It is not broken between two pages.
package struct FiguresTableMarkup: Component {
    private let table: FiguresTable
    private let caption: String
    private let isCaptionHidden: Bool

    /// Under its own title, unseen where what stands above says the same already.
    package init(_ table: FiguresTable) {
        self.init(table, caption: table.title, isCaptionHidden: true)
    }

    /// Under a caption: "Table 4.1. Reviews due, held and held in time".
    package init(_ table: FiguresTable, caption: String, isCaptionHidden: Bool = false) {
        self.table = table
        self.caption = caption
        self.isCaptionHidden = isCaptionHidden
    }

    package var body: HTML {
        """
        <div class="figures">\
        \(Table(caption, table.rows, columns: columns, total: table.total, isWhole: true, isCaptionHidden: isCaptionHidden))\
        \(if: !notes.isEmpty, "<p class=\"note\">\(notes.joined(separator: " "))</p>")</div>
        """
    }

    private var notes: [String] {
        table.notes + PrintedFigure.explanations(of: table.figures)
    }

    private var columns: [Table<FiguresTable.Row>.Column] {
        [.heading(table.heading) { "\($0.heading)" }]
            + table.columns.enumerated().map { index, title in .number(title) { cell(index, title, of: $0) } }
    }

    private func cell(_ index: Int, _ column: String, of row: FiguresTable.Row) -> HTML {
        guard row.cells.indices.contains(index) else { return HTML() }
        switch row.cells[index] {
        case .words(let words): return "\(words)"
        case .figure(let figure, let address):
            guard let address else { return "\(figure.text)" }
            return "\(Link(figure.text, to: address, about: "\(column), \(row.heading)"))"
        }
    }
}
