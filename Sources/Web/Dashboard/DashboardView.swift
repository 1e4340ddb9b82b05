import Documents
import HTMLKit
import Insight
import Policy
import Vocabulary
import Workforce

/// What the page shows.
struct DashboardView: View {
    let title = "Service"
    private let dashboard: Dashboard
    private let waiting: [WaitingChild]
    private let query: MeasureQuery
    private let profile: Profile
    private let today: CivilDate

    init(
        _ dashboard: Dashboard,
        _ waiting: [WaitingChild],
        _ query: MeasureQuery,
        _ profile: Profile,
        today: CivilDate
    ) {
        self.dashboard = dashboard
        self.waiting = waiting
        self.query = query
        self.profile = profile
        self.today = today
    }

    var body: HTML {
        let charts = DashboardCharts(dashboard, query, profile)
        return """
            \(PageHead(title, lead: HeadlineSentence(dashboard.headlines, query).words))\
            \(PeriodForm(to: "/service", query))\
            <div class="mt-l">\(HeadlineTable(dashboard.headlines, query))</div>\
            \(TeamWaiting(waiting, profile.words, today: today))\
            <div class="cols cols--even mt-l"><div class="stack-l">\(ChartFigure(charts.timeliness, id: "timeliness"))\
            \(ChartFigure(charts.caseload, id: "caseload"))</div>\
            <div class="stack-l">\(ChartFigure(charts.lateness, id: "lateness"))\
            \(ChartFigure(charts.participation, id: "participation"))</div></div>
            """
    }
}

/// The page's opening sentence, made from the largest changes since the year before.
struct HeadlineSentence {
    let words: String

    /// So many changes are told.
    private static let most = 3

    init(_ headlines: [Headline], _ query: MeasureQuery) {
        let shares = headlines.filter { $0.measure.unit == .percent }
        let changes = shares.compactMap { headline in headline.change.map { (headline, $0) } }
        let opening = query.words
        if changes.isEmpty {
            words = "\(opening). There is no year before to compare with yet."
            return
        }
        let large = changes.filter { abs($0.1.tenths) > 10 }.sorted { abs($0.1.tenths) > abs($1.1.tenths) }
        if large.isEmpty {
            words = "\(opening). No share has changed by more than a point since the year before."
            return
        }
        let told = large.prefix(HeadlineSentence.most).map { headline, change in
            "\(headline.measure.name.openingLower) (\(change.words), at \(headline.now.whole.printed))"
        }
        words = "\(opening). The largest changes since the year before: \(told.joined(separator: "; "))."
    }
}

extension String {
    /// The words as they stand within a sentence.
    fileprivate var openingLower: String { prefix(1).lowercased() + dropFirst() }
}
