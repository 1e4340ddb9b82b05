import Access
import Documents
import HTMLKit
import Hummingbird
import Insight
import Reports
import Vocabulary

/// `/published`: the reports of the years that are over, and the last year's figures, as the public may see them.
///
/// A year that goes on has no public figures: numbers that move from day to day would tell one child's coming or going.
struct PublishedPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("published", needs: .seePublished).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let years = PublishedYears(today: visit.today)
        let latest = years.all[0]
        // Whoever looks, these are the service's own figures with the small ones hidden.
        let figures = try await AnnualFigures(
            of: latest.last.year,
            asAt: visit.today,
            from: app.figures,
            seenBy: .program
        )
        let headlines = AnnualReport(figures, app.profile, asAt: visit.today).headlines
        return app.show(PublishedView(years, headlines, visit.visitor), visit, showing: [])
    }
}

/// The years that are over, the latest first.
struct PublishedYears {
    let all: [ReportingPeriod]

    /// So many can be opened.
    private static let most = 5

    init(today: CivilDate) {
        let running = ReportingPeriod.financialYear(today.collectionYear)
        let latest = running.last < today ? today.collectionYear : today.collectionYear - 1
        all = (0..<PublishedYears.most).map { .financialYear(latest - $0) }
    }
}

/// What the page shows.
struct PublishedView: View {
    let title = "Published reports"
    private let years: PublishedYears
    private let headlines: FiguresTable
    private let navigation: ReportsNavigation?

    init(_ years: PublishedYears, _ headlines: FiguresTable, _ visitor: Visitor) {
        self.years = years
        self.headlines = headlines
        navigation = visitor.may(.seeReports) ? ReportsNavigation(at: "/published", for: visitor) : nil
    }

    var body: HTML {
        """
        \(PageHead(
            title,
            lead: "Numbers from 1 to 5 are hidden, and what would give them away. Nobody can be found in what stands here."
        ))\(navigation)\
        <section class="mt-l" aria-labelledby="year"><h2 id="year">The year \(years.all[0].title) in figures</h2>\
        \(FiguresTableMarkup(headlines))</section>\
        <section class="mt-l" aria-labelledby="annual"><h2 id="annual">Annual reports</h2>\
        <ul class="bullets">\(each: years.all, report)</ul></section>
        """
    }

    private func report(_ year: ReportingPeriod) -> HTML {
        "<li>\(Link("Annual report \(year.title)", to: PublishedReportPage.address(of: year)))</li>"
    }
}
