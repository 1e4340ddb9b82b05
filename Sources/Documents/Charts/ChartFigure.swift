import HTMLKit

/// A chart on a page: its message, what was measured, the drawing, and the table that opens under it.
package struct ChartFigure: Component {
    private let chart: Chart
    private let id: String
    private let width: Int
    private let isPanel: Bool
    private let after: HTML

    /// The identity is the drawing's, and must be the only one on the page. Drawn for a panel that is half a page wide, or
    /// for a page of prose.
    package init(_ chart: Chart, id: String, inPanel isPanel: Bool = true, after: HTML = "") {
        self.chart = chart
        self.id = id
        self.isPanel = isPanel
        self.after = after
        width = isPanel ? 560 : 700
    }

    package var body: HTML {
        """
        <figure class="\(isPanel ? "panel chart" : "chart")"><h3>\(chart.message)</h3><p class="sub-t">\(chart.subtitle)</p>\
        \(plot)<details><summary>Table of these figures<span class="vh">: \(chart.message)</span></summary>\
        \(FiguresTableMarkup(chart.table))</details>\(after)</figure>
        """
    }

    private var plot: HTML {
        guard let (height, shapes) = drawn else { return HTML() }
        return """
            <div class="plot" role="group" aria-label="Chart: \(chart.message)" tabindex="0">\
            <svg viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)-t">\
            <title id="\(id)-t">\(chart.drawing.sentence)</title>\(shapes)</svg></div>
            """
    }

    private var drawn: (height: Int, shapes: HTML)? {
        switch chart.drawing {
        case .line(let line): LineSVG(line, width: width).map { ($0.height, $0.body) }
        case .bars(let bars): BarSVG(bars, width: width).map { ($0.height, $0.body) }
        case .dots(let dots): DotSVG(dots, width: width).map { ($0.height, $0.body) }
        }
    }
}
