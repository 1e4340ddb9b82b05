import Access
import Documents
import HTMLKit
import Hummingbird
import Insight
import Reports
import Store
import Vocabulary

/// `/reports/annual/{year}`: the report of a year, as the service sees it, or with `?public=yes` as it would be published.
struct AnnualReportPage {
    static let published = "public"

    let app: App

    func add(to routes: Routes) {
        routes.page("reports/annual/:year", needs: .seeReports).get(use: show)
    }

    static func address(of year: ReportingPeriod) -> Address { "/reports/annual/\(year.key)" }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        guard let period = ReportingPeriod(key: try visit.part("year")), period == .financialYear(period.last.year),
            period.first <= visit.today
        else { throw Missing() }
        let year = period.last.year
        let figures = try await AnnualFigures(of: year, asAt: visit.today, from: app.figures, seenBy: visit.counted)
        let isPublished = !visit.query.text(AnnualReportPage.published).isEmpty
        let report = AnnualReport(figures, app.profile, asAt: visit.today)
        let document = report.document(for: isPublished ? .published : .service) { rows(behind: $0, for: visit) }
        let view = AnnualReportView(document, period, isPublished)
        return app.show(view, visit, showing: [])
    }

    /// Where the rows behind one of the report's counts are, for those who may open them.
    private func rows(behind origin: FigureOrigin, for visit: SignedIn) -> Address? {
        guard visit.capacity.role.permissions.contains(.seeMeasures) else { return nil }
        return MeasureQuery(over: origin.period, today: visit.today)
            .rows(origin.side, of: origin.measure, by: origin.breakdown, in: origin.group)
    }
}

/// What the page shows.
struct AnnualReportView: View {
    let title: String
    let crumbs: [Crumb]
    private let document: Document
    private let other: Link

    init(_ document: Document, _ year: ReportingPeriod, _ isPublished: Bool) {
        self.document = document
        title = isPublished ? "\(document.cover.title), as published" : document.cover.title
        crumbs = [Crumb("Reports", to: "/reports"), Crumb(title)]
        let address = AnnualReportPage.address(of: year)
        other =
            isPublished
            ? Link("See every number, as the service does", to: address)
            : Link(
                "See it as it would be published, small numbers hidden",
                to: address.with(AnnualReportPage.published, "yes")
            )
    }

    var body: HTML {
        "<p class=\"noprint mt\">\(other)</p><div class=\"sheet\">\(DocumentMarkup(document))</div>"
    }
}
