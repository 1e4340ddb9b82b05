import Access
import HTMLKit
import Hummingbird
import Insight
import Policy
import Vocabulary

/// `/reports`: the annual reports that can be made, the latest year first.
struct ReportsPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("reports", needs: .seeReports).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.show(ReportsView(visit.visitor, today: visit.today), visit, showing: [])
    }
}

/// What the page shows.
struct ReportsView: View {
    let title = "Reports"
    private let years: [ReportingPeriod]
    private let today: CivilDate
    private let navigation: ReportsNavigation

    /// So many years can be opened from here.
    private static let most = 5

    init(_ visitor: Visitor, today: CivilDate) {
        self.today = today
        navigation = ReportsNavigation(at: "/reports", for: visitor)
        years = (0..<ReportsView.most).map { .financialYear(today.collectionYear - $0) }
    }

    var body: HTML {
        """
        \(PageHead(title))\(navigation)\
        <section class="mt-l" aria-labelledby="annual"><h2 id="annual">Annual reports</h2>\
        <p class="prose">Each is made from the records as they stand now. Nothing is hidden here; what is published hides \
        small numbers.</p>\(table)</section>
        """
    }

    private var table: Table<ReportingPeriod> {
        Table(
            "Annual reports",
            years,
            columns: [
                .heading("Year") { "\(Link("Annual report \($0.title)", to: AnnualReportPage.address(of: $0)))" },
                .text("Standing") { $0.last > today ? "The year goes on until \($0.last)" : "The year is over" },
                .html("As it would be published") { year in
                    let published = AnnualReportPage.address(of: year).with(AnnualReportPage.published, "yes")
                    return "\(Link("Preview", to: published, about: "of \(year.title), small numbers hidden"))"
                },
            ],
            isCaptionHidden: true
        )
    }
}
