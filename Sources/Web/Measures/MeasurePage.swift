import Access
import HTMLKit
import Hummingbird
import Insight
import Policy
import Store
import Vocabulary

/// `/measures/{measure}`: one figure, how it went, told apart as asked, and what it was known to be on an earlier day.
struct MeasurePage {
    let app: App

    func add(to routes: Routes) {
        routes.page("measures/:measure", needs: .seeMeasures).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let asked = try AskedMeasure(visit)
        let found = try await MeasureFindings(asked, app.figures)
        let view = MeasureView(found, asked, app.profile)
        // Numbers of children say nothing about any one of them; the rows that differ from an earlier day's name them.
        return app.show(
            view,
            visit,
            showing: found.children,
            status: asked.query.findings == nil ? .ok : .unprocessableContent
        )
    }
}

/// The measure that an address names, and what it asks of it. Throws `Missing` for what there is not, or is not for the visitor.
struct AskedMeasure: Sendable {
    let measure: Measure
    let query: MeasureQuery
    let reader: MeasureReader

    init(_ visit: SignedIn) throws {
        reader = MeasureReader(visit)
        guard let measure = Measure.named(try visit.part("measure")), reader.mayAsk(measure) else { throw Missing() }
        self.measure = measure
        query = try MeasureQuery(visit.query, today: visit.today)
        if let by = query.by, !reader.breakdowns(of: measure).contains(by) { throw Missing() }
    }
}

/// What the figures answer about one measure.
struct MeasureFindings: Sendable {
    let now: Insight.Answer
    let months: [Trend.Point]
    let yearBefore: Figure?
    /// How what is known now differs, where the page is about what was known on an earlier day.
    let comparison: Comparison?
    let deeds: [Int: DeedEntry]

    init(_ asked: AskedMeasure, _ figures: Figures) async throws {
        let (query, measures) = (asked.query, [asked.measure])
        let question = query.asked(measures, by: query.by)
        let before = query.asked(measures, over: query.yearBefore)
        let months = query.asked(measures, over: query.twelveMonths)
        let look = try await figures.look(into: [question, before], trendOf: months, seenBy: asked.reader.scope)
        guard let now = look.answers[0].first else { throw Missing() }
        self.now = now
        yearBefore = look.answers[1].first?.whole
        self.months = look.trends.first?.points ?? []
        guard let day = query.knownOn else {
            (comparison, deeds) = (nil, [:])
            return
        }
        comparison = try await figures.comparison(
            of: asked.measure,
            over: query.period,
            asAt: query.today,
            knownOn: day,
            seenBy: asked.reader.scope
        )
        deeds = if let comparison { try await figures.deeds(behind: comparison) } else { [:] }
    }

    /// The children named on the page.
    var children: [Subject] {
        let shown = comparison?.changes.prefix(KnownComparison.most).compactMap { $0.child?.child } ?? []
        return Array(Set(shown)).map { Subject($0) }
    }
}
