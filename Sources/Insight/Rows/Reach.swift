import Vocabulary

extension Reach {
    /// Why a measure can have no figure over a span, as far as the records reach.
    func absence(of measure: Measure, _ span: Span) -> Absence? {
        if span.period.first > span.asAt { return .notBegun(span.period.first) }
        if isEmpty { return .nothingKnown }
        if let begin = begin(for: measure), span.last < begin { return .beforeRecords(begin) }
        let years = years(for: measure)
        let wanted = span.period.first.collectionYear...span.last.collectionYear
        if let inUseSince, inUseSince <= span.last { return nil }
        guard !years.isEmpty, !wanted.contains(where: years.contains) else { return nil }
        return .yearMissing(wanted.upperBound)
    }

    /// What must be said beside a figure that the records reach in part.
    func remarks(on measure: Measure, _ span: Span) -> [String] {
        guard let begin = begin(for: measure), span.period.first < begin, begin <= span.last else { return [] }
        return ["The records begin on \(begin), within the period."]
    }

    private var isEmpty: Bool {
        inUseSince == nil && earliest == nil && reviewYears.isEmpty && careYears.isEmpty
    }

    /// The day on which the records of care begin.
    var careBegin: CivilDate? { careYears.min().map { Period(collectionYear: $0).first } }

    /// The day on which what it looks at begins.
    private func begin(for measure: Measure) -> CivilDate? {
        years(for: measure).min().map { Period(collectionYear: $0).first } ?? earliest
    }

    private func years(for measure: Measure) -> Set<Int> {
        measure.needs.contains(.reviews) ? reviewYears : careYears
    }
}
