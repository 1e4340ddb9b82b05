import Documents

/// How many of each category there are: what a bar chart and its table need.
package struct CategoryChart {
    /// A category, its count, and its row in the table.
    package struct Bar {
        package let words: String
        package let figure: PrintedFigure
        package let cells: [FiguresTable.Cell]
        package let isMain: Bool

        package init(_ words: String, _ figure: PrintedFigure, cells: [FiguresTable.Cell], isMain: Bool = false) {
            self.words = words
            self.figure = figure
            self.cells = cells
            self.isMain = isMain
        }
    }

    private let message: String
    private let subtitle: String
    private let heading: String
    private let columns: [String]
    private let bars: [Bar]

    /// Categories in an order of their own, some of them the ones that the message is about.
    package init(_ message: String, _ subtitle: String, heading: String, columns: [String], bars: [Bar]) {
        self.message = message
        self.subtitle = subtitle
        self.heading = heading
        self.columns = columns
        self.bars = bars
    }

    /// Categories in the order of their counts, the first of them the message: "Report late: the main reason". What says that
    /// nothing is known stands apart: it comes last and leads nothing.
    package init(
        leading role: String,
        apartFrom unknown: String,
        none: String,
        _ subtitle: String,
        heading: String,
        columns: [String],
        bars: [Bar]
    ) {
        let known = bars.filter { $0.words != unknown }
        let most = known.compactMap(\.figure.tenths).max()
        let sorted = known.enumerated().sorted { left, right in
            let (first, second) = (left.element.figure.tenths ?? 0, right.element.figure.tenths ?? 0)
            return first == second ? left.offset < right.offset : first > second
        }
        .map { _, bar in
            Bar(bar.words, bar.figure, cells: bar.cells, isMain: bar.figure.tenths != nil && bar.figure.tenths == most)
        }
        self.init(
            ChartMessage.leading(sorted.map(\.drawn), as: role, none: none),
            subtitle,
            heading: heading,
            columns: columns,
            bars: sorted + bars.filter { $0.words == unknown }
        )
    }

    package var chart: Chart {
        Chart(
            message: message,
            subtitle: subtitle,
            drawing: .bars(BarDrawing(about: subtitle.withoutStop, bars: bars.map(\.drawn))),
            table: FiguresTable(
                subtitle.withoutStop,
                heading: heading,
                columns: columns,
                rows: bars.map { FiguresTable.Row($0.words, $0.cells) }
            )
        )
    }
}

extension CategoryChart.Bar {
    fileprivate var drawn: BarDrawing.Bar { BarDrawing.Bar(words, figure, isMain: isMain) }
}

extension String {
    fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
