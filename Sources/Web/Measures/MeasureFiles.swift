import Access
import HTMLKit
import Hummingbird
import Insight
import Vocabulary

/// `/measures/csv`, `/measures/{measure}/csv` and `/measures/{measure}/rows/csv`: figures and rows for a spreadsheet.
struct MeasureFiles {
    let app: App

    func add(to routes: Routes) {
        routes.page("measures/csv", needs: .seeMeasures).afterProof().download(use: all)
        routes.page("measures/:measure/csv", needs: .seeMeasures).afterProof().download(use: figures)
        routes.page("measures/:measure/rows/csv", needs: .seeMeasures).afterProof().download(use: rows)
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
        return .file(
            "\(opened.asked.measure.key)-rows.csv",
            FigureFile.rows(
                of: opened.answer,
                [opened.side],
                in: opened.group?.key,
                hiding: opened.hidden
            ),
            showing: Array(Set(rows.map { Subject($0.child) }))
        )
    }
}
