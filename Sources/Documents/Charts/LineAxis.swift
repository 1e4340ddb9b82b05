import Vocabulary

/// Between which numbers a line is drawn, and where the grid stands; all in tenths.
struct LineAxis: Hashable {
    let lowest: Int
    let highest: Int
    let step: Int
    let isShare: Bool

    /// Nothing where no step has a figure.
    init?(_ line: LineDrawing) {
        let figures = line.series.flatMap(\.figures).compactMap(\.self)
        let values = figures.compactMap(\.tenths)
        guard let least = values.min(), let most = values.max() else { return nil }
        isShare = figures.contains(where: \.isShare)
        let low = min(least, line.target?.tenths ?? least)
        let high = max(most, line.target?.tenths ?? most)
        if isShare {
            // A share is drawn up to the whole, and from nothing unless all of it lies in the upper half.
            lowest = low < 500 ? 0 : min(low / 100 * 100, 900)
            highest = 1000
            step = highest - lowest > 500 ? 250 : highest - lowest > 200 ? 100 : 50
        } else {
            let start = low * 2 > high ? low : 0
            step = LineAxis.step(for: high - start)
            lowest = start / step * step
            highest = max((high + step - 1) / step * step, lowest + step)
        }
    }

    var grid: [Int] { Array(stride(from: lowest, through: highest, by: step)) }

    /// A number on the axis as it is written beside it.
    func words(_ tenths: Int) -> String {
        isShare ? "\(tenths / 10)%" : (tenths / 10).grouped
    }

    /// How high a number stands in a plot of this height, from its top.
    func fall(of tenths: Int, in height: Int) -> Int {
        (highest - tenths) * height / (highest - lowest)
    }

    /// The roundest step that divides the span into five at most; whole numbers only.
    private static func step(for span: Int) -> Int {
        var size = 10
        while true {
            for factor in [1, 2, 5] where span <= size * factor * 5 { return size * factor }
            size *= 10
        }
    }
}
