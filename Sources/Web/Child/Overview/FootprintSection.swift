import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Vocabulary
import Workforce

/// The trail under its heading, with the way to what came earlier.
struct FootprintSection: Component {
    private static let shownFirst = 10
    private let count: Int
    private let since: CivilDate?
    private let entries: [TrailEntry]
    private let earlier: Link?
    private let first: String?

    init(_ file: OverviewFile, today: CivilDate, words: ReviewWords, profile: Profile, showsAll: Bool) {
        let trail = ChildTrail(file, today: today, words: words, profile: profile)
        count = trail.lines.count
        since = trail.lines.last?.day
        entries = trail.entries(first: showsAll ? nil : FootprintSection.shownFirst)
        let hidden = count - FootprintSection.shownFirst
        let all = ChildTab.overview.address(of: file.head.child.id).with("all", "1")
        earlier =
            !showsAll && hidden > 0
            ? Link("Show earlier: \(hidden) \(hidden == 1 ? "entry" : "entries")", to: all) : nil
        first = FootprintSection.firstSteps(file, words, iro: profile.words[.iro].short)
    }

    var body: HTML {
        """
        <section aria-labelledby="trail"><h2 id="trail">Footprint</h2>\(first.map { "<p class=\"lead mt\">\($0)</p>" })\
        \(summary)\(earlier.map { "<p class=\"noprint\">\($0)</p>" })</section>
        """
    }

    private var summary: HTML {
        guard let since else {
            return
                "<p class=\"mt\">Nothing is in the file yet. It fills with the next return that names this child.</p>"
        }
        let words = count == 1 ? "1 entry, of \(since)" : "\(count) entries since \(since), newest first"
        return "<p class=\"quiet small mt\">\(words)</p><div class=\"mt\">\(Trail(entries))</div>"
    }

    /// What is to be done first for a child who came into care and has had nothing yet.
    private static func firstSteps(_ file: OverviewFile, _ words: ReviewWords, iro: String) -> String? {
        guard let review = file.running.first, review.reviewRule == .first, let due = review.dueOn,
            file.reviews.allSatisfy({ $0.review.heldOn < review.startedOn })
        else { return nil }
        let officer = file.clocks.first { $0.kind == .iroAllocated && $0.standing == .running }?.dueOn
        let allocate = officer.map { "allocate an \(iro) by \($0), " } ?? ""
        let name = file.head.called
        return "\(name) came into care on \(review.startedOn). First: \(allocate)hold the first \(words.one) by \(due)."
    }
}
