import Register
import Vocabulary

/// How far the records reach.
struct Reach: Hashable, Sendable {
    /// The years whose returns brought a table.
    var years: [TakenReturn.Table: Set<Int>] = [:]
    /// The day from which people write down here what happens.
    var inUseSince: CivilDate?
    /// The first day of anything known, where no return was ever read.
    var earliest: CivilDate?
    /// The tables with rows that were set aside because a day in them could not be used.
    var setAside: [TakenReturn] = []

    /// So many months of a year may lie before the records and it is counted still; a remark says so.
    private static let mostMissing = 1

    /// Adds what the imports know.
    mutating func add(_ returns: [TakenReturn], countingRows: Bool) {
        for taken in returns { years[taken.table, default: []].insert(taken.year) }
        setAside = countingRows ? returns.filter { $0.withoutDay > 0 } : []
    }

    /// Why a measure can have no figure over a span, as far as the records reach.
    func absence(of measure: Measure, _ span: Span) -> Absence? {
        if span.period.first > span.asAt { return .notBegun(span.period.first) }
        if isEmpty { return .nothingKnown }
        if let begin = begin(for: measure), span.last < begin { return .beforeRecords(begin) }
        if measure.timing == .yearly, let begin = firstReturnBegins(for: measure),
            span.period.first.adding(months: Reach.mostMissing) < begin
        {
            return .tooShort(needed: span.period.first, begin: begin)
        }
        if let inUseSince, inUseSince <= span.last { return nil }
        let (known, wanted) = (years(for: measure), span.collectionYears)
        return wanted.contains(where: known.contains) ? nil : .yearMissing(wanted.upperBound)
    }

    /// What must be said beside a figure that the records reach in part.
    func remarks(on measure: Measure, _ span: Span) -> [String] {
        guard let begin = begin(for: measure), span.period.first < begin, begin <= span.last else { return [] }
        return ["The records begin on \(begin), within the period."]
    }

    /// The tables with rows that a figure of a span might have counted, had their days been known.
    func setAside(of measure: Measure, _ span: Span) -> [TakenReturn] {
        setAside.filter { span.collectionYears.contains($0.year) && measure.looks(at: $0.table) }
    }

    private var isEmpty: Bool { inUseSince == nil && earliest == nil && years.isEmpty }

    /// The day on which the records of care begin.
    var careBegin: CivilDate? { years[.episodes]?.min().map { Period(collectionYear: $0).first } }

    /// The day on which what it looks at begins.
    private func begin(for measure: Measure) -> CivilDate? { firstReturnBegins(for: measure) ?? earliest }

    private func firstReturnBegins(for measure: Measure) -> CivilDate? {
        years(for: measure).min().map { Period(collectionYear: $0).first }
    }

    /// The years whose returns brought every table that it looks at.
    private func years(for measure: Measure) -> Set<Int> {
        let found = measure.tables.map { years[$0] ?? [] }
        return found.dropFirst().reduce(found.first ?? []) { $0.intersection($1) }
    }
}

extension Span {
    /// The financial years that it lies in, each by the year it ends in.
    fileprivate var collectionYears: ClosedRange<Int> { period.first.collectionYear...last.collectionYear }
}

extension Measure {
    /// The tables of a return without which there is no figure. Clocks run from the reviews that were held.
    var tables: [TakenReturn.Table] {
        if !needs.isDisjoint(with: [.reviews, .clocks]) { return [.reviews] }
        if needs.contains(.missing) { return [.episodes, .missing] }
        return needs.contains(.workers) ? [.episodes, .socialWorkers] : [.episodes]
    }

    /// Whether a row of a table may count in it. A child whose day of birth is not known is in no table.
    fileprivate func looks(at table: TakenReturn.Table) -> Bool { table == .header || tables.contains(table) }
}
