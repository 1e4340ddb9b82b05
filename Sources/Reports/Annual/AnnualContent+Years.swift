import Documents
import Insight
import Policy
import Register
import Vocabulary

// Tables in which years, or the months of one, stand side by side.
extension AnnualContent {
    /// How many were in care, came and left, year by year.
    var yearByYear: FiguresTable {
        let rows = years(.lookedAfter).map { period in
            let adopted = NamedCounts.name(
                .ceased,
                .counted,
                period.key,
                .leaving,
                CareExit.Destination.adopted.rawValue
            )
            return FiguresTable.Row(
                period.title,
                [
                    cell(.lookedAfter, in: period), .figure(rate(in: period)), cell(.unaccompanied, in: period),
                    cell(.started, in: period), cell(.ceased, in: period), readership.cell(.count(adopted)),
                ]
            )
        }
        return FiguresTable(
            "\(words[.childInCare].many.openingSentence), year by year",
            heading: "Year",
            columns: [
                "At the end", "For 10,000 under 18", "Of those at the end, unaccompanied", "Came into care",
                "Left care",
                "Of those who left, adopted",
            ],
            rows: rows,
            notes: ["At the end: on 31 March, or the last day that the figures know."] + basis(.rate)
                + [Measure.unaccompanied, .started, .ceased].map(counted)
        )
    }

    private func counted(_ measure: Measure) -> String {
        "\(measure.name): \(measure.formula(in: profile).numerator.lowercasedOpening)."
    }

    private func rate(in period: ReportingPeriod) -> PrintedFigure {
        guard let answer = figures[.rate, in: period] else { return .notAvailable }
        return count(.rate, in: period) == .hidden ? .hidden : PrintedFigure(answer.whole)
    }

    /// How many were in care on the last day of each month.
    var monthByMonth: FiguresTable {
        let months = year.months.filter { figures[.lookedAfter, in: $0]?.whole.absence == nil }
        return CountTable(
            title: "\(words[.childInCare].many.openingSentence) at the end of each month, \(year.title)",
            heading: "Month",
            columns: ["Children"],
            rows: months.map { month in
                CountTable.Row(
                    title: month.title,
                    cells: [.count(NamedCounts.name(.lookedAfter, .counted, month.key))]
                )
            },
            notes: basis(.lookedAfter)
        )
        .table(for: readership)
    }

    /// A share year by year, with its counts; a sentence where no year has one.
    func yearly(_ measure: Measure, _ counted: String) -> Document.Block {
        let known = years(measure).filter { figures[measure, in: $0]?.whole.absence == nil }
        guard !known.isEmpty else {
            let reason = figures[measure]?.whole.absence?.sentence ?? "There were none."
            return .paragraph("\(measure.name): no table. \(reason)")
        }
        let rows = known.map { period in
            let part = NamedCounts.name(measure, .counted, period.key)
            let whole = NamedCounts.name(measure, .of, period.key)
            return CountTable.Row(title: period.title, cells: [.count(part), .count(whole), .share(part, of: whole)])
        }
        let table = CountTable(
            title: "\(measure.name), year by year",
            heading: "Year",
            columns: [counted, "Of", "Share"],
            rows: rows,
            notes: basis(measure)
        )
        return .table(table.table(for: readership))
    }

    /// The groups of a measure in every year that is known, the years side by side, with the share in the report's own.
    func sideBySide(_ title: String, of measure: Measure, by breakdown: Breakdown, heading: String? = nil)
        -> Document.Block
    {
        let known = figures.years.filter { figures[measure, by: breakdown, in: $0]?.whole.absence == nil }
        let groups = figures.groups(measure, by: breakdown)
        guard !groups.isEmpty else {
            let reason = figures[measure, by: breakdown]?.whole.absence?.sentence ?? "There were none."
            return .paragraph("\(title): no table. \(reason)")
        }
        func row(_ title: String, _ name: (ReportingPeriod) -> Quantities.Name) -> CountTable.Row {
            let whole = NamedCounts.name(measure, .counted, year.key)
            return CountTable.Row(title: title, cells: known.map { .count(name($0)) } + [.share(name(year), of: whole)])
        }
        let table = CountTable(
            title: "\(title), year by year",
            heading: heading ?? breakdown.title,
            columns: known.map(\.title) + ["% in \(year.title)"],
            rows: groups.map { group in
                row(group.title.openingSentence) {
                    NamedCounts.name(measure, .counted, $0.key, breakdown, group.key)
                }
            },
            total: row("All") { NamedCounts.name(measure, .counted, $0.key) },
            notes: basis(measure)
        )
        return .table(table.table(for: readership))
    }

    /// The placements, each with how many of its children live outside the council's area.
    var placementsOutside: Document.Block {
        let title = "\(words[.childInCare].many.openingSentence) by placement, inside the council’s area or outside it"
        guard let answer = figures[.outsideBoundary, by: .placement], answer.whole.absence == nil else {
            let reason = figures[.outsideBoundary, by: .placement]?.whole.absence?.sentence ?? "There were none."
            return .paragraph("\(title): no table. \(reason)")
        }
        func row(_ title: String, _ name: (NamedCounts.Part) -> Quantities.Name) -> CountTable.Row {
            let (all, outside) = (name(.of), name(.counted))
            return CountTable.Row(title: title, cells: [.count(all), .count(outside), .share(outside, of: all)])
        }
        let table = CountTable(
            title: title,
            heading: Breakdown.placement.title,
            columns: ["Children", "Outside the area", "% outside"],
            rows: answer.lines.filter { $0.figure.whole ?? 0 > 0 }.map { line in
                row(line.group.title.openingSentence) {
                    NamedCounts.name(of: line, .outsideBoundary, $0, year.key, .placement)
                }
            },
            total: row("All") { NamedCounts.name(.outsideBoundary, $0, year.key) },
            notes: basis(.outsideBoundary)
        )
        return .table(table.table(for: readership))
    }
}
