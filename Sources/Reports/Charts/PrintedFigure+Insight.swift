import Documents
import Insight

extension PrintedFigure {
    /// A measure's figure as it is printed: with its counts, or with the sign for why there is none.
    package init(_ figure: Figure) {
        switch (figure.absence, figure.unit, figure.whole) {
        case (.nothing?, _, _): self = .notApplicable
        case (_?, _, _): self = .notAvailable
        case (nil, .number, _): self = .count(figure.count)
        case (nil, .percent, let whole?): self = .share(figure.count, of: whole)
        case (nil, .per10000, let whole?): self = .rate(figure.count, of: whole)
        case (nil, .perPost, let whole?): self = .ratio(figure.count * 100, per: whole)
        case (nil, .percent, nil), (nil, .per10000, nil), (nil, .perPost, nil): self = .notAvailable
        }
    }
}
