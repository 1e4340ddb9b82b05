import HTMLKit
import Insight
import Policy
import Vocabulary

extension Measure.Target {
    /// "95%", or "50 to 70".
    var words: String {
        switch self {
        case .percent(let percent): "\(percent)%"
        case .range(let range): "\(range.lowerBound) to \(range.upperBound)"
        }
    }
}

/// Where a figure stands to its target: a word with a shape, so that colour only repeats it.
enum TargetState: Hashable, Sendable {
    case reached
    /// No more than five points off.
    case close
    case missed

    /// So many points, or children, off the target is close still.
    static let margin = 5

    /// What the table says of it.
    static let rule =
        "State: green at the target or within the range, amber within \(margin) of it, red beyond."

    /// Nothing where there is no target, or no figure.
    init?(_ figure: Figure, _ target: Measure.Target?, _ better: Measure.Better) {
        guard let target, let tenths = figure.tenths else { return nil }
        let off =
            switch target {
            case .percent(let percent): better == .lower ? tenths - percent * 10 : percent * 10 - tenths
            case .range(let range): max(range.lowerBound * 10 - tenths, tenths - range.upperBound * 10)
            }
        self = off <= 0 ? .reached : off <= TargetState.margin * 10 ? .close : .missed
    }

    func tag(_ target: Measure.Target) -> Tag {
        switch (self, target) {
        case (.reached, .percent): Tag("On target", .green)
        case (.reached, .range): Tag("In range", .green)
        case (.close, _): Tag("Close", .amber)
        case (.missed, .percent): Tag("Off target", .red)
        case (.missed, .range): Tag("Out of range", .red)
        }
    }
}

/// What changed between two figures of one measure.
struct FigureChange: Hashable, Sendable {
    let unit: Measure.Unit
    /// In tenths of the unit.
    let tenths: Int

    /// Nothing where one of them is no number.
    init?(from before: Figure?, to now: Figure) {
        guard let earlier = before?.tenths, let later = now.tenths else { return nil }
        unit = now.unit
        tenths = later - earlier
    }

    /// Whole points of a percentage, halves away from nought.
    var points: Int { (abs(tenths) + 5) / 10 * tenths.signum() }

    /// "2 points lower", "12 more", "the same".
    var words: String {
        switch unit {
        case .percent:
            let size = abs(points)
            return size == 0
                ? "the same" : "\(size) \(size == 1 ? "point" : "points") \(points > 0 ? "higher" : "lower")"
        case .number:
            let size = abs(tenths) / 10
            return size == 0 ? "the same" : "\(size.grouped) \(tenths > 0 ? "more" : "fewer")"
        case .per10000, .perPost:
            let size = abs(tenths)
            return size == 0 ? "the same" : "\(size / 10).\(size % 10) \(tenths > 0 ? "more" : "fewer")"
        }
    }
}

/// A figure in a table cell with the way to its rows: "1,149 of 1,248", each number leading to as many rows.
struct FigureSource: Component {
    private let figure: Figure
    private let measure: Measure
    private let rows: (Side) -> Address
    private let about: String

    init(_ figure: Figure, of measure: Measure, about: String, rows: @escaping (Side) -> Address) {
        self.figure = figure
        self.measure = measure
        self.about = about
        self.rows = rows
    }

    var body: HTML {
        if let absence = figure.absence { return "\(absence.sentence)" }
        let counted = Link(figure.count.grouped, to: rows(.numerator), about: "counted, \(about)")
        switch (figure.unit, figure.whole) {
        case (.percent, let whole?):
            return "\(counted) of \(Link(whole.grouped, to: rows(.denominator), about: "in all, \(about)"))"
        case (.perPost, let whole?):
            return
                "\(Link(measure.counted.counted(figure.count), to: rows(.numerator), about: about)), \(Figure.posts(whole)) posts"
        case (.per10000, let whole?): return "\(counted) of \(whole.grouped) people under 18"
        case (.number, _), (_, nil):
            return "\(Link(measure.counted.counted(figure.count), to: rows(.numerator), about: about))"
        }
    }
}
