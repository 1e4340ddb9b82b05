import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Store
import Vocabulary

/// What the page shows.
struct RecordHeldView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let heading: String
    private let due: String
    private let because: String
    private let questions: HeldQuestions
    private let form: Form
    private let address: Address
    /// The review was recorded since, so there is nothing more to ask.
    private let isRecorded: Bool
    private let reviews: Link

    init(_ file: RecordHeldFile, _ questions: HeldQuestions, _ form: Form, today: CivilDate, words: Words) {
        let child = file.head.child.id
        let clock = file.clock.fact.clock
        let review = words[.review].one
        frame = ChildFrame(file.head, file.history, on: .reviews, today: today, words: words, offersAction: false)
        heading = "Record the \(review) as held"
        title = "\(heading): \(file.head.called)"
        crumbs = frame.crumbs(child, heading)
        let hasPassed = ClockStatus(runningTo: clock.dueOn, on: today).isOverdue
        due =
            clock.dueOn.map { "It \(hasPassed ? "was" : "is") due by \($0.withWeekday)." }
            ?? "The date by which it is due is not known."
        because = clock.receipt.because
        isRecorded = !clock.canBeMetByReview
        reviews = Link(words[.review].many.openingSentence, to: ChildTab.reviews.address(of: child))
        address = RecordHeldPage.address(child, clock: file.clock.id.text)
        self.questions = questions
        self.form = form
    }

    var body: HTML {
        if isRecorded {
            return """
                \(frame)<h2 class="mt-l">\(heading)</h2>\
                <p class="mt">It is recorded already. It stands with the others under \(reviews).</p>
                """
        }
        return """
            \(ErrorSummary(form))\(frame)
            <div class="prose"><h2 class="mt-l">\(heading)</h2><p class="mt">\(due)</p>\(Because(because))
            <form method="post" action="\(address)" class="mt-l">\(form.hidden)\(DateInput(questions.day, in: form))\
            \(participation)\(lateness)<p class="actions">\(Button("Record as held")) \
            \(FinishLater(form, keptAt: DraftsPages.address))</p></form></div>
            """
    }

    /// Under 4 the code says itself; that the child is to be seen and heard all the same is said beside it.
    private var participation: HTML {
        if questions.isUnderFour {
            return """
                <div class="field"><p><strong>\(questions.part.words)</strong></p>\
                <p>\(Participation.underFour.title) <span class="code">\(Participation.underFour.rawValue)</span></p>\
                <p class="hint">Nobody is asked under 4: this code is recorded by itself.</p></div>
                """
        }
        return "\(Radios(questions.part, in: form, among: questions.codes, showingCodes: true))"
    }

    private var lateness: HTML {
        if !questions.asksWhyLate { return HTML() }
        let reasons = questions.reasons.map { Choice($0.code, $0.title) }
        return """
            \(Select(questions.reason, in: form, choices: reasons, nothing: "It was not late"))\
            \(Radios(questions.interests, in: form, inRow: true))\(TextArea(questions.more, in: form, rows: 3))
            """
    }
}
