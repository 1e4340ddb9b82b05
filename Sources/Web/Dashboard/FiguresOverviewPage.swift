import Access
import Documents
import HTMLKit
import Hummingbird
import Insight
import Policy
import Vocabulary

/// `/overview`: how the service is doing, for those who answer for it: figures and charts in which no child and no officer
/// can be found.
///
/// Figures of named officers are for supervision, so they are not here; the children behind a number are the service's.
struct FiguresOverviewPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("overview", needs: .seeOverview).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let query = try MeasureQuery(visit.query, today: visit.today)
        let dashboard = try await Dashboard(query, app.figures, seenBy: visit.counted)
        let view = FiguresOverviewView(dashboard, query, app.profile)
        return app.show(view, visit, showing: [], status: query.findings == nil ? .ok : .unprocessableContent)
    }
}

/// What the page shows.
struct FiguresOverviewView: View {
    let title = "Overview"
    private let dashboard: Dashboard
    private let query: MeasureQuery
    private let profile: Profile

    init(_ dashboard: Dashboard, _ query: MeasureQuery, _ profile: Profile) {
        self.dashboard = dashboard
        self.query = query
        self.profile = profile
    }

    var body: HTML {
        let charts = DashboardCharts(dashboard, query, profile, opensRows: false)
        return """
            \(PageHead(title, lead: HeadlineSentence(dashboard.headlines, query).words))\
            \(PeriodForm(to: "/overview", query))\
            <div class="mt-l">\(HeadlineTable(dashboard.headlines, query, opensRows: false))</div>\
            <p class="note">Small numbers stand here as they are: this page is for the service, not for publication.</p>\
            <div class="cols cols--even mt-l"><div class="stack-l">\(ChartFigure(charts.timeliness, id: "timeliness"))</div>\
            <div class="stack-l">\(ChartFigure(charts.lateness, id: "lateness"))\
            \(ChartFigure(charts.participation, id: "participation"))</div></div>
            """
    }
}
