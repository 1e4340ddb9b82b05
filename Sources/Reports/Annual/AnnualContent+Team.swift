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
            columns: ["Children", "Full-time posts", "Average", "Lowest", "Highest"],
            rows: years(.caseload).map { FiguresTable.Row($0.title, average(in: $0) + range(in: $0)) },
            notes: basis(.caseload) + ["Lowest and highest: of the officers in post, each by their own posts."]
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
    private func range(in period: ReportingPeriod) -> [FiguresTable.Cell] {
        let lines = figures[.caseload, by: .officer, in: period]?.lines ?? []
        let told: [Figure] = lines.map(\.figure).filter { $0.absence == nil }
        let sorted: [Figure] = told.sorted { ($0.tenths ?? 0) < ($1.tenths ?? 0) }
        return [sorted.first, sorted.last].map { (figure: Figure?) -> FiguresTable.Cell in
            .figure(figure.map(shown) ?? .notAvailable)
        }
    }

    private func shown(_ figure: Figure) -> PrintedFigure {
        readership.isPublic && (1...Suppression().most).contains(figure.count) ? .hidden : PrintedFigure(figure)
    }
}
