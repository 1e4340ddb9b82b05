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
    /// From which on the rows that are known otherwise now are shown.
    let changesFrom: Int

    init(_ visit: SignedIn) throws {
        reader = MeasureReader(visit)
        guard let measure = Measure.named(try visit.part("measure")), reader.mayAsk(measure) else { throw Missing() }
        self.measure = measure
        query = try MeasureQuery(visit.query, today: visit.today)
        changesFrom = max(Int(visit.query.text(RowsQuery.changes)) ?? 0, 0)
        if let by = query.by, !reader.breakdowns(of: measure).contains(by) { throw Missing() }
    }
}

/// What the figures answer about one measure.
struct MeasureFindings: Sendable {
    let now: Insight.Answer
    let months: [Trend.Point]
    let yearBefore: Figure?
    /// What it is for each officer, where it is the average of theirs.
    let officers: Insight.Answer?
    /// How what is known now differs, where the page is about what was known on an earlier day.
    let comparison: Comparison?
    let deeds: [Int: DeedEntry]
    /// From which of those rows on the page shows them.
    let start: Int

    init(_ asked: AskedMeasure, _ figures: Figures) async throws {
        let (query, measures) = (asked.query, [asked.measure])
        let question = query.asked(measures, by: query.by)
        let before = query.asked(measures, over: query.yearBefore)
        let months = query.asked(measures, over: query.twelveMonths)
        let officers = asked.measure.unit == .perPost ? [query.asked(measures, by: .officer)] : []
        let look = try await figures.look(
            into: [question, before] + officers,
            trendOf: months,
            seenBy: asked.reader.scope
        )
        guard let now = look.answers[0].first else { throw Missing() }
        self.now = now
        yearBefore = look.answers[1].first?.whole
        self.officers = look.answers.dropFirst(2).first?.first
        self.months = look.trends.first?.points ?? []
        guard let day = query.knownOn else {
            (comparison, deeds, start) = (nil, [:], 0)
            return
        }
        comparison = try await figures.comparison(
            of: asked.measure,
            over: query.period,
            asAt: query.countedTo,
            knownOn: day,
            seenBy: asked.reader.scope
        )
        deeds = if let comparison { try await figures.deeds(behind: comparison) } else { [:] }
        start = comparison.map { min(asked.changesFrom, $0.changes.count) } ?? 0
    }

    /// The rows that are known otherwise now, as many as a page has.
    var changes: ArraySlice<Comparison.Change> {
        comparison.map { $0.changes.dropFirst(start).prefix(KnownComparison.most) } ?? []
    }

    /// The children named on the page.
    var children: [Subject] {
        Array(Set(changes.compactMap { $0.child?.child })).map { Subject($0) }
    }
}
