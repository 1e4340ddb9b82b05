import Documents
import Insight
import Policy
import Vocabulary

// How chapters speak of figures.
extension AnnualContent {
    func count(_ measure: Measure, _ part: NamedCounts.Part = .counted, in period: ReportingPeriod? = nil)
        -> PrintedFigure
    {
        readership.count(NamedCounts.name(measure, part, (period ?? year).key))
    }

    /// The count of a measure as a cell that leads to its rows.
    func cell(_ measure: Measure, in period: ReportingPeriod) -> FiguresTable.Cell {
        readership.cell(.count(NamedCounts.name(measure, .counted, period.key)))
    }

    func share(_ measure: Measure, in period: ReportingPeriod? = nil) -> PrintedFigure {
        let key = (period ?? year).key
        return readership.share(NamedCounts.name(measure, .counted, key), of: NamedCounts.name(measure, .of, key))
    }

    /// How a share changed since the year before, where both may be seen: ", 2 points lower than the year before".
    func change(_ measure: Measure) -> String {
        guard let before = figures.years.dropLast().last, let old = share(measure, in: before).tenths,
            let new = share(measure).tenths
        else { return "" }
        let points = (abs(new - old) + 5) / 10
        if points == 0 { return ", the same as the year before" }
        return ", \(points) \(points == 1 ? "point" : "points") \(new > old ? "higher" : "lower") than the year before"
    }

    /// Where the year stands to a target in percent.
    func standing(_ measure: Measure) -> String {
        guard case .percent(let target)? = measure.target(in: profile), let tenths = share(measure).tenths else {
            return ""
        }
        return tenths < target * 10
            ? " and below our target of \(target)%" : " and at or above our target of \(target)%"
    }

    /// The sentence under a table: numerator, denominator and basis, and how many were left out.
    func basis(_ measure: Measure, in period: ReportingPeriod? = nil) -> [String] {
        let formula = measure.formula(in: profile)
        let what =
            formula.denominator.map { "Share: \(formula.numerator.lowercasedOpening), divided by \($0)." }
            ?? "Counted: \(formula.numerator.lowercasedOpening)."
        return [what, "Basis: \(formula.basis).", leftOut(measure, in: period)].compactMap(\.self)
    }

    /// How many a figure left out, unless that is a small number in something published.
    private func leftOut(_ measure: Measure, in period: ReportingPeriod?) -> String? {
        guard let count = figures[measure, in: period]?.whole.leftOutCount, count > 0 else { return nil }
        if readership.isPublic, count <= Suppression().most { return "A few were left out." }
        return "\(count.grouped) left out: \(measure.formula(in: profile).leftOut)."
    }

    /// A table of a measure's groups with their share of all, and the total; a sentence where there is nothing to tell apart.
    func table(
        _ title: String,
        of measure: Measure,
        by breakdown: Breakdown,
        counted: String,
        share: String,
        heading: String? = nil,
        notes: [String]? = nil
    ) -> Document.Block {
        guard let answer = figures[measure, by: breakdown], answer.whole.absence == nil, answer.whole.count > 0 else {
            let reason = figures[measure, by: breakdown]?.whole.absence?.sentence ?? "There were none."
            return .paragraph("\(title): no table. \(reason)")
        }
        let lines = answer.lines.filter { $0.figure.count > 0 || $0.figure.leftOutCount == 0 }
        if lines.allSatisfy({ $0.figure.count == 0 || $0.group.key == "not-known" }) {
            return .paragraph("\(title): no table. It is not known for any of them.")
        }
        let total = NamedCounts.name(measure, .counted, year.key)
        let rows = lines.map { line in
            let name = NamedCounts.name(of: line, measure, .counted, year.key, breakdown)
            return CountTable.Row(
                title: line.group.title.openingSentence,
                cells: [.count(name), .share(name, of: total)]
            )
        }
        let table = CountTable(
            title: title,
            heading: heading ?? breakdown.title,
            columns: [counted, share],
            rows: rows,
            total: CountTable.Row(title: "All", cells: [.count(total), .share(total, of: total)]),
            notes: notes ?? basis(measure)
        )
        return .table(table.table(for: readership))
    }

    /// The years of which anything is known, the report's own among them.
    func years(_ measure: Measure) -> [ReportingPeriod] {
        figures.years.filter { $0 == year || figures[measure, in: $0]?.whole.absence == nil }
    }
}

extension String {
    /// The words as they stand within a sentence; what begins with two capitals keeps them.
    var lowercasedOpening: String {
        dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
}
