import Access
import Clocks
import HTMLKit
import Policy
import Reviews
import Store
import Vocabulary
import Workforce

/// What the page shows.
struct MyWorkView: View {
    let title: String
    let crumbs: [Crumb]
    let skips: [Link]
    private let heading: String
    private let lead: String
    private let week: WeekStrip
    private let groups: [WorkList]
    private let empty: String?
    private let beyond: HTML
    private let notKnown: WorkList
    private let side: CaseloadPanel?
    private let begun: BegunPanel
    private let looks: Link?

    init(_ work: MyWork, _ begun: BegunForms, _ visit: SignedIn, _ profile: Profile) {
        let words = WorkWords(words: profile.words, workingDays: work.workingDays, today: visit.today)
        let mayRecord = visit.visitor.may(.recordReviews)
        let line = { WorkLine(due: $0, words: words, mayRecord: mayRecord) }
        let ahead = Ahead(work, visit)
        let late = work.tally[.overdue]
        heading = MyWorkView.heading(of: work.seat)
        title = late > 0 ? "\(heading): \(late) overdue" : heading
        lead = MyWorkView.lead(work.tally, on: visit.today)
        skips = late > 0 ? [Link("Skip to overdue", to: "#overdue")] : []
        if case .others = work.seat {
            crumbs = [Crumb("Team", to: "/team"), Crumb(heading)]
        } else {
            crumbs = []
        }
        week = WeekStrip(work.dated.map(line), words)
        groups = ahead.groups.map { name, id, isIn in
            WorkList(
                name,
                id: id,
                work.dated.filter { isIn($0.status(on: visit.today), $0) }.map { line($0).item },
                count: ahead.count(id),
                isLate: id == "overdue"
            )
        }
        let shown = ahead.groups.map(\.id).reduce(0) { $0 + ahead.count($1) }
        empty = shown == 0 ? MyWorkView.nothing(work, words, until: ahead.end) : nil
        beyond = ahead.beyond
        notKnown = WorkList(
            ClockStatus.Group.notKnown.title,
            id: "not-known",
            work.notKnown.map { line($0).item },
            count: work.tally[.notKnown]
        )
        self.begun = BegunPanel(begun)
        looks =
            visit.visitor.may(.seeLooks) ? Link("Who looked at my children this week", to: LooksPage.address) : nil
        side = work.caseload.flatMap { CaseloadPanel(work, $0, profile) }
    }

    var body: HTML {
        """
        \(PageHead(heading, lead: lead))\(begun)\(week)\
        <div class="cols mt-l"><div>\(empty.map { "<p>\($0)</p>" })\(each: groups)\(beyond)\(notKnown)</div>\
        <aside class="stack-l" aria-label="About this caseload">\(side)\(looks.map { "<p class=\"noprint\">\($0)</p>" })</aside></div>
        """
    }

    private static func heading(of seat: MyWork.Seat) -> String {
        switch seat {
        case .own, .manager, .nobody: "My work"
        case .others(let officer): "\(officer.name)’s work"
        }
    }

    /// "Monday 30 March 2026. 3 things are overdue, 2 are for today."
    private static func lead(_ tally: WorkTally, on today: CivilDate) -> String {
        let late = tally[.overdue]
        let now = tally[.today]
        let overdue = late == 1 ? "1 thing is overdue" : late == 0 ? "Nothing is overdue" : "\(late) things are overdue"
        let due = now == 1 ? "1 is for today" : now == 0 ? "nothing is for today" : "\(now) are for today"
        return "\(today.withWeekday). \(overdue), \(due)."
    }

    /// Why there is nothing, and what comes next.
    private static func nothing(_ work: MyWork, _ words: WorkWords, until end: Int) -> String {
        if case .nobody = work.seat {
            return
                "You are not entered as an officer yet, so no child is allocated to you. Your IRO manager can do that."
        }
        let next = work.dated.first.map { due in
            let clock = due.clock.fact.clock
            let day = clock.dueOn.map { "\($0)" } ?? ""
            return " Next: \(words.task(clock).lowercasedFirst) for \(due.name ?? due.code), \(day)."
        }
        return "Nothing is due in the next \(end) days.\(next ?? "")"
    }
}

extension String {
    /// The words as they stand in the middle of a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
