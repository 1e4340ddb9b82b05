import Clocks
import HTMLKit
import Policy
import Register
import Vocabulary
import Workforce

/// What the page shows of those who wait.
struct AllocationView: View {
    let title = "Allocation"
    let banner: Banner?
    let lead: String
    let empty: String
    let rows: [Row]
    let caption: String
    let total: Int
    let isFirstPage: Bool
    let next: Address?
    let stranded: StrandedList?

    /// A line of the list.
    struct Row {
        let child: Link
        let age: String
        let since: String
        let dueBy: String
        let lateness: Tag?
        let because: String?
    }

    init(_ list: WaitingList, words: Words, today: CivilDate) {
        let iro = words[.iro].short
        lead = "\(words[.childInCare].many.openingSentence) who have no \(iro) today."
        empty = "No child waits. Every \(words[.childInCare].one) has an \(iro) today."
        caption = "Waiting for an \(iro)"
        rows = list.children.map { Row($0, in: list, today: today) }
        total = list.total
        isFirstPage = list.isFirstPage
        let last = list.children.last.map { WaitingChild.Place(dueOn: $0.dueOn, child: $0.id) }
        let isFull = list.children.count == AllocationPage.length
        stranded = StrandedList(list.stranded, words: words)
        next = isFull ? last.map { ("/allocation" as Address).with("after", $0.written) } : nil
        banner = list.done.map { done in
            Banner(
                .done,
                "\(done.called) is allocated to \(done.officer) from \(done.fromOn).",
                more: "<p>\(Link("See \(done.called)’s record", to: "/children/\(done.child)"))</p>"
            )
        }
    }

    var body: HTML {
        """
        \(PageHead(title, lead: lead))
        \(if: rows.isEmpty, "<p class=\"mt\">\(empty)</p>", else: table)\(stranded)
        """
    }

    private var table: HTML {
        let table = Table(
            caption,
            rows,
            columns: [
                .heading("Child") { "\($0.child)" },
                .text("Age") { $0.age },
                .text("In care since") { $0.since },
                .html("Allocate by") { "\($0.dueBy) \($0.lateness)\($0.because.map(Because.init))" },
            ]
        )
        let first = isFirstPage ? nil : Link("Back to the first page", to: "/allocation")
        return "\(table)\(Pagination(showing: rows.count, of: total, next: next))\(first)"
    }
}

extension AllocationView.Row {
    fileprivate init(_ waiting: WaitingChild, in list: WaitingList, today: CivilDate) {
        let subject = Subject(waiting.id)
        let clock = list.clocks[subject]
        let period = list.histories[subject]?.period(on: today)
        child = Link(waiting.called, to: "/allocation/\(waiting.id)")
        age = String(waiting.bornOn.age(on: today))
        since = period.map { $0.isBeginningKnown ? "\($0.beganOn)" : "Not known; by \($0.beganOn)" } ?? "Not known"
        if let clock, let due = clock.dueOn {
            dueBy = due.description
            lateness = Lateness(of: today, against: clock, list.workingDays).map { Tag("\($0)", .red) }
            because = clock.receipt.because
        } else {
            dueBy = AllocationView.noClock(period, inUseSince: list.inUseSince)
            lateness = nil
            because = nil
        }
    }
}

extension AllocationView {
    /// Why there is no day by which the child must be given an officer.
    static func noClock(_ period: PeriodOfCare?, inUseSince: CivilDate?) -> String {
        guard let period, period.isBeginningKnown else {
            return "Not known: the day care began is not in the file"
        }
        guard let inUseSince, period.beganOn < inUseSince else { return "Not known" }
        return "Came into care before the service was in use"
    }
}

extension WaitingChild {
    /// What pages call the child.
    var called: String { CalledChild.words(name, code: code) }
}
