import HTMLKit
import Insight
import Store
import Vocabulary

/// What an address asks of the figures: over which period, as known when, and told apart by what.
struct MeasureQuery: Sendable {
    static let period = HTMLKit.Question<String?>("period", "Period", called: "a period")
    static let breakdown = HTMLKit.Question<Breakdown?>("by", "Told apart by", called: "what to tell apart by")

    let answers: Answers
    let period: ReportingPeriod
    /// The last day of which anything was asked to be counted: today, or an earlier one.
    let countedTo: CivilDate
    /// Nothing for what is known now.
    let knownOn: CivilDate?
    let by: Breakdown?
    let today: CivilDate
    let findings: Findings?

    /// Throws `Missing` for a period or a breakdown that there is none of: an address that somebody made up. A day typed wrong
    /// is told beside its field, and what is known now is shown.
    init(_ answers: Answers, today: CivilDate) throws {
        self.today = today
        let by = answers.text(MeasureQuery.breakdown.name)
        guard let breakdown = by.isEmpty ? .some(nil) : Breakdown(rawValue: by).map({ $0 }) else { throw Missing() }
        self.by = breakdown
        let key = answers.text(MeasureQuery.period.name)
        guard let named = key.isEmpty ? .yearTo(today) : ReportingPeriod(key: key) else { throw Missing() }
        let days = AskedDays(answers, today: today)
        period = days.period ?? named
        guard AskedDays.isAllowed(period.period) else { throw Missing() }
        knownOn = days.knownOn
        countedTo = days.asAt ?? today
        findings = days.findings
        // Days that were read are a period like any other: it is chosen in the list, and the fields are free again.
        self.answers = days.period.map { AskedDays.chosen($0, in: answers) } ?? answers
    }

    /// What is known now of a period.
    init(over period: ReportingPeriod, today: CivilDate) {
        self.period = period
        self.today = today
        (answers, countedTo, knownOn, by, findings) = (Answers(), today, nil, nil, nil)
    }

    /// The last day of which anything is counted. What was known on an earlier day is looked at from that day.
    var asAt: CivilDate { min(countedTo, knownOn ?? today) }

    /// "2025 to 2026, counted up to 31 December 2025, as known on 30 March 2026".
    var words: String {
        let counted = countedTo < today ? ", counted up to \(countedTo)" : ""
        return period.title + counted + (knownOn.map { ", as known on \($0)" } ?? "")
    }

    /// An address with what was asked for here, but for what it is told apart by.
    func kept(in address: Address) -> Address {
        address.with(MeasureQuery.period.name, period == .yearTo(today) ? "" : period.key)
            .with(AskedDays.asAt.name, countedTo < today ? countedTo.iso : "")
            .with(AskedDays.known.name, knownOn?.iso ?? "")
    }

    /// A measure's page, asked in the same way.
    func page(of measure: Measure, by breakdown: Breakdown? = nil) -> Address {
        kept(in: "/measures/\(measure.key)").with(MeasureQuery.breakdown.name, breakdown?.rawValue ?? "")
    }

    /// The same figures as a file.
    func file(of measure: Measure) -> Address {
        kept(in: "/measures/\(measure.key)/csv").with(MeasureQuery.breakdown.name, by?.rawValue ?? "")
    }

    /// The rows that are known otherwise now, as a file.
    func difference(of measure: Measure) -> Address { kept(in: "/measures/\(measure.key)/difference/csv") }

    /// The rows behind a figure, asked in the same way; as a page, or at another address.
    func rows(
        _ side: Side,
        of measure: Measure,
        by breakdown: Breakdown? = nil,
        in group: Group? = nil,
        at address: Address? = nil
    ) -> Address {
        kept(in: address ?? "/measures/\(measure.key)/rows").with(RowsQuery.side, side.rawValue)
            .with(MeasureQuery.breakdown.name, group == nil ? "" : breakdown?.rawValue ?? "")
            .with(RowsQuery.group, group?.key ?? "")
    }

    /// The question about some measures that this asks.
    func asked(_ measures: [Measure], over period: ReportingPeriod? = nil, by breakdown: Breakdown? = nil)
        -> Insight.Question
    {
        Insight.Question(measures, over: period ?? self.period, by: breakdown, asAt: asAt, knownOn: knownOn)
    }

    /// The same stretch a year before, as far as this one has come.
    var yearBefore: ReportingPeriod {
        let last = min(period.last, asAt)
        return ReportingPeriod.between(period.first.adding(months: -12), last.adding(months: -12)) ?? period
    }

    /// The twelve months up to the end of the period, or to now.
    var twelveMonths: ReportingPeriod {
        let last = ReportingPeriod.month(of: min(period.last, asAt))
        return ReportingPeriod.between(last.first.adding(months: -11), last.last) ?? last
    }
}

/// What an address of rows asks beside.
enum RowsQuery {
    static let side = "side"
    static let group = "group"
    static let after = "after"
    /// From which on the rows that are known otherwise now are shown.
    static let changes = "changes"
}
