import HTMLKit
import Policy
import Reviews
import Vocabulary
import Workforce

/// An officer's children in figures, each beside what it is measured by.
struct CaseloadPanel: Component {
    private let heading: String
    private let rows: [SummaryList.Row]

    /// Nothing where nobody's children are looked at.
    init?(_ work: MyWork, _ caseload: Caseload, _ profile: Profile) {
        guard let officer = work.seat.officer else { return nil }
        if case .others = work.seat { heading = "Caseload" } else { heading = "My caseload" }
        let list = ChildrenAddress.of(officer.id)
        let guidance = profile.caseload.range(for: officer)
        let part = officer.fullTimePercent == 100 ? "" : " for \(officer.fullTimePercent)% of full time"
        var rows = [
            SummaryList.Row(
                profile.words[.childInCare].many.openingSentence,
                html: """
                    \(Link("\(caseload.children)", to: list, about: "\(profile.words[.childInCare].many)")) \
                    (guidance: \(guidance.lowerBound) to \(guidance.upperBound)\(part))
                    """
            ),
            SummaryList.Row(
                "New this month",
                html: "\(Link("\(caseload.new)", to: list.with("new", "yes"), about: "new this month"))"
            ),
        ]
        if let reviews = work.reviews {
            let share = reviews.held == 0 ? "None held yet" : "\(reviews.inTime) of \(reviews.held)"
            let name = "\(profile.words[.review].many) in time".openingSentence
            rows.append(SummaryList.Row(name, "\(share) since 1 January"))
        }
        self.rows = rows
    }

    var body: HTML {
        "\(Panel(heading, id: "caseload", "\(SummaryList(rows))"))"
    }
}
