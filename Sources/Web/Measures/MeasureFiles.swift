import Access
import HTMLKit
import Hummingbird
import Insight
import Store
import Vocabulary

/// `/measures/csv`, `/measures/{measure}/csv`, `/measures/{measure}/rows/csv` and `/measures/{measure}/difference/csv`: figures,
/// rows, and rows that are known otherwise now, for a spreadsheet.
struct MeasureFiles {
    let app: App

    func add(to routes: Routes) {
        routes.page("measures/csv", needs: .seeMeasures).get(use: all)
        routes.page("measures/:measure/csv", needs: .seeMeasures).get(use: figures)
        routes.page("measures/:measure/rows/csv", needs: .seeMeasures).afterProof().get(use: rows)
        routes.page("measures/:measure/difference/csv", needs: .seeMeasures).afterProof().get(use: difference)
    }

    /// Every measure that the visitor may ask about, over one period.
    @Sendable func all(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let reader = MeasureReader(visit)
        let query = try MeasureQuery(visit.query, today: visit.today)
        let answers = try await app.figures.answers(to: query.asked(reader.measures), seenBy: reader.scope)
        return .file("figures.csv", FigureFile.table(answers, knownOn: query.knownOn), showing: [])
    }

    @Sendable func figures(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let asked = try AskedMeasure(visit)
        let question = asked.query.asked([asked.measure], by: asked.query.by)
        let answers = try await app.figures.answers(to: question, seenBy: asked.reader.scope)
        return .file("\(asked.measure.key).csv", FigureFile.table(answers, knownOn: asked.query.knownOn), showing: [])
    }

    @Sendable func rows(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let opened = try await OpenedRows(visit, app)
        let rows = opened.answer.rows(opened.side, in: opened.group?.key, hiding: opened.hidden)
        let measure = opened.asked.measure
        return .file(
            "\(measure.key)-rows.csv",
            FigureFile.rows(of: measure, [(opened.side, rows)], hiding: opened.hiddenRows),
            showing: Array(Set(rows.map { Subject($0.child) }))
        )
    }

    /// Every row that is known otherwise now; only where a day was named on which it was known.
    @Sendable func difference(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let asked = try AskedMeasure(visit)
        let found = try await MeasureFindings(asked, app.figures)
        guard let comparison = found.comparison else { throw Missing() }
        let text = FigureFile.difference(comparison) { KnownComparison.deed(behind: $0, found.deeds) }
        return .file(
            "\(asked.measure.key)-difference.csv",
            text,
            showing: Array(Set(comparison.changes.compactMap { $0.child.map { Subject($0.child) } }))
        )
    }
}
