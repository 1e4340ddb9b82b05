import Access
import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Vocabulary

/// By when a review is to be held, why, and how that was worked out.
struct DueReview {
    let heading: String
    let tag: Tag?
    let because: String
    /// The fact, the rule, what the count stepped over, and the date.
    let steps: [SummaryList.Row]
    let isKnown: Bool
    private let id: String

    init(_ clock: Clock, _ words: ReviewWords, today: CivilDate, id: String) {
        self.id = id
        because = clock.receipt.because
        isKnown = clock.dueOn != nil
        let name = clock.kind == .adoptionReview ? "Next adoption \(words.one)" : "Next \(words.one)"
        heading = clock.dueOn.map { "\(name) by \($0.withWeekday)" } ?? "\(name): date not known"
        tag = DueReview.tag(clock, words, today)
        steps = DueReview.steps(clock)
    }

    /// The box of the overview, with the working behind a fold; printed, it is open.
    func panel(also more: HTML) -> Panel {
        Panel(
            heading,
            id: id,
            """
            \(tag.map { "<p>\($0)</p>" })\(Because(because))\(if: isKnown, folded, else: more)
            """
        )
    }

    private var folded: HTML {
        "<details class=\"mt\"><summary>How this was worked out</summary>\(SummaryList(steps))</details>"
    }

    /// Leads to where a person can say what the data cannot, for those who may.
    static func settle(_ head: ChildHead, _ words: ReviewWords) -> Link? {
        guard head.may(.settleReviews), let next = head.next, next.due == nil else { return nil }
        return Link("Settle the \(words.one) date", to: SettlePage.address(head.child.id))
    }

    private static func tag(_ clock: Clock, _ words: ReviewWords, _ today: CivilDate) -> Tag? {
        switch ClockStatus(of: clock, on: today) {
        case .overdue:
            Lateness(of: today, against: clock, words.workingDays).map { Tag("\($0)", .red) }
        case .today: Tag("Due today", .amber)
        case .soon:
            clock.dueOn.map { Tag(today.days(to: $0) == 1 ? "Tomorrow" : "In \(today.days(to: $0)) days", .blue) }
        case .notKnown: Tag("Not known", .amber)
        case .later, .met, .metLate, .fellAway: nil
        }
    }

    private static func steps(_ clock: Clock) -> [SummaryList.Row] {
        guard let due = clock.dueOn, let planTo = clock.latestWorkingDay else { return [] }
        let receipt = clock.receipt
        var rows = [
            SummaryList.Row("What happened", "\(clock.reviewRule?.start.event ?? "It began") on \(clock.startedOn)"),
            SummaryList.Row("Rule", receipt.because),
            SummaryList.Row("In law", receipt.source.openingSentence),
        ]
        if receipt.counted == .workingDays {
            rows.append(SummaryList.Row("Bank holidays left out", html: holidays(receipt.skipped)))
        }
        if let target = receipt.localTarget { rows.append(SummaryList.Row("Our own target", target.withWeekday)) }
        rows.append(SummaryList.Row("Last day in time", due.withWeekday))
        if planTo != due { rows.append(SummaryList.Row("Last working day before it", planTo.withWeekday)) }
        return rows
    }

    private static func holidays(_ skipped: [BankHoliday]) -> HTML {
        if skipped.isEmpty { return "None" }
        return "<ul>\(each: skipped, { "<li>\($0.name), \($0.day)</li>" })</ul>"
    }
}

/// Why no review is due, in a sentence.
struct NoneDue {
    let sentence: String

    init(_ status: ChildStatus, born: CivilDate, on today: CivilDate, _ words: ReviewWords) {
        let birthday = born.birthday(reaching: 18)
        sentence =
            switch status {
            case .inCare(let period) where period.isShortBreaksOnly:
                "Short breaks have a timetable of their own, which is not worked out here."
            case .inCare where birthday <= today:
                "The 18th birthday was on \(birthday), and no \(words.one) falls due after it."
            case .inCare: "No \(words.one) falls due before the 18th birthday on \(birthday)."
            case .leftCare(let exit): "No \(words.one) is due: care ended on \(exit.on)."
            case .notKnown: "No \(words.one) is due: no episode of care is known."
            }
    }
}
