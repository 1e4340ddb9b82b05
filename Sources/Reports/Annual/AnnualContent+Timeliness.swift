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
            + [
                .heading("Of the \(words[.review].many) held"), .paragraph(heldInTime), .table(yearsTable),
                .table(firstReviews),
            ]
            + lateness
    }

    /// Reviews due, in time and not, quarter by quarter or month by month.
    private func inTimeTable(by breakdown: Breakdown) -> FiguresTable {
        // What has no last day stands in no month, and is left out.
        let lines = figures[.reviewsInTime, by: breakdown]?.lines.filter {
            $0.figure.whole != 0 || !$0.group.isNotKnown
        }
        return CountTable(
            title:
                "\(words[.review].many.openingSentence) due, held and held in time by \(breakdown.title.lowercased()), \(year.title)",
            heading: breakdown.title,
            columns: ["Due", "Held", "In time", "Late or not held", "In time, % of due"],
            rows: (lines ?? []).map { CountTable.Row(title: $0.group.title, cells: cellsWithHeld($0.group.key)) },
            total: CountTable.Row(title: "Year", cells: cellsWithHeld(year.key)),
            notes: basis(.reviewsInTime) + ["Held: in the \(breakdown.title.lowercased()), whenever it was due."],
            leadsToRows: breakdown != .month
        )
        .table(for: readership)
    }

    /// Due, held, in time, late or not held, and the share in time.
    private func cellsWithHeld(_ period: String) -> [CountTable.Cell] {
        var cells = cells(.reviewsInTime, period)
        cells.insert(.count(NamedCounts.name(.reviewsHeld, .counted, period)), at: 1)
        return cells
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
            target: profile.figures.targets.reviewsInTime,
            asAt: figures.asAt
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
            columns: ["Due", "In time", "% of due", "Target", "Held", "Held in time", "% of held"],
            rows: years(.reviewsInTime).map { period in
                let (due, held) = (cells(.reviewsInTime, period.key), cells(.reviewsHeldInTime, period.key))
                let cells = [due[0], due[1], due[3], target(in: period), held[0], held[1], held[3]]
                return CountTable.Row(title: period.title, cells: cells)
            },
            notes: ["Year to 31 March."] + basis(.reviewsInTime) + basis(.reviewsHeldInTime)
        )
        .table(for: readership)
    }

    private func target(in period: ReportingPeriod) -> CountTable.Cell {
        guard case .percent(let target)? = figures[.reviewsInTime, in: period]?.target else {
            return .words("None set")
        }
        return .words("\(target)%")
    }

    /// Children's first reviews, and the children none of whose reviews was late, year by year.
    private var firstReviews: FiguresTable {
        let many = words[.review].many
        return CountTable(
            title: "First \(many), and children whose every \(words[.review].one) was in time, year by year",
            heading: "Year",
            columns: [
                "First \(many) due", "In time", "% of them", "Children with a \(words[.review].one) due",
                "Every one in time", "% of the children",
            ],
            rows: years(.childrenInTime).map { period in
                let (first, child) = (cells(.firstReviewsInTime, period.key), cells(.childrenInTime, period.key))
                return CountTable.Row(title: period.title, cells: [first, child].flatMap { [$0[0], $0[1], $0[3]] })
            },
            notes: basis(.firstReviewsInTime) + basis(.childrenInTime)
        )
        .table(for: readership)
    }

    private var lateness: [Document.Block] {
        let late = words[.review].many
        let held = NamedCounts.name(.reviewsHeldInTime, .of, year.key)
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
                share: "% of those late",
                second: ("% of all held", held)
            ),
            table(
                "\(late.openingSentence) held late, by days, \(year.title)",
                of: .reviewsHeldLate,
                by: .daysLate,
                counted: late.openingSentence,
                share: "% of those late",
                second: ("% of all held", held)
            ),
        ]
    }
}

extension Group {
    /// Whether it is of what the records cannot place.
    var isNotKnown: Bool { key == "not-known" }
}
