import HTMLKit

/// A figure's place in a drawing, and its place in its series.
struct PlotPoint: Hashable {
    let index: Int
    let x: Int
    let y: Int

    /// The lines through points that follow each other; between two that do not, there is a gap.
    static func lines(through points: [PlotPoint], look: String) -> HTML {
        let runs = points.reduce(into: [[PlotPoint]]()) { runs, point in
            if let last = runs.last?.last, last.index + 1 == point.index {
                runs[runs.count - 1].append(point)
            } else {
                runs.append([point])
            }
        }
        return "\(each: runs.filter { $0.count > 1 }, { line($0, look) })"
    }

    private static func line(_ run: [PlotPoint], _ look: String) -> HTML {
        let points = run.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        return "<polyline class=\"\(look)\" points=\"\(points)\"/>"
    }
}
