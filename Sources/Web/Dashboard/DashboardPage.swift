import Access
import HTMLKit
import Hummingbird
import Insight
import Policy
import Register
import Store
import Vocabulary
import Workforce

/// `/service`: how the service is doing, in figures and charts; every number leads to its rows. It is where a manager comes
/// in, so it names first the children whom nobody has.
struct DashboardPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("service", needs: .seeService).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let query = try MeasureQuery(visit.query, today: visit.today)
        let dashboard = try await Dashboard(query, app.figures, seenBy: visit.scope)
        let (today, scope) = (visit.today, visit.scope)
        let waiting = try await app.database.read {
            try $0.all(WaitingChild.pressing(on: today, seenBy: scope, limit: TeamWaiting.most))
        }
        let view = DashboardView(dashboard, waiting, query, app.profile, today: today)
        let shown = waiting.map { Subject($0.id) }
        return app.show(view, visit, showing: shown, status: query.findings == nil ? .ok : .unprocessableContent)
    }
}
