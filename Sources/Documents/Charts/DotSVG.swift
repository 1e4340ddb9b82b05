import HTMLKit

/// A dot drawing as SVG: a line for each person, the band behind, and a triangle for what lies above it.
struct DotSVG {
    private let drawing: DotDrawing
    private let width: Int
    private let labels: Int
    private let most: Int

    private static let (row, top) = (32, 40)

    /// Nothing where there is nobody.
    init?(_ drawing: DotDrawing, width: Int) {
        if drawing.dots.isEmpty { return nil }
        self.drawing = drawing
        self.width = width
        labels = min(drawing.dots.map { TextWidth.of($0.words) }.max() ?? 0, width / 2) + 12
        let highest = drawing.dots.compactMap(\.figure.tenths).max() ?? 0
        most = max(highest, drawing.band.upperBound * 10) * 11 / 10
    }

    var height: Int { DotSVG.top + drawing.dots.count * DotSVG.row - DotSVG.row / 2 + 8 }

    var body: HTML { "\(band)\(each: drawing.dots.enumerated(), drawn)" }

    private func x(_ tenths: Int) -> Int { labels + tenths * (width - labels - 48) / max(most, 1) }

    private var band: HTML {
        let (from, to) = (x(drawing.band.lowerBound * 10), x(drawing.band.upperBound * 10))
        return """
            <rect class="fband" x="\(from)" y="24" width="\(to - from)" height="\(height - 24)"/>\
            <text class="mut" x="\((from + to) / 2)" y="17" text-anchor="middle">\(drawing.bandWords)</text>
            """
    }

    private func drawn(_ offset: Int, _ dot: DotDrawing.Dot) -> HTML {
        let y = DotSVG.top + offset * DotSVG.row
        return """
            <line class="grid" x1="\(labels)" x2="\(width)" y1="\(y)" y2="\(y)"/>\
            <text x="\(labels - 10)" y="\(y + 5)" text-anchor="end">\(dot.words)</text>\
            \(dot.figure.tenths.map { mark(dot, x($0), y) })\
            <text class="b" x="\((dot.figure.tenths.map(x) ?? labels) + 14)" y="\(y + 5)">\(dot.figure.text)</text>
            """
    }

    private func mark(_ dot: DotDrawing.Dot, _ x: Int, _ y: Int) -> HTML {
        drawing.isAbove(dot.figure)
            ? "<path class=\"famb\" d=\"M\(x) \(y - 10)l10 17h-20z\"/>"
            : "<circle class=\"f1\" cx=\"\(x)\" cy=\"\(y)\" r=\"7\"/>"
    }
}
