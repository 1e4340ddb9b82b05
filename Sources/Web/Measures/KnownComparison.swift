import HTMLKit
import Insight
import Vocabulary

/// What a figure was known to be on an earlier day, beside what it is known to be now.
struct KnownComparison: Component {
    private let then: Insight.Answer
    private let now: Insight.Answer
    private let query: MeasureQuery

    init(then: Insight.Answer, now: Insight.Answer, _ query: MeasureQuery) {
        self.then = then
        self.now = now
        self.query = query
    }

    var body: HTML {
        guard let day = query.knownOn else { return HTML() }
        let change = FigureChange(from: then.whole, to: now.whole).map { "The difference: \($0.words)." } ?? ""
        let words: HTML = """
            <p>\(then.whole.description) was known on \(day); \(now.whole.description) is known now. \(change)</p>
            """
        return "\(Panel("Known on \(day), and now", id: "known", words))"
    }
}
