import HTMLKit

/// A small line beside a figure, for how it went; what it shows is said in the row it stands in.
package struct Spark: Component, Hashable, Sendable {
    private let figures: [PrintedFigure?]

    private static let (width, height, margin) = (96, 26, 4)

    package init(_ figures: [PrintedFigure?]) {
        self.figures = figures
    }

    package var body: HTML {
        let points = points
        guard points.count > 1, let last = points.last else { return HTML() }
        return """
            <svg class="spark" viewBox="0 0 96 26" width="96" height="26" aria-hidden="true" focusable="false">\
            \(PlotPoint.lines(through: points, look: "s1 ln thin"))<circle class="f1" cx="\(last.x)" cy="\(last.y)" r="3"/></svg>
            """
    }

    private var points: [PlotPoint] {
        let values = figures.compactMap { $0?.tenths }
        guard let low = values.min(), let high = values.max() else { return [] }
        let (room, fall) = (Spark.width - 2 * Spark.margin, Spark.height - 2 * Spark.margin)
        return figures.enumerated().compactMap { index, figure in
            figure?.tenths.map { tenths in
                PlotPoint(
                    index: index,
                    x: Spark.margin + index * room / max(figures.count - 1, 1),
                    y: high == low ? Spark.height / 2 : Spark.margin + (high - tenths) * fall / (high - low)
                )
            }
        }
    }
}
