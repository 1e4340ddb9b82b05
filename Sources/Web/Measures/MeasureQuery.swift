import HTMLKit
import Insight
import Store
import Vocabulary

/// What an address asks of the figures: over which period, as known when, and told apart by what.
struct MeasureQuery: Sendable {
    static let period = HTMLKit.Question<String?>("period", "Period", called: "a period")
    static let known = HTMLKit.Question<CivilDate?>(
        "known",
        "As known on",
        called: "the day on which it was known",
        hint: "Leave it empty for what is known now"
    )
    static let breakdown = HTMLKit.Question<Breakdown?>("by", "Told apart by", called: "what to tell apart by")

    let answers: Answers
    let period: ReportingPeriod
    /// Nothing for what is known now.
    let knownOn: CivilDate?
    let by: Breakdown?
    let today: CivilDate
    let findings: Findings?

    /// Throws `Missing` for a period or a breakdown that there is none of: an address that somebody made up. A day typed wrong
    /// is told beside its field, and what is known now is shown.
    init(_ answers: Answers, today: CivilDate) throws {
        self.answers = answers
        self.today = today
        let key = answers.text(MeasureQuery.period.name)
        guard let period = key.isEmpty ? .yearTo(today) : ReportingPeriod(key: key) else { throw Missing() }
        self.period = period
        let by = answers.text(MeasureQuery.breakdown.name)
        guard let breakdown = by.isEmpty ? .some(nil) : Breakdown(rawValue: by).map({ $0 }) else { throw Missing() }
        self.by = breakdown
        switch answers.read(MeasureQuery.known, today: today) {
        case .success(let day?) where day > today:
            knownOn = nil
            findings = Findings([MeasureQuery.known.finding("must be today or in the past")])
        case .success(let day):
            knownOn = day
            findings = nil
        case .failure(let faults):
            knownOn = nil
            findings = faults
        }
    }

    /// What is known now of a period.
    init(over period: ReportingPeriod, today: CivilDate) {
        self.period = period
        self.today = today
        (answers, knownOn, by, findings) = (Answers(), nil, nil, nil)
    }

    /// An address with what was asked for here, but for what it is told apart by.
    func kept(in address: Address) -> Address {
        address.with(MeasureQuery.period.name, period == .yearTo(today) ? "" : period.key)
            .with(MeasureQuery.known.name, knownOn?.iso ?? "")
    }

    /// A measure's page, asked in the same way.
    func page(of measure: Measure, by breakdown: Breakdown? = nil) -> Address {
        kept(in: "/measures/\(measure.key)").with(MeasureQuery.breakdown.name, breakdown?.rawValue ?? "")
    }

    /// The same figures as a file.
    func file(of measure: Measure) -> Address {
        kept(in: "/measures/\(measure.key)/csv").with(MeasureQuery.breakdown.name, by?.rawValue ?? "")
    }

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
        Insight.Question(measures, over: period ?? self.period, by: breakdown, asAt: today, knownOn: knownOn)
    }

    /// The same stretch a year before, as far as this one has come.
    var yearBefore: ReportingPeriod {
        let last = min(period.last, today)
        return ReportingPeriod.between(period.first.adding(months: -12), last.adding(months: -12)) ?? period
    }

    /// The twelve months up to the end of the period, or to now.
    var twelveMonths: ReportingPeriod {
        let last = ReportingPeriod.month(of: min(period.last, today))
        return ReportingPeriod.between(last.first.adding(months: -11), last.last) ?? last
    }
}

/// What an address of rows asks beside.
enum RowsQuery {
    static let side = "side"
    static let group = "group"
    static let after = "after"
}
