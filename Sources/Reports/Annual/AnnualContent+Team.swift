import Documents
import Insight
import Policy
import Vocabulary

// The chapter on the reviewing team. No figure of a named officer leaves the service.
extension AnnualContent {
    var team: [Document.Block] {
        [.paragraph(guidance), .table(caseloads)]
    }

    private var guidance: Paragraph {
        "The guidance for a full-time \(words[.iro].short) is \(profile.caseload.fullTime.description) \(words[.childInCare].many)."
    }

    private var caseloads: FiguresTable {
        FiguresTable(
            "Children for each full-time post, year by year",
            heading: "Year",
            columns: ["Children", "Full-time posts", "Average"].map { .init($0) } + range.map { .init($0.title) },
            rows: years(.caseload).map { period in
                FiguresTable.Row(period.title, average(in: period) + (period == year ? range.map(\.cell) : noRange))
            },
            notes: basis(.caseload)
        )
    }

    private func average(in period: ReportingPeriod) -> [FiguresTable.Cell] {
        guard let figure = figures[.caseload, in: period]?.whole, figure.absence == nil, let posts = figure.whole else {
            return Array(repeating: .figure(.notAvailable), count: 3)
        }
        let children = count(.caseload, in: period)
        return [
            .figure(children), .words(Figure.posts(posts)),
            .figure(children == .hidden ? .hidden : PrintedFigure(figure)),
        ]
    }

    /// The lowest and the highest of the officers, without their names.
    private var range: [(title: String, cell: FiguresTable.Cell)] {
        let figures = (figures[.caseload, by: .officer]?.lines ?? []).map(\.figure).filter { $0.absence == nil }
        let sorted = figures.sorted { ($0.tenths ?? 0) < ($1.tenths ?? 0) }
        return [("Lowest", sorted.first), ("Highest", sorted.last)].map { title, figure in
            (title, .figure(figure.map(shown) ?? .notAvailable))
        }
    }

    private var noRange: [FiguresTable.Cell] { [.figure(.notAvailable), .figure(.notAvailable)] }

    private func shown(_ figure: Figure) -> PrintedFigure {
        readership.isPublic && (1...Suppression().most).contains(figure.count) ? .hidden : PrintedFigure(figure)
    }
}
