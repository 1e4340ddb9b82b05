import Clocks
import HTMLKit
import Store
import Vocabulary
import Workforce

/// How far the page looks ahead: seven days, or with `?until=28` four weeks.
struct Ahead {
    typealias Group = (name: String, id: String, isIn: (ClockStatus, WorkDue) -> Bool)

    private let work: MyWork
    private let isLong: Bool
    private let today: CivilDate
    private let home: Address

    init(_ work: MyWork, _ visit: SignedIn) {
        self.work = work
        isLong = visit.query.text("until") == String(WorkTally.aheadDays)
        today = visit.today
        home = ("/my-work" as Address).with("officer", visit.query.text("officer"))
    }

    /// How many days ahead.
    var end: Int { isLong ? WorkTally.aheadDays : ClockStatus.soonDays }

    private var lastDay: CivilDate { today.adding(days: WorkTally.aheadDays) }

    /// The groups in their order, each with the lines that it takes.
    var groups: [Group] {
        let near: [Group] = [ClockStatus.Group.overdue, .today, .soon].map { group in
            (group.title, group.rawValue, { status, _ in ClockStatus.Group(status) == group })
        }
        guard isLong else { return near }
        let last = lastDay
        let far: Group = (
            "Later, by \(last.dayAndMonth)", "ahead",
            { status, due in status == .later && due.clock.fact.clock.dueOn.map { $0 <= last } ?? false }
        )
        return near + [far]
    }

    /// How much a group holds, shown or not.
    func count(_ id: String) -> Int {
        ClockStatus.Group(rawValue: id).map { work.tally[$0] } ?? work.tally.ahead
    }

    /// What is beyond the lines shown, and the way to it.
    var beyond: HTML {
        "\(if: isCut, cut)\(further)"
    }

    private var further: HTML {
        if isLong { return "<p class=\"mt\">\(Link("Show the next 7 days only", to: home))</p>" }
        let more = work.tally.ahead
        guard more > 0 else { return "" }
        let words = "\(more) more \(more == 1 ? "thing" : "things") due by \(lastDay.dayAndMonth)"
        return "<p class=\"mt\">\(Link(words, to: home.with("until", String(WorkTally.aheadDays))))</p>"
    }

    private var isCut: Bool {
        groups.map(\.id).reduce(0) { $0 + count($1) } > work.dated.count
    }

    private var cut: HTML {
        let whole =
            work.seat.officer.map { ("/children?sort=due" as Address).with("officer", $0.id.text) } ?? "/allocation"
        return """
            <p class="mt">Only the \(MyWork.most) most pressing are shown here. \(Link("See them all in one list", to: whole)).</p>
            """
    }
}
