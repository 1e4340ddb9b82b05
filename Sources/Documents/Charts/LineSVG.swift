import HTMLKit

/// A line drawing as SVG.
struct LineSVG {
    private let line: LineDrawing
    private let axis: LineAxis
    private let width: Int

    private static let (left, top, bottom) = (56, 24, 56)
    private static let height = 240

    /// Nothing where there is nothing to draw.
    init?(_ line: LineDrawing, width: Int) {
        guard let axis = LineAxis(line) else { return nil }
        (self.line, self.axis, self.width) = (line, axis, width)
    }

    var height: Int { LineSVG.top + LineSVG.height + LineSVG.bottom }

    var body: HTML {
        """
        \(each: axis.grid, gridLine)\(line.target.map(target))\(each: line.series.enumerated(), drawn)\
        \(each: line.steps.indices, step)\(each: endLabels, \.self)
        """
    }

    /// Room at the right for the names of what ends there.
    private var right: Int {
        let names = (line.series.count > 1 ? line.series.map(\.name) : []) + (line.target.map { [$0.words] } ?? [])
        return 16 + (names.map(TextWidth.of).max() ?? 0)
    }

    private var end: Int { width - right }

    /// Half the widest name of a step, which stands in the middle under its mark.
    private var overhang: Int { (line.steps.map { TextWidth.of($0.words) }.max() ?? 0) / 2 }

    private func x(_ index: Int) -> Int {
        let (start, last) = (max(LineSVG.left + 12, overhang), min(end - 8, width - overhang))
        return line.steps.count < 2 ? (start + last) / 2 : start + index * (last - start) / (line.steps.count - 1)
    }

    private func y(_ tenths: Int) -> Int { LineSVG.top + axis.fall(of: tenths, in: LineSVG.height) }

    private func gridLine(_ tenths: Int) -> HTML {
        let y = y(tenths)
        return """
            <line class="grid" x1="\(LineSVG.left)" x2="\(end)" y1="\(y)" y2="\(y)"/>\
            <text class="mut" x="\(LineSVG.left - 8)" y="\(y + 5)" text-anchor="end">\(axis.words(tenths))</text>
            """
    }

    private func target(_ target: LineDrawing.Target) -> HTML {
        let y = y(target.tenths)
        return "<line class=\"sr dash ln\" x1=\"\(LineSVG.left)\" x2=\"\(end)\" y1=\"\(y)\" y2=\"\(y)\"/>"
    }

    /// One series: its runs between gaps, its marks, and its figures where they have room.
    private func drawn(_ offset: Int, _ series: LineDrawing.Series) -> HTML {
        let points = series.figures.enumerated().compactMap { index, figure in
            figure?.tenths.map { PlotPoint(index: index, x: x(index), y: y($0)) }
        }
        let name = offset + 1
        return """
            \(PlotPoint.lines(through: points, look: "s\(name) ln"))\
            \(each: points, { "<circle class=\"f\(name)\" cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"5\"/>" })\
            \(if: isLabelled, "\(each: points.indices, { label(points, $0, of: series) })")
            """
    }

    /// Every mark has its figure where there are twelve or fewer.
    private var isLabelled: Bool {
        line.series.reduce(0) { $0 + $1.figures.count { $0?.tenths != nil } } <= 12
    }

    /// The unit stands at the axis, so the mark has the number alone.
    private func mark(_ figure: PrintedFigure?) -> String {
        let text = figure?.text ?? ""
        return text.hasSuffix("%") ? String(text.dropLast()) : text
    }

    /// Below a dip and above anything else, so that the line does not cross it.
    private func label(_ points: [PlotPoint], _ index: Int, of series: LineDrawing.Series) -> HTML {
        let point = points[index]
        let before = index > 0 ? points[index - 1].y : point.y
        let after = index + 1 < points.count ? points[index + 1].y : point.y
        let isDip = point.y * 2 > before + after
        let hasRoomBelow = point.y + 24 < LineSVG.top + LineSVG.height
        let y = isDip && hasRoomBelow ? point.y + 22 : point.y - 11
        return
            "<text class=\"b\" x=\"\(point.x)\" y=\"\(y)\" text-anchor=\"middle\">\(mark(series.figures[point.index]))</text>"
    }

    /// Names below the axis, only as many as have room, with the last always among them.
    private func step(_ index: Int) -> HTML {
        let step = line.steps[index]
        let y = LineSVG.top + LineSVG.height + 24
        let every = stepsApart
        let isShown = (line.steps.count - 1 - index).isMultiple(of: every)
        guard isShown || step.year != nil else { return HTML() }
        let x = x(index)
        let words: HTML = "<text class=\"mut\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\">\(step.words)</text>"
        let year: HTML? = step.year.map {
            "<text class=\"mut\" x=\"\(x)\" y=\"\(y + 20)\" text-anchor=\"middle\">\($0)</text>"
        }
        return "\(if: isShown, words)\(year)"
    }

    private var stepsApart: Int {
        guard line.steps.count > 1 else { return 1 }
        let widest = line.steps.map { TextWidth.of($0.words) }.max() ?? 0
        let room = max((end - LineSVG.left) / (line.steps.count - 1), 1)
        return max((widest + 8 + room - 1) / room, 1)
    }

    /// The names of the target and, where there are several, of the series, each beside its end and clear of the others.
    private var endLabels: [HTML] {
        var labels = line.target.map { [(y($0.tenths), $0.words, "mut")] } ?? []
        if line.series.count > 1 {
            labels += line.series.compactMap { series in
                series.figures.last(where: { $0?.tenths != nil })??.tenths.map { (y($0), series.name, "b") }
            }
        }
        var floor = Int.min
        return labels.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { y, words, look in
            floor = max(y + 5, floor)
            defer { floor += 19 }
            return "<text class=\"\(look)\" x=\"\(end + 8)\" y=\"\(floor)\">\(words)</text>"
        }
    }
}

/// How wide words are likely to be at the size of a drawing's text, with some to spare.
enum TextWidth {
    static func of(_ words: String) -> Int { words.count * 17 / 2 }
}
