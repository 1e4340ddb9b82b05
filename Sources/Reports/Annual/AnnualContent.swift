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
        let named = AnnualContent.counts(figures, profile)
        switch audience {
        case .service: readership = .service(named.quantities, leading: named.origins.compactMapValues(address))
        case .published: readership = .published(named.quantities)
        }
    }

    /// All counts by name, with the sums that run across answers: a quarter is its months, late reviews are those held and not
    /// in time, and who took part is told by the codes.
    private static func counts(_ figures: AnnualFigures, _ profile: Profile) -> NamedCounts {
        var named = figures.named
        let year = figures.year
        for quarter in year.quarters {
            for part in [NamedCounts.Part.counted, .of, .rest] {
                let months = quarter.months.map { NamedCounts.name(.reviewsInTime, part, $0.key) }
                named.add(NamedCounts.name(.reviewsInTime, part, quarter.key), of: months)
            }
        }
        let late = NamedCounts.name(.reviewsHeldLate, .counted, year.key)
        named.add(NamedCounts.name(.reviewsHeldInTime, .rest, year.key), of: [late])
        if let codes = figures[.reviewsHeld, by: .participation] {
            func names(where isWanted: (String) -> Bool) -> [Quantities.Name] {
                codes.lines.filter { isWanted($0.group.key) }
                    .map { NamedCounts.name(of: $0, .reviewsHeld, .counted, year.key, .participation) }
            }
            let counted = profile.figures.participation.counted
            named.add(NamedCounts.name(.tookPart, .counted, year.key), of: names { counted.contains($0) })
            named.add(NamedCounts.name(.tookPart, .of, year.key), of: names { $0 != "PN0" })
        }
        return named
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
