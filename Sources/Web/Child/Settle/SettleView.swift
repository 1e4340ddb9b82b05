import Access
import HTMLKit
import Policy
import Register
import Reviews
import Vocabulary

/// What the page shows.
struct SettleView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let heading: String
    private let missing: String?
    private let choices: [Choice]
    private let form: Form
    private let address: Address
    private let reviews: Link
    private let record: Link?
    private let review: String

    init(_ file: SettleFile, _ form: Form, today: CivilDate, words: Words) {
        let child = file.head.child.id
        let review = words[.review].one
        frame = ChildFrame(file.head, file.history, on: .reviews, today: today, words: words, offersAction: false)
        heading = "Settle the \(review) date"
        title = "\(heading): \(file.head.called)"
        crumbs = frame.crumbs(child, heading)
        missing = file.question?.missing.sentence
        choices =
            file.question?.outcomes.map { outcome in
                let hint = outcome.due.map { due in
                    "The next \(review) is then due by \(due.due.withWeekday): \(due.sentence)"
                }
                let none = "No \(review) then falls due before the 18th birthday."
                return Choice(outcome.answer.rawValue, outcome.answer.title, hint: hint ?? none)
            } ?? []
        self.form = form
        self.review = review
        address = SettlePage.address(child)
        reviews = Link(words[.review].many.openingSentence, to: ChildTab.reviews.address(of: child))
        record = file.head.next.flatMap { next in
            guard file.head.may(.recordReviews) else { return nil }
            return Link("record a \(review) as held", to: RecordHeldPage.address(child, clock: next.clock))
        }
    }

    var body: HTML {
        guard let missing else {
            return """
                \(frame)<h2 class="mt-l">\(heading)</h2>\
                <p class="mt">There is nothing to settle: the file can tell by when the next \(review) is due. See \(reviews).</p>
                """
        }
        if choices.isEmpty {
            return """
                \(frame)<div class="prose"><h2 class="mt-l">\(heading)</h2>\
                <p class="mt">The file does not tell on which day care began, nor any \(review) since. \
                Once the last \(review) is on record, the next date is counted from it: \(record)</p></div>
                """
        }
        return """
            \(ErrorSummary(form))\(frame)
            <div class="prose"><h2 class="mt-l">\(heading)</h2>\
            <p class="mt">Not known: \(missing)</p>
            <form method="post" action="\(address)" class="mt">\(form.hidden)\
            \(Radios(SettlePage.answer, in: form, choices: choices))\(other)\
            <p class="actions">\(Button("Settle the date"))</p></form></div>
            """
    }

    /// What else can be done where no answer offered is so.
    private var other: HTML? {
        guard choices.count == 1, let record else { return nil }
        return """
            <p class="hint mt">Where there were earlier ones, \(record): the date is then counted from it, or asked for again.</p>
            """
    }
}
