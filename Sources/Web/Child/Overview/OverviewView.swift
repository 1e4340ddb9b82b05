import Access
import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Vocabulary

/// What the page shows.
struct OverviewView: View {
    let title: String
    let crumbs: [Crumb]
    let banner: Banner?
    private let frame: ChildFrame
    /// The footprint, or for those who do not see the file the days of reviews alone.
    private let main: HTML
    private let due: [DueReview]
    private let noneDue: String
    private let people: PeoplePanel
    private let settle: Link?
    private let review: String

    init(_ file: OverviewFile, today: CivilDate, profile: Profile, showsAll: Bool) {
        let words = ReviewWords(words: profile.words, workingDays: file.workingDays)
        let status = file.history.status(on: today)
        let seesFile = file.head.may(.seeFile)
        var frame = ChildFrame(file.head, file.history, on: .overview, today: today, words: profile.words)
        frame.strip = OverviewView.strip(file, words, today)
        self.frame = frame
        title = file.head.called
        review = words.one
        crumbs = frame.crumbs(file.head.child.id, nil)
        banner = OverviewView.banner(file.head, status, seesFile: seesFile)
        due = file.running.enumerated().map { DueReview($1, words, today: today, id: "due-\($0)") }
        noneDue = NoneDue(status, born: file.head.child.bornOn, on: today, words).sentence
        settle = DueReview.settle(file.head, words)
        people = PeoplePanel(file, iro: profile.words[.iro].short, on: today)
        main =
            seesFile
            ? FootprintSection(file, today: today, words: words, profile: profile, showsAll: showsAll).body
            : ReviewDays(days: file.reviews.map(\.review.heldOn), words: words).body
    }

    var body: HTML {
        """
        \(frame)
        <div class="cols mt-l">\(main)
        <aside class="stack-l" aria-label="Summary">\(next)\(people)</aside></div>
        """
    }

    private var next: HTML {
        if due.isEmpty { return "\(Panel("Next \(review)", id: "due", "<p>\(noneDue)</p>"))" }
        let settling: HTML = settle.map { "<p class=\"mt noprint\">\($0)</p>" } ?? ""
        return "\(each: due.map { $0.panel(also: settling) })"
    }
}

extension OverviewView {
    /// From the review before, or from the day care began, to the days by which the next must be held.
    private static func strip(_ file: OverviewFile, _ words: ReviewWords, _ today: CivilDate) -> ReviewStrip? {
        let running = file.running
        guard let period = file.history.period(on: today), !running.isEmpty else { return nil }
        let last = file.reviews.lazy.map(\.review.heldOn).first { $0 >= period.beganOn }
        let came = period.isBeginningKnown ? "Came into care" : "First known to be in care"
        let start =
            last.map { ReviewStrip.Mark("Last \(words.one)", $0) } ?? ReviewStrip.Mark(came, period.beganOn)
        let limits = running.flatMap { clock in
            let name = clock.kind == .adoptionReview ? "Latest date for the adoption \(words.one)" : "Latest date"
            return [
                clock.receipt.localTarget.map { ReviewStrip.Mark("Our own target", $0) },
                clock.dueOn.map { ReviewStrip.Mark(name, $0) },
            ]
        }
        return ReviewStrip(from: start, limits: limits.compactMap(\.self), planned: nil, today: today)
    }

    private static func banner(_ head: ChildHead, _ status: ChildStatus, seesFile: Bool) -> Banner? {
        switch status {
        case .inCare, .notKnown: return nil
        case .leftCare(let exit):
            let destination = seesFile ? ": \(exit.destination.title)" : ""
            return Banner(.notice, "\(head.called) left care on \(exit.on)\(destination).")
        }
    }
}

/// The days of reviews alone, for those who see names, numbers and dates.
struct ReviewDays: Component {
    let days: [CivilDate]
    let words: ReviewWords

    var body: HTML {
        let many = words.words[.review].many.openingSentence
        if days.isEmpty {
            return
                "<section aria-labelledby=\"days\"><h2 id=\"days\">\(many) held</h2><p class=\"mt\">No \(words.one) is in the file yet.</p></section>"
        }
        return """
            <section aria-labelledby="days"><h2 id="days">\(many) held</h2>\
            <ul class="list mt">\(each: days, { "<li>\($0.withWeekday)</li>" })</ul></section>
            """
    }
}
