import Access
import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Store
import Vocabulary

/// A line of the table of reviews, in words.
struct ReviewLine {
    let number: String
    let kind: String
    let day: String
    let latest: String
    let because: String?
    let outcome: Tag
    let reason: String?
    let part: String
    let code: String?
    let source: String
    /// Where its earlier versions stand, or where it can still be recorded.
    let links: [Link]
}

extension ReviewLine {
    /// The lines of a page, the latest first: reviews held, and those that were due and not held.
    static func all(_ file: ReviewsFile, _ words: ReviewWords, _ profile: Profile) -> [ReviewLine] {
        let numbers = file.course.numbers
        let held = file.reviews.map { recorded in
            (day: recorded.review.heldOn, line: line(recorded, file, numbers[recorded.review.heldOn], words, profile))
        }
        let missed = file.clocks.compactMap { kept -> (day: CivilDate, line: ReviewLine)? in
            guard case .fellAway(let day) = kept.fact.clock.standing, kept.fact.clock.isReview else { return nil }
            return (day: day, line: notHeld(kept, endedOn: day, file, words))
        }
        return (held + missed).sorted { $0.day > $1.day }.map(\.line)
    }

    private static func line(
        _ recorded: RecordedReview,
        _ file: ReviewsFile,
        _ number: Int?,
        _ words: ReviewWords,
        _ profile: Profile
    ) -> ReviewLine {
        let review = recorded.review
        let clock = review.clock(among: file.clocks.map(\.fact.clock))
        let outside = file.course.outside.first { $0.heldOn == review.heldOn }
        let kind = clock?.reviewRule.map { words.title(of: $0.step) }
        let versions = Link(
            "Versions",
            to: VersionsPage.address(file.head.child.id, Review.table, review.id.text),
            about: "of the \(words.one) of \(review.heldOn)"
        )
        return ReviewLine(
            number: number.map(String.init) ?? "–",
            kind: kind ?? (outside == nil ? "Not known" : "Outside care"),
            day: review.heldOn.description,
            latest: clock?.dueOn?.description ?? (outside == nil ? "Not known" : "None"),
            because: clock?.receipt.because ?? outside.map { "\($0.reason.title)." } ?? unknown(review, file),
            outcome: outcome(clock, review.heldOn, words),
            reason: review.lateness?.words(in: profile),
            part: review.participation?.title ?? "Not recorded",
            code: review.participation?.rawValue,
            source: recorded.source.openingSentence,
            links: file.head.may(.seeVersions) ? [versions] : []
        )
    }

    private static func notHeld(
        _ kept: Kept<ClockEntry>,
        endedOn day: CivilDate,
        _ file: ReviewsFile,
        _ words: ReviewWords
    ) -> ReviewLine {
        let clock = kept.fact.clock
        let record = Link(
            "Record as held",
            to: RecordHeldPage.address(file.head.child.id, clock: kept.id.text),
            about: "the \(words.one) that ended unheld on \(day)"
        )
        return ReviewLine(
            number: "–",
            kind: clock.reviewRule.map { words.title(of: $0.step) } ?? words.one.openingSentence,
            day: "Not held",
            latest: clock.dueOn?.description ?? "Not known",
            because: clock.receipt.because,
            outcome: Tag("Fell away", .grey),
            reason: file.course.ceasing(of: clock).map { "\($0.title), \(day)" }
                ?? "What it was due for ended on \(day)",
            part: "–",
            code: nil,
            source: "Worked out from the file",
            links: file.head.may(.recordReviews) ? [record] : []
        )
    }

    private static func outcome(_ clock: Clock?, _ day: CivilDate, _ words: ReviewWords) -> Tag {
        guard let clock, clock.dueOn != nil else { return Tag("No limit known", .grey) }
        return Lateness(of: day, against: clock, words.workingDays).map { Tag("\($0)", .red) } ?? Tag("In time", .green)
    }

    /// Why no limit is known of a review that was held.
    private static func unknown(_ review: Review, _ file: ReviewsFile) -> String? {
        for other in file.course.reviews where other.standing == .held(on: review.heldOn) {
            if case .notKnown(let missing) = other.limit { return missing.sentence }
        }
        return nil
    }
}

extension ReviewCourse {
    /// What brought a duty to hold a review to its end, by the clock of it.
    func ceasing(of clock: Clock) -> CourseReview.Ceasing? {
        for review in reviews where review.limit.startedOn == clock.startedOn {
            if case .ceased(_, let reason) = review.standing { return reason }
        }
        return nil
    }

    /// Which review of its care each was, by its day; none where reviews before the records may be missing.
    var numbers: [CivilDate: Int] {
        var counts: [CivilDate: Int] = [:]
        var numbers: [CivilDate: Int] = [:]
        var unsure: Set<CivilDate> = []
        for review in reviews {
            guard case .held(let day) = review.standing, numbers[day] == nil else { continue }
            let count = counts[review.careBegan, default: 0] + 1
            counts[review.careBegan] = count
            if count == 1, review.limit.due == nil { unsure.insert(review.careBegan) }
            if !unsure.contains(review.careBegan) { numbers[day] = count }
        }
        return numbers
    }
}
