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
        return "\(PageHead(title, lead: lead))\(table)\(TeamWaiting(team, words))"
    }

    /// "Monday 30 March 2026. 5 officers, 72 children in care; 3 things are overdue."
    private var lead: String {
        let late = team.total(.overdue)
        let overdue = late == 0 ? "nothing is overdue" : late == 1 ? "1 thing is overdue" : "\(late) things are overdue"
        let officers = team.officers.count == 1 ? "1 officer" : "\(team.officers.count) officers"
        return "\(team.today.withWeekday). \(officers), \(words[.childInCare].counted(team.children)); \(overdue)."
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
            \(each: TeamView.groups, { count(row[$0], $0, at: work, officer.name) })</tr>
            """
    }

    /// A count, as the link to what it counts.
    private func count(_ count: Int, _ group: ClockStatus.Group, at work: Address, _ name: String) -> HTML {
        guard count > 0 else { return "<td class=\"num\">0</td>" }
        let about = "\(group.title.lowercased()), \(name)"
        return "<td class=\"num\">\(Link("\(count)", to: work.at(group.rawValue), about: about))</td>"
    }

    private var unallocated: HTML {
        let row = team.nobody
        let name = "No \(words[.iro].short) yet"
        return """
            <tr><th scope="row">\(Link(name, to: "/allocation"))</th><td class="num">–</td>\
            <td class="num">\(Link("\(row.children)", to: ChildrenAddress.ofNobody, about: "without an \(words[.iro].short)"))</td>\
            <td class="num">–</td>\(each: TeamView.groups, { listed(row[$0], $0) })</tr>
            """
    }

    /// What nobody has to do has no work page; it leads to the children.
    private func listed(_ count: Int, _ group: ClockStatus.Group) -> HTML {
        guard count > 0 else { return "<td class=\"num\">0</td>" }
        let list = ChildrenAddress.ofNobody.with("due", group.rawValue)
        let about = "\(group.title.lowercased()), without an \(words[.iro].short)"
        return "<td class=\"num\">\(Link("\(count)", to: list, about: about))</td>"
    }

    private var totals: HTML {
        """
        <tr><th scope="row">All</th><td></td><td class="num">\(Link("\(team.children)", to: "/children", about: "in all"))</td>\
        <td></td>\(each: TeamView.groups, total)</tr>
        """
    }

    private func total(_ group: ClockStatus.Group) -> HTML {
        let count = team.total(group)
        guard count > 0 else { return "<td class=\"num\">0</td>" }
        let list = ("/children" as Address).with("due", group.rawValue)
        return "<td class=\"num\">\(Link("\(count)", to: list, about: "\(group.title.lowercased()), in all"))</td>"
    }
}
