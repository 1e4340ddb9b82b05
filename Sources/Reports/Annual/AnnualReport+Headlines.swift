import Documents
import Insight
import Policy
import Vocabulary

extension AnnualReport {
    /// The year at a glance, as the public may see it: what is hidden in the report is hidden here.
    package var headlines: FiguresTable {
        let content = AnnualContent(figures, profile, .published, rowsAt: { _ in nil })
        return FiguresTable(
            "The year \(figures.year.title) in figures",
            heading: "Figure",
            columns: ["Number", "Of", "Share"],
            rows: AnnualReport.shares.map(content.shareRow) + AnnualReport.counts.map(content.countRow),
            notes: ["As the records stood on \(asAt)."]
        )
    }

    private static let shares: [Measure] = [.reviewsInTime, .firstReviewsInTime, .tookPart, .threePlacements]
    private static let counts: [Measure] = [.lookedAfter, .started, .ceased]
}

extension AnnualContent {
    fileprivate func shareRow(_ measure: Measure) -> FiguresTable.Row {
        FiguresTable.Row(
            measure.name,
            [.figure(count(measure)), .figure(count(measure, .of)), .figure(share(measure))]
        )
    }

    fileprivate func countRow(_ measure: Measure) -> FiguresTable.Row {
        FiguresTable.Row(measure.name, [.figure(count(measure)), .words(""), .words("")])
    }
}
