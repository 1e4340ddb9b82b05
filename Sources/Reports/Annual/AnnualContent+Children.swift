import Documents
import Insight
import Policy
import Vocabulary

// The chapters on who the children are, where they live, and how they come and go.
extension AnnualContent {
    var children: [Document.Block] {
        let profile = [
            standing("age", by: .age), standing("sex", by: .sex),
            standing("ethnicity", by: .ethnicityHeading, heading: "Ethnicity"),
            standing("whether they came alone to seek asylum", by: .unaccompanied, heading: "Unaccompanied"),
            standing("time in care", by: .timeInCare),
        ]
        return [.table(yearByYear)] + profile
    }

    var legal: [Document.Block] { [standing("legal status", by: .legalStatus)] }

    var homes: [Document.Block] {
        [
            standing("placement", by: .placement),
            standing("whether it is in the council’s area", by: .boundary, heading: "Where"),
            standing("distance from home", by: .distance), stability,
        ]
    }

    var leaving: [Document.Block] {
        let many = words[.childInCare].many
        return [
            table(
                "Children who came into care, by age, \(year.title)",
                of: .started,
                by: .age,
                counted: "Came into care",
                share: "% of them",
                heading: "Age when care began"
            ),
            table(
                "Children who left care, by what came next, \(year.title)",
                of: .ceased,
                by: .leaving,
                counted: many.openingSentence,
                share: "% of them"
            ),
        ]
    }

    /// The children in care at the end of the year, told apart.
    private func standing(_ told: String, by breakdown: Breakdown, heading: String? = nil) -> Document.Block {
        let many = words[.childInCare].many
        let day = figures[.lookedAfter]?.span.last ?? year.last
        return table(
            "\(many.openingSentence) on \(day), by \(told)",
            of: .lookedAfter,
            by: breakdown,
            counted: "Children",
            share: "% of them",
            heading: heading
        )
    }

    /// How many were in care, came and left, year by year.
    private var yearByYear: FiguresTable {
        let rows = years(.lookedAfter).map { period in
            FiguresTable.Row(
                period.title,
                [
                    cell(.lookedAfter, in: period), .figure(rate(in: period)), cell(.started, in: period),
                    cell(.ceased, in: period),
                ]
            )
        }
        return FiguresTable(
            "\(words[.childInCare].many.openingSentence), year by year",
            heading: "Year",
            columns: ["At the end", "For 10,000 under 18", "Came into care", "Left care"],
            rows: rows,
            notes: ["At the end: on 31 March, or the last day that the figures know."] + basis(.rate)
        )
    }

    private func rate(in period: ReportingPeriod) -> PrintedFigure {
        guard let answer = figures[.rate, in: period] else { return .notAvailable }
        return count(.lookedAfter, in: period) == .hidden ? .hidden : PrintedFigure(answer.whole)
    }

    private var stability: Document.Block {
        .table(
            CountTable(
                title: "\(Measure.threePlacements.name), year by year",
                heading: "Year",
                columns: ["Children with three or more", "Of", "Share"],
                rows: years(.threePlacements).map { period in
                    let (part, whole) = (
                        NamedCounts.name(.threePlacements, .counted, period.key),
                        NamedCounts.name(.threePlacements, .of, period.key)
                    )
                    return CountTable.Row(
                        title: period.title,
                        cells: [.count(part), .count(whole), .share(part, of: whole)]
                    )
                },
                notes: basis(.threePlacements)
            )
            .table(for: readership)
        )
    }
}
