import Clocks
import HTMLKit
import Register
import Store
import Vocabulary
import Workforce

/// One thing to do, as the page shows it.
struct WorkLine {
    let due: WorkDue
    let words: WorkWords
    /// Whether whoever looks may record a review.
    let mayRecord: Bool

    private var clock: Clock { due.clock.fact.clock }

    /// The child as people call them; without a name, the number.
    var child: String { due.name ?? due.code }

    var isLate: Bool { due.status(on: words.today).isOverdue }

    var item: WorkItem {
        WorkItem(
            standing,
            when: words.when(clock),
            task: Link(words.task(clock), to: address, about: "for \(child)"),
            fact: fact,
            because: words.because(clock),
            action: action
        )
    }

    /// What it is, in a line of the week.
    var inWeek: HTML {
        "<p><b>Due</b> \(words.thing(clock)), \(child)</p>"
    }

    private var standing: WorkItem.Standing {
        switch due.status(on: words.today) {
        case .overdue: .late
        case .today: .today
        case .soon, .later, .notKnown, .met, .metLate, .fellAway: .ahead
        }
    }

    private var address: Address {
        if clock.kind == .iroAllocated { return "/allocation/\(due.child)" }
        return clock.dueOn == nil ? "/children/\(due.child)/reviews/settle" : "/children/\(due.child)/reviews"
    }

    private var fact: String {
        let age = due.bornOn.ageInWords(on: words.today)
        return due.name.map { "\($0), \(age) · \(due.code)" } ?? "\(due.code), \(age)"
    }

    private var action: HTML {
        guard mayRecord, clock.kind != .iroAllocated, clock.dueOn != nil else { return "" }
        let address = ("/children/\(due.child)/reviews/held" as Address).with("clock", due.clock.id.text)
        return "\(LinkButton("Record as held", to: address, .quiet, isSmall: true, about: "for \(child)"))"
    }
}
