import Documents
import HTMLKit
import Insight
import Policy
import Reports
import Reviews
import Vocabulary

/// The charts of the service's figures; every number in their tables leads to its rows, for those who may open them.
struct DashboardCharts {
    private let dashboard: Dashboard
    private let query: MeasureQuery
    private let profile: Profile
    private let opensRows: Bool

    init(_ dashboard: Dashboard, _ query: MeasureQuery, _ profile: Profile, opensRows: Bool = true) {
        self.opensRows = opensRows
        self.dashboard = dashboard
        self.query = query
        self.profile = profile
    }

    var timeliness: Chart {
        let measure = Measure.reviewsInTime
        let points = dashboard.timeliness.map { month in
            let span = month.period
            let rows: (Side) -> Address? = { side in
                opensRows ? query.rows(side, of: measure).with(MeasureQuery.period.name, span.key) : nil
            }
            let figure = month.figure
            let cells: [FiguresTable.Cell] =
                figure.absence == nil
                ? [
                    .figure(.count(figure.whole ?? 0), to: rows(.denominator)),
                    .figure(.count(figure.count), to: rows(.numerator)), .words(figure.exact),
                ] : [.words(Figure.dash), .words(Figure.dash), .words(figure.absence?.sentence ?? "")]
            return TrendChart.Point(span, PrintedFigure(figure), cells: cells)
        }
        return TrendChart(
            "\(profile.words[.review].many.openingSentence) in time",
            of: "those due",
            points,
            columns: ["Due", "In time", "Share"],
            target: profile.figures.targets.reviewsInTime
        ).chart
    }

    var lateness: Chart {
        let answer = dashboard.lateness
        let review = profile.words[.review]
        return CategoryChart(
            leading: "reason for lateness",
            apartFrom: "No reason recorded",
            none: answer.whole.count == 0
                ? "No \(review.one) was held late" : "No reason is recorded for the \(review.many) held late",
            "\(review.counted(answer.whole.count)) held late, by main reason, \(query.period.title).",
            heading: "Main reason",
            columns: [review.many.openingSentence, "Share of those late"],
            bars: bars(answer, .lateReason)
        ).chart
    }

    var participation: Chart {
        let answer = dashboard.participation
        let counted = profile.figures.participation.counted
        let share = dashboard.headlines.first { $0.measure == .tookPart }?.now
        let review = profile.words[.review]
        let message =
            share?.whole.rounded.map { "Children took part in \($0)% of their \(review.many)" }
            ?? "How children took part: no figure yet"
        return CategoryChart(
            message,
            "\(review.counted(answer.whole.count)) held, by how the child took part; grey where that does not count as taking part. "
                + "The share is of \(share?.formula.basis ?? review.many).",
            heading: "How the child took part",
            columns: [review.many.openingSentence, "Share of those held"],
            bars: bars(answer, .participation) { counted.contains($0) }
        ).chart
    }

    var caseload: Chart {
        let officers = profile.words[.iro].shortMany
        let answer = dashboard.caseload
        let range = profile.caseload.fullTime
        let lines = answer.lines.filter { $0.figure.absence == nil }
        let drawing = DotDrawing(
            about: "\(profile.words[.childInCare].many.openingSentence) for each full-time post",
            dots: lines.map { DotDrawing.Dot($0.group.title, PrintedFigure($0.figure)) },
            band: range.fewest...range.most,
            bandWords: "guidance: \(range)"
        )
        return Chart(
            message: ChartMessage.above(drawing, called: officers, band: "guidance"),
            subtitle:
                "\(profile.words[.childInCare].many.openingSentence) for each full-time post on \(answer.span.last), "
                + "part-time posts in proportion. In order of name; for supervision only.",
            drawing: .dots(drawing),
            table: FiguresTable(
                "Caseload",
                heading: profile.words[.iro].short,
                columns: [
                    profile.words[.childInCare].many.openingSentence, "Posts", "For each post",
                ],
                rows: answer.lines.map { line in
                    let isNobodys = line.figure.leftOutCount > 0 && line.figure.count == 0
                    let side: Side = isNobodys ? .leftOut : .numerator
                    let children = query.rows(side, of: .caseload, by: .officer, in: line.group)
                    return FiguresTable.Row(
                        line.group.title,
                        [
                            .figure(
                                .count(line.figure.count + (isNobodys ? line.figure.leftOutCount : 0)),
                                to: children
                            ),
                            .words(line.figure.whole.map { Figure.posts($0) } ?? Figure.dash),
                            .words(line.figure.exact),
                        ]
                    )
                }
            )
        )
    }

    /// A bar for each group, with its count and its share of them all.
    private func bars(
        _ answer: Insight.Answer,
        _ by: Breakdown,
        isMain: (String) -> Bool = { _ in false }
    ) -> [CategoryChart.Bar] {
        answer.lines.map { line in
            let rows = opensRows ? query.rows(.numerator, of: answer.measure, by: by, in: line.group) : nil
            let share = PrintedFigure.share(line.figure.count, of: answer.whole.count)
            return CategoryChart.Bar(
                line.group.title,
                .count(line.figure.count),
                cells: [.figure(.count(line.figure.count), to: rows), .figure(share)],
                isMain: isMain(line.group.key)
            )
        }
    }
}
