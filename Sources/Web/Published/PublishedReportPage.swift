import Access
import Documents
import HTMLKit
import Hummingbird
import Insight
import Reports
import Store
import Vocabulary

/// `/published/annual/{year}`: the report of a year that is over, small numbers hidden. It has no other form here.
struct PublishedReportPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("published/annual/:year", needs: .seePublished).get(use: show)
    }

    static func address(of year: ReportingPeriod) -> Address { "/published/annual/\(year.key)" }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let key = try visit.part("year")
        guard let period = PublishedYears(today: visit.today).all.first(where: { $0.key == key }) else {
            throw Missing()
        }
        let figures = try await AnnualFigures(
            of: period.last.year,
            asAt: visit.today,
            from: app.figures,
            seenBy: .program
        )
        let document = AnnualReport(figures, app.profile, asAt: visit.today).document(for: .published)
        return app.show(PublishedReportView(document), visit, showing: [])
    }
}

/// What the page shows.
struct PublishedReportView: View {
    let title: String
    let crumbs: [Crumb]
    private let document: Document

    init(_ document: Document) {
        self.document = document
        title = document.cover.title
        crumbs = [Crumb("Published reports", to: "/published"), Crumb(document.cover.title)]
    }

    var body: HTML { "<div class=\"sheet mt\">\(DocumentMarkup(document))</div>" }
}
