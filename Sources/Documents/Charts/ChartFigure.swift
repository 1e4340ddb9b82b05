import HTMLKit

/// A chart on a page: its message, what was measured, the drawing, and the table that opens under it.
package struct ChartFigure: Component {
    private let chart: Chart
    private let id: String
    private let room: Room

    /// For what room a chart is drawn, so that its words come out at their natural size.
    package enum Room: Hashable, Sendable {
        /// A panel half a page wide.
        case half
        /// A panel two thirds of a page wide.
        case main
        /// A page of prose, without a panel.
        case prose

        var width: Int {
            switch self {
            case .half: 560
            case .main: 760
            case .prose: 700
            }
        }
    }

    /// The identity is the drawing's, and must be the only one on the page.
    package init(_ chart: Chart, id: String, for room: Room = .half) {
        self.chart = chart
        self.id = id
        self.room = room
    }

    package var body: HTML {
        """
        <figure class="\(room == .prose ? "chart" : "panel chart")"><h3>\(chart.message)</h3><p class="sub-t">\(chart.subtitle)</p>\
        \(plot)<details><summary>Table of these figures<span class="vh">: \(chart.message)</span></summary>\
        \(FiguresTableMarkup(chart.table))</details></figure>
        """
    }

    private var plot: HTML {
        guard let (height, shapes) = drawn else { return HTML() }
        return """
            <div class="plot" role="group" aria-label="Chart: \(chart.message)" tabindex="0">\
            <svg viewBox="0 0 \(room.width) \(height)" role="img" aria-labelledby="\(id)-t">\
            <title id="\(id)-t">\(chart.drawing.sentence)</title>\(shapes)</svg></div>
            """
    }

    private var drawn: (height: Int, shapes: HTML)? {
        switch chart.drawing {
        case .line(let line): LineSVG(line, width: room.width).map { ($0.height, $0.body) }
        case .bars(let bars): BarSVG(bars, width: room.width).map { ($0.height, $0.body) }
        case .dots(let dots): DotSVG(dots, width: room.width).map { ($0.height, $0.body) }
        }
    }
}
