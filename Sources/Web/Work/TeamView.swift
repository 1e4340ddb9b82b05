import Clocks
import HTMLKit
import Policy
import Vocabulary
import Workforce

/// What the page shows.
struct TeamView: View {
    let title = "Team"
    private let team: TeamWork
    private let words: Words
    private let guidance: CaseloadGuidance

    /// The groups that a manager asks about.
    private static let groups: [ClockStatus.Group] = [.overdue, .today, .soon, .notKnown]

    init(_ team: TeamWork, _ profile: Profile) {
        self.team = team
        words = profile.words
        guidance = profile.caseload
    }

    var body: HTML {
        if team.officers.isEmpty { return "\(PageHead(title, lead: lead))\(nobody)" }
        return
            "\(PageHead(title, lead: lead))\(notes)\(table)\(TeamWaiting(team.waiting, of: team.nobody.children, words, today: team.today))"
    }

    /// "Monday 30 March 2026. 5 officers, 72 children in care; 3 reviews are overdue."
    private var lead: String {
        let late = team.total(.overdue)
        let overdue =
            late == 0 ? "nothing is overdue" : "\(words[.review].counted(late)) \(late == 1 ? "is" : "are") overdue"
        let officers = team.officers.count == 1 ? "1 officer" : "\(team.officers.count) officers"
        return "\(team.today.withWeekday). \(officers), \(words[.childInCare].counted(team.children)); \(overdue)."
    }

    private var notes: HTML {
        let (broken, proposed) = (team.notes.broken, team.notes.proposed)
        let proposal =
            proposed == 1
            ? "1 record is to be locked for adoption" : "\(proposed) records are to be locked for adoption"
        return """
            <ul class="cluster mt noprint"><li>\(Link("Opened without being allocated: \(broken)", to: LooksPage.address, about: "this week"))</li>\
            <li>\(Link(proposed == 0 ? "Restricted records" : proposal, to: RestrictedPage.address))</li>\
            <li>\(Link("Cover", to: CoverPage.address))</li></ul>
            """
    }

    private var nobody: HTML {
        """
        <p>No \(words[.iro].short) is entered yet, so nothing can be allocated. \
        \(Link("See the \(words[.childInCare].many) who wait", to: "/allocation")).</p>
        """
    }

    private var table: HTML {
        """
        <div class="scroll" role="group" aria-label="\(caption)" tabindex="0"><table class="wide">\
        <caption>\(caption)</caption><thead><tr><th scope="col">\(words[.iro].short)</th>\
        <th scope="col" class="num">Share of full time</th>\
        <th scope="col" class="num">\(words[.childInCare].many.openingSentence)</th>\
        <th scope="col" class="num">Guidance</th>\(each: TeamView.groups, { "<th scope=\"col\" class=\"num\">\($0.title)</th>" })\
        </tr></thead><tbody>\(each: team.officers, row)\(unallocated)</tbody><tfoot>\(totals)</tfoot></table></div>
        """
    }

    private var caption: String {
        "What each \(words[.iro].short) has, by name"
    }

    private func row(_ row: TeamWork.Row) -> HTML {
        guard let officer = row.officer else { return "" }
        let work = MyWorkPage.address(of: officer.id)
        let range = guidance.range(for: officer)
        return """
            <tr><th scope="row">\(Link(officer.name, to: work))</th><td class="num">\(officer.fullTimePercent)%</td>\
            <td class="num">\(Link("\(row.children)", to: ChildrenAddress.of(officer.id), about: "of \(officer.name)"))</td>\
            <td class="num">\(range.lowerBound) to \(range.upperBound)</td>\
            \(each: TeamView.groups, { count(row[$0], $0, at: ChildrenAddress.of(officer.id), officer.name) })</tr>
            """
    }

    /// A count, as the link to the list that has as many.
    private func count(_ count: Int, _ group: ClockStatus.Group, at list: Address, _ whose: String) -> HTML {
        guard count > 0 else { return "<td class=\"num\">0</td>" }
        let about = "\(group.title.lowercased()), \(whose)"
        return "<td class=\"num\">\(Link("\(count)", to: list.with("due", group.rawValue), about: about))</td>"
    }

    private var unallocated: HTML {
        let row = team.nobody
        let name = "No \(words[.iro].short) yet"
        return """
            <tr><th scope="row">\(Link(name, to: "/allocation"))</th><td class="num">–</td>\
            <td class="num">\(Link("\(row.children)", to: ChildrenAddress.ofNobody, about: "without an \(words[.iro].short)"))</td>\
            <td class="num">–</td>\(each: TeamView.groups, { count(row[$0], $0, at: ChildrenAddress.ofNobody, "without an \(words[.iro].short)") })</tr>
            """
    }

    private var totals: HTML {
        """
        <tr><th scope="row">All</th><td></td><td class="num">\(Link("\(team.children)", to: "/children", about: "in all"))</td>\
        <td></td>\(each: TeamView.groups, { count(team.total($0), $0, at: "/children", "in all") })</tr>
        """
    }
}
