/// The sentence over a chart, made by rule from what it shows. It says what happened and never why.
package enum ChartMessage {
    /// A figure and when it was: "in April 2026".
    package struct Moment: Hashable, Sendable {
        package let when: String
        package let figure: PrintedFigure?

        package init(_ when: String, _ figure: PrintedFigure?) {
            self.when = when
            self.figure = figure
        }
    }

    /// How something went, by its last two figures: it rose, it fell, or it stayed within a point; then whether that is the
    /// highest or lowest of all, or where it stands to the target. Where the one before is missing, what it is compared with is
    /// said instead.
    package static func trend(_ name: String, _ moments: [Moment], target: LineDrawing.Target? = nil) -> String {
        let known = moments.enumerated().compactMap { place, moment in
            moment.figure.flatMap { figure in figure.tenths.map { Known(place, moment.when, figure, $0) } }
        }
        guard let last = known.last else { return "\(name): no figures yet" }
        guard let before = known.dropLast().last else {
            return "\(name): \(last.figure.text) \(last.when), too early for a trend"
        }
        let since = before.place + 1 < last.place ? ", from \(before.figure.text) \(before.when)" : nil
        let change = last.tenths - before.tenths
        if abs(change) <= (last.figure.isShare ? 10 : 0) {
            return "\(name) stayed at \(last.figure.text) \(last.when)\(since ?? place(last.tenths, target))"
        }
        let others = known.dropLast().map(\.tenths)
        let isRecord = change > 0 ? others.allSatisfy { $0 < last.tenths } : others.allSatisfy { $0 > last.tenths }
        let record =
            isRecord && known.count > 3 ? ", the \(change > 0 ? "highest" : "lowest") of the \(known.count) shown" : nil
        let end = since ?? record ?? place(last.tenths, target)
        return "\(name) \(change > 0 ? "rose" : "fell") to \(last.figure.text) \(last.when)\(end)"
    }

    /// A moment that has a number, and its place among all.
    private struct Known {
        let place: Int
        let when: String
        let figure: PrintedFigure
        let tenths: Int

        init(_ place: Int, _ when: String, _ figure: PrintedFigure, _ tenths: Int) {
            self.place = place
            self.when = when
            self.figure = figure
            self.tenths = tenths
        }
    }

    /// Which category leads: "Report not available is the main reason for lateness".
    package static func leading(_ bars: [BarDrawing.Bar], as role: String, none: String) -> String {
        let known = bars.compactMap { bar in bar.figure.tenths.map { (words: bar.words, tenths: $0) } }
        guard let most = known.map(\.tenths).max(), most > 0 else { return none }
        let first = known.filter { $0.tenths == most }.map(\.words)
        return first.count == 1 ? "\(first[0]): the main \(role)" : "\(first.count) \(role)s are equally common"
    }

    /// How many lie above a band: "3 of 9 officers are above the guidance".
    package static func above(_ drawing: DotDrawing, called many: String, band: String) -> String {
        let all = drawing.dots.count { $0.figure.tenths != nil }
        let high = drawing.dots.count { drawing.isAbove($0.figure) }
        if all == 0 { return "No \(many) to compare with the \(band)" }
        return high == 0 ? "None of \(all) \(many) is above the \(band)" : "\(high) of \(all) \(many) above the \(band)"
    }

    /// Where a number stands to a target, to the whole percent that is printed.
    private static func place(_ tenths: Int, _ target: LineDrawing.Target?) -> String {
        guard let target else { return "" }
        return tenths < target.tenths
            ? ", below the \(target.words)"
            : tenths > target.tenths ? ", above the \(target.words)" : ", at the \(target.words)"
    }
}
