import Access
import HTMLKit
import Hummingbird
import Insight
import Policy

/// `/service`: how the service is doing, in figures and charts; every number leads to its rows.
struct DashboardPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("service", needs: .seeService).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let query = try MeasureQuery(visit.query, today: visit.today)
        let dashboard = try await Dashboard(query, app.figures, seenBy: visit.scope)
        let view = DashboardView(dashboard, query, app.profile)
        return app.show(view, visit, showing: [], status: query.findings == nil ? .ok : .unprocessableContent)
    }
}
