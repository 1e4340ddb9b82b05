import Documents
import HTMLKit
import Insight
import Policy
import Vocabulary

/// What stands in the chapters of an annual report, for one readership.
struct AnnualContent {
    let figures: AnnualFigures
    let profile: Profile
    let readership: Readership
    var words: Words { profile.words }
    var year: ReportingPeriod { figures.year }

    init(
        _ figures: AnnualFigures,
        _ profile: Profile,
        _ audience: AnnualReport.Audience,
        rowsAt address: (FigureOrigin) -> Address?
    ) {
        self.figures = figures
        self.profile = profile
        let named = AnnualSums(figures, profile).named
        switch audience {
        case .service: readership = .service(named.quantities, leading: named.origins.compactMapValues(address))
        case .published: readership = .published(named.quantities)
        }
    }

    func blocks(of chapter: ReportChapter) -> [Document.Block] {
        switch chapter {
        case .purpose: purpose
        case .law: law
        case .summary: summary
        case .timeliness: timeliness
        case .participation: participation
        case .children: children
        case .legal: legal
        case .homes: homes
        case .leaving: leaving
        case .team: team
        case .lastYear, .betweenReviews, .challenge, .quality, .audits, .voice, .complaints, .nextYear:
            [.paragraph(notRecorded(chapter))]
        }
    }

    /// The one sentence of a chapter that the records have nothing for.
    private func notRecorded(_ chapter: ReportChapter) -> Paragraph {
        let subject =
            switch chapter {
            case .lastYear: "last year’s priorities"
            case .betweenReviews: "\(words[.midwayReview].many) and contact between \(words[.review].many)"
            case .challenge: "\(words[.resolution].many)"
            case .quality: "the grades and ratings of plans"
            case .audits: "audits"
            case .voice: "what children say in surveys and feedback"
            case .complaints: "complaints and \(words[.compliment].many)"
            case .nextYear: "priorities for the coming year"
            case .purpose, .law, .summary, .timeliness, .participation, .children, .legal, .homes, .leaving, .team:
                chapter.title.lowercased()
            }
        return "Footprint does not record \(subject) yet, so this chapter has no figures."
    }
}
