import Vocabulary

/// A subject that a chapter of the annual report may have.
package enum ReportChapter: String, Coded {
    case purpose
    case law
    case summary
    case lastYear = "last_year"
    case timeliness
    case participation
    case betweenReviews = "between_reviews"
    case challenge
    case quality
    case audits
    case children
    case legal
    case homes
    case leaving
    case team
    case voice
    case complaints
    case nextYear = "next_year"

    /// What the chapter is called where a council has not said.
    package var title: String {
        switch self {
        case .purpose: "What this report is for"
        case .law: "What the law asks"
        case .summary: "The year in brief"
        case .lastYear: "What we said we would do"
        case .timeliness: "Reviews held in time"
        case .participation: "Children taking part"
        case .betweenReviews: "Between reviews"
        case .challenge: "When we challenged"
        case .quality: "The quality of plans"
        case .audits: "What audits found"
        case .children: "Who our children are"
        case .legal: "Legal status"
        case .homes: "Where children live"
        case .leaving: "Coming into care and leaving it"
        case .team: "The reviewing team"
        case .voice: "What children told us"
        case .complaints: "Complaints and compliments"
        case .nextYear: "Next year"
        }
    }
}

/// A chapter of a council's report, under the council's heading.
package struct ChapterHeading: Hashable, Sendable {
    package let chapter: ReportChapter
    package let title: String

    init(_ chapter: ReportChapter, _ title: String) {
        self.chapter = chapter
        self.title = title
    }
}

extension ChapterHeading {
    /// Every chapter in the order of the published reports, for a council that has not chosen.
    package static let standard = ReportChapter.allCases.map { ChapterHeading($0, $0.title) }
}
