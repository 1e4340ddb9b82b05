import Documents
import Insight
import Policy
import Vocabulary

// The chapter on reviews in time.
extension AnnualContent {
    var timeliness: [Document.Block] {
        guard let answer = figures[.reviewsInTime], answer.whole.absence == nil else { return [.lead(inTime)] }
        return [.lead(inTime), .chart(quarters)]
            + [inTimeTable(by: .quarter), inTimeTable(by: .month)].map { .table($0) }
            + [.heading("Of the \(words[.review].many) held"), .paragraph(heldInTime), .table(yearsTable)] + lateness
    }

    /// Reviews due, in time and not, quarter by quarter or month by month.
    private func inTimeTable(by breakdown: Breakdown) -> FiguresTable {
        let lines = figures[.reviewsInTime, by: breakdown]?.lines ?? []
        return CountTable(
            title:
                "\(words[.review].many.openingSentence) due and held in time by \(breakdown.title.lowercased()), \(year.title)",
            heading: breakdown.title,
            columns: ["Due", "In time", "Late or not held", "In time, % of due"],
            rows: lines.map { CountTable.Row(title: $0.group.title, cells: cells(.reviewsInTime, $0.group.key)) },
            total: CountTable.Row(title: "Year", cells: cells(.reviewsInTime, year.key)),
            notes: basis(.reviewsInTime),
            leadsToRows: breakdown != .month
        )
        .table(for: readership)
    }

    private func cells(_ measure: Measure, _ period: String) -> [CountTable.Cell] {
        let (of, counted, rest) = (
            NamedCounts.name(measure, .of, period), NamedCounts.name(measure, .counted, period),
            NamedCounts.name(measure, .rest, period)
        )
        return [.count(of), .count(counted), .count(rest), .share(counted, of: of)]
    }

    private var quarters: Chart {
        let points = year.quarters.map { quarter in
            TrendChart.Point(
                quarter,
                share(.reviewsInTime, in: quarter),
                cells: [.figure(count(.reviewsInTime, .of, in: quarter)), .figure(count(.reviewsInTime, in: quarter))]
            )
        }
        return TrendChart(
            "\(words[.review].many.openingSentence) in time",
            of: "those due",
            points,
            columns: ["Due", "In time"],
            target: profile.figures.targets.reviewsInTime
        ).chart
    }

    private var heldInTime: Paragraph {
        """
        Counted another way, of the \(count(.reviewsHeldInTime, .of), named: "reviews held") \(words[.review].many) that were held \
        in the year, \(count(.reviewsHeldInTime), named: "reviews held in time") were in time: \
        \(share(.reviewsHeldInTime), named: "share in time of those held").
        """
    }

    /// Year by year, on both bases.
    private var yearsTable: FiguresTable {
        CountTable(
            title: "\(words[.review].many.openingSentence) in time, year by year",
            heading: "Year",
            columns: ["Due", "In time", "% of due", "Held", "Held in time", "% of held"],
            rows: years(.reviewsInTime).map { period in
                let (due, held) = (cells(.reviewsInTime, period.key), cells(.reviewsHeldInTime, period.key))
                return CountTable.Row(title: period.title, cells: [due[0], due[1], due[3], held[0], held[1], held[3]])
            },
            notes: ["Year to 31 March."] + basis(.reviewsInTime) + basis(.reviewsHeldInTime)
        )
        .table(for: readership)
    }

    private var lateness: [Document.Block] {
        let late = words[.review].many
        guard figures[.reviewsHeldLate]?.whole.count != 0 else {
            return [.heading("Why \(late) were late"), .paragraph("No \(words[.review].one) was held late.")]
        }
        return [
            .heading("Why \(late) were late"),
            table(
                "\(late.openingSentence) held late, by main reason, \(year.title)",
                of: .reviewsHeldLate,
                by: .lateReason,
                counted: late.openingSentence,
                share: "% of those late"
            ),
            table(
                "\(late.openingSentence) held late, by days, \(year.title)",
                of: .reviewsHeldLate,
                by: .daysLate,
                counted: late.openingSentence,
                share: "% of those late"
            ),
        ]
    }
}
