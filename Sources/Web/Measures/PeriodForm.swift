import HTMLKit
import Insight
import Vocabulary

/// The form that chooses a period from the list or by its days, and a day up to which it is counted or on which it was known;
/// what else the address asks for goes along.
struct PeriodForm: Component {
    private let address: Address
    private let query: MeasureQuery
    private let breakdowns: [Breakdown]

    /// Where it leads, as it stands, and by what the figures there can be told apart.
    init(to address: Address, _ query: MeasureQuery, breakdowns: [Breakdown] = []) {
        self.address = address
        self.query = query
        self.breakdowns = breakdowns
    }

    var body: HTML {
        """
        <form class="asking" method="get" action="\(address)">\
        \(Select(MeasureQuery.period, in: form, choices: choices, nothing: ReportingPeriod.yearTo(query.today).title))\
        \(if: !breakdowns.isEmpty, "\(Select(MeasureQuery.breakdown, in: form, among: breakdowns, nothing: "Nothing"))")\
        <details\(flag: "open", isOpen)><summary>Other days</summary>\(DateInput(AskedDays.from, in: form))\
        \(DateInput(AskedDays.to, in: form))\(DateInput(AskedDays.asAt, in: form))\(DateInput(AskedDays.known, in: form))</details>\
        <button class="btn btn--quiet btn--s">Show</button></form>
        """
    }

    private var isOpen: Bool { query.knownOn != nil || query.countedTo < query.today || query.findings != nil }

    private var form: Form { Form(query.answers, findings: query.findings) }

    private var choices: [Choice] {
        let usual = PeriodForm.usual(on: query.today)
        let isOffered = query.period == .yearTo(query.today) || usual.contains(query.period)
        return ((isOffered ? [] : [query.period]) + usual).map { Choice($0.key, $0.title) }
    }

    /// The years, quarters and months that are often asked for, the latest first.
    static func usual(on today: CivilDate) -> [ReportingPeriod] {
        let year = today.collectionYear
        let years = (0..<5).map { ReportingPeriod.financialYear(year - $0) }
        let span = ReportingPeriod.between(today.adding(months: -15), today)
        let months = span?.months.reversed().prefix(13).map { $0 } ?? []
        let quarters = span?.quarters.filter { $0.first <= today }.reversed().prefix(5).map { $0 } ?? []
        return years + quarters + months
    }
}
