import Access
import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Vocabulary

/// What the page shows.
struct ReviewsView: View {
    let title: String
    let crumbs: [Crumb]
    let banner: Banner?
    private let frame: ChildFrame
    private let due: [DueReview]
    private let noneDue: String
    private let lines: [ReviewLine]
    private let heading: String
    private let settle: Link?
    private let settled: String?

    init(_ file: ReviewsFile, today: CivilDate, profile: Profile, recorded: ID<Review>, hasSettled: Bool) {
        let words = ReviewWords(words: profile.words, workingDays: file.workingDays)
        let status = file.history.status(on: today)
        frame = ChildFrame(file.head, file.history, on: .reviews, today: today, words: profile.words)
        heading = profile.words[.review].many.openingSentence
        title = "\(heading): \(file.head.called)"
        crumbs = frame.crumbs(file.head.child.id, heading)
        due = file.running.enumerated().map { DueReview($1, words, today: today, id: "due-\($0)") }
        noneDue = NoneDue(status, born: file.head.child.bornOn, on: today, words).sentence
        lines = ReviewLine.all(file, words, profile)
        settle = DueReview.settle(file.head, words)
        settled = file.settled.map(\.title)
        let next = file.running.first?.dueOn.map { "The next \(words.one) is due by \($0)." }
        banner = ReviewsView.banner(file, next ?? "", noneDue, recorded: recorded, hasSettled: hasSettled, words)
        self.change =
            settled == nil || !file.head.may(.settleReviews)
            ? nil : Link("Change the answer", to: SettlePage.address(file.head.child.id))
    }

    private let change: Link?

    var body: HTML {
        """
        \(frame)
        <h2 class="mt-l">How the next date was worked out</h2>
        \(if: due.isEmpty, "<p class=\"mt\">\(noneDue)</p>")\(each: due, working)
        \(settled.map { "<p class=\"mt\">A person said: \($0). \(change)</p>" })
        <h2 class="mt-l">\(heading)</h2>\(table)
        """
    }

    private func working(_ due: DueReview) -> HTML {
        let settling: HTML = settle.map { "<p class=\"noprint\">\($0)</p>" } ?? ""
        return """
            <section class="panel mt"><div class="split"><h3>\(due.heading)</h3>\(due.tag)</div>\
            \(if: due.isKnown, "<div class=\"mt\">\(SummaryList(due.steps))</div>", else: "\(Because(due.because))\(settling)")</section>
            """
    }

    private var table: HTML {
        if lines.isEmpty {
            return
                "<p class=\"mt\">None is in the file yet. They come with the next return, or are recorded here once held.</p>"
        }
        let columns: [Table<ReviewLine>.Column] = [
            .heading("Number") { "\($0.number)" },
            .text("Kind") { $0.kind },
            .text("Held") { $0.day },
            .html("Latest date") { "\($0.latest)\($0.because.map(Because.init))" },
            .html("In time") { "\($0.outcome)\($0.reason.map { "<p class=\"small\">\($0)</p>" })" },
            .html("How the child took part") { "\($0.part)\($0.code.map { " <span class=\"code\">\($0)</span>" })" },
            .html("From") {
                "<span class=\"small\">\($0.source)</span>\(each: $0.links, { "<p class=\"small noprint\">\($0)</p>" })"
            },
        ]
        return "<div class=\"mt\">\(Table(heading, lines, columns: columns, isWide: true, isCaptionHidden: true))</div>"
    }

    private static func banner(
        _ file: ReviewsFile,
        _ next: String,
        _ none: String,
        recorded: ID<Review>,
        hasSettled: Bool,
        _ words: ReviewWords
    ) -> Banner? {
        let follows =
            file.running.isEmpty ? none : next.isEmpty ? "The date of the next \(words.one) is not known." : next
        if let review = file.reviews.first(where: { $0.review.id == recorded })?.review {
            return Banner(.done, "Recorded: the \(words.one) of \(review.heldOn). \(follows)")
        }
        return hasSettled ? Banner(.done, "The \(words.one) date is settled. \(follows)") : nil
    }
}
