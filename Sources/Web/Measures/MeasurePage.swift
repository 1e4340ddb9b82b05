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
        // Numbers of children say nothing about any one of them; their rows have a page of their own.
        return app.show(view, visit, showing: [], status: asked.query.findings == nil ? .ok : .unprocessableContent)
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
    let months: [MonthlyFigure]
    let yearBefore: Figure?
    /// What is known now, where the page is about what was known on an earlier day.
    let knownNow: Insight.Answer?

    init(_ asked: AskedMeasure, _ figures: Figures) async throws {
        let (query, measures) = (asked.query, [asked.measure])
        let trend = MonthlyTrend(measures, query)
        let before = query.yearBefore.map { query.asked(measures, over: $0) }
        let questions = [query.asked(measures, by: query.by)] + (before.map { [$0] } ?? []) + trend.questions
        let answers = try await figures.answers(toEach: questions, seenBy: asked.reader.scope).map { $0[0] }
        now = answers[0]
        yearBefore = before.map { _ in answers[1].whole }
        months = trend.figures(of: asked.measure, in: answers.dropFirst(before == nil ? 1 : 2).map { [$0] })
        guard query.knownOn != nil else {
            knownNow = nil
            return
        }
        knownNow = try await figures.answers(to: questions[0].knownNow, seenBy: asked.reader.scope).first
    }
}
