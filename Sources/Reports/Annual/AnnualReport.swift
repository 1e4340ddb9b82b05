import Documents
import HTMLKit
import Insight
import Policy
import Vocabulary

/// The service's report on a year: the same facts give the same report, to the byte.
package struct AnnualReport: Sendable {
    /// For whom it is printed.
    package enum Audience: Hashable, Sendable {
        /// Nothing is hidden.
        case service
        /// Boards, the public, children: small numbers are hidden.
        case published
    }

    let figures: AnnualFigures
    let profile: Profile
    let asAt: CivilDate

    package init(_ figures: AnnualFigures, _ profile: Profile, asAt: CivilDate) {
        self.figures = figures
        self.profile = profile
        self.asAt = asAt
    }

    /// The report for an audience. For the service a count leads to its rows, where the reader's page says where they are.
    package func document(for audience: Audience, rowsAt address: (FigureOrigin) -> Address? = { _ in nil }) -> Document
    {
        let content = AnnualContent(figures, profile, audience, rowsAt: address)
        return Document(
            cover: Document.Cover(
                above: "\(profile.council) · Independent reviewing service",
                title: "Annual report \(figures.year.title)",
                lines: [standing, audience.line]
            ),
            chapters: profile.reportChapters.map { heading in
                Document.Chapter(heading.title, content.blocks(of: heading.chapter))
            },
            footnotes: AnnualReport.conventions
        )
    }

    /// From when the figures are.
    private var standing: String {
        asAt < figures.year.last
            ? "Figures of the year so far, as the records stood on \(asAt)" : "Figures as the records stood on \(asAt)"
    }

    private static let conventions = [
        "Children in an agreed series of short breaks are left out of every figure. Percentages are worked out from their counts "
            + "and printed whole; halves are rounded up. A percentage of a period is that of all its cases together, not the "
            + "mean of its months."
    ]
}

extension AnnualReport.Audience {
    fileprivate var line: String {
        switch self {
        case .service: "For the service: contains small numbers, not for publication"
        case .published: "For publication: numbers from 1 to 5 are hidden, and what would give them away"
        }
    }
}
