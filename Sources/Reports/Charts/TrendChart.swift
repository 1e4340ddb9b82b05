import Documents
import Insight
import Vocabulary

/// How a share went from month to month, or from quarter to quarter: what a line chart and its table need.
package struct TrendChart {
    /// One stretch of time, with what its counts are called and where they lead.
    package struct Point {
        package let period: ReportingPeriod
        package let figure: PrintedFigure
        package let cells: [FiguresTable.Cell]

        package init(_ period: ReportingPeriod, _ figure: PrintedFigure, cells: [FiguresTable.Cell]) {
            self.period = period
            self.figure = figure
            self.cells = cells
        }
    }

    private let name: String
    private let basis: String
    private let points: [Point]
    private let columns: [String]
    private let target: Int?

    /// Named as a sentence begins with it: "Reviews in time"; of what it is a share: "reviews due". The target is in percent.
    package init(_ name: String, of basis: String, _ points: [Point], columns: [String], target: Int?) {
        self.name = name
        self.basis = basis
        self.points = points
        self.columns = columns
        self.target = target
    }

    package var chart: Chart {
        Chart(message: message, subtitle: subtitle, drawing: .line(drawing), table: table)
    }

    private var known: Int { points.count { $0.figure.tenths != nil } }

    private var message: String {
        if known < 2 { return "\(name): not enough \(stretches) for a trend yet" }
        let moments = points.map { ChartMessage.Moment($0.period.moment, $0.figure) }
        return ChartMessage.trend(name, moments, target: line)
    }

    private var stretches: String { points.first?.period.isMonth == false ? "quarters" : "months" }

    private var subtitle: String {
        let span = [points.first?.period.first, points.last?.period.last].compactMap(\.self).map { day in
            "\(CivilDate.monthNames[day.month - 1]) \(day.year)"
        }
        let stretch = stretches == "months" ? "month" : "quarter"
        return "\(measured), by \(stretch), \(span.joined(separator: " to "))."
    }

    /// The measure, and for a share what it is of.
    private var measured: String {
        points.contains { $0.figure.isShare } ? "\(name) as a share of \(basis)" : name
    }

    private var line: LineDrawing.Target? {
        target.map { LineDrawing.Target("target of \($0)%", tenths: $0 * 10) }
    }

    private var drawing: LineDrawing {
        let steps = points.enumerated().map { index, point in
            let isFirst = index == 0 || points[index - 1].period.first.year != point.period.first.year
            return LineDrawing.Step(point.period.short, year: isFirst ? String(point.period.first.year) : nil)
        }
        return LineDrawing(
            about: measured,
            steps: steps,
            series: [LineDrawing.Series(name, points.map { $0.figure.tenths == nil ? nil : $0.figure })],
            target: line
        )
    }

    private var table: FiguresTable {
        FiguresTable(
            measured,
            heading: stretches == "months" ? "Month" : "Quarter",
            columns: columns,
            rows: points.map { FiguresTable.Row($0.period.title, $0.cells) }
        )
    }
}

extension ReportingPeriod {
    fileprivate var isMonth: Bool { period.dayCount <= 31 }

    /// "Apr", or "Apr to Jun".
    fileprivate var short: String {
        let months = [first, last].map { String(CivilDate.monthNames[$0.month - 1].prefix(3)) }
        return isMonth ? months[0] : "\(months[0]) to \(months[1])"
    }

    /// "in April 2025", or "in January to March 2026".
    fileprivate var moment: String {
        if isMonth { return "in \(title)" }
        let months = [first, last].map { CivilDate.monthNames[$0.month - 1] }
        return "in \(months[0]) to \(months[1]) \(last.year)"
    }
}
