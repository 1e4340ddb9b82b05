import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Vocabulary
import Workforce

extension TrailLine {
    /// A review held: which it was, whether in time, and how the child took part.
    static func review(
        _ recorded: RecordedReview,
        _ clocks: [Clock],
        _ words: ReviewWords,
        _ profile: Profile
    ) -> TrailLine {
        let review = recorded.review
        let clock = review.clock(among: clocks)
        let kind = clock?.reviewRule.map { words.title(of: $0.step) } ?? words.one.openingSentence
        let outcome = clock.flatMap { words.outcome(of: $0, heldOn: review.heldOn) }.map { ", \($0)" } ?? ""
        let part = review.participation.map { "\($0.title)." } ?? "How the child took part is not recorded."
        let late = review.lateness.map { " Late: \($0.words(in: profile))." } ?? ""
        return TrailLine(
            .review,
            "\(kind) held\(outcome)",
            on: review.heldOn,
            rank: 5,
            isByOfficer: true,
            byline: recorded.source,
            more: part + late
        )
    }

    static func officer(_ time: OfficerTime, after before: OfficerTime?, iro: String) -> TrailLine {
        let follows = before.flatMap { $0.officer == time.officer ? nil : ", after \($0.officer)" } ?? ""
        return TrailLine(
            .event,
            before == nil ? "\(iro) allocated: \(time.officer)" : "\(iro) changed: \(time.officer)",
            on: time.allocation.fromOn,
            rank: 4,
            byline: "decided by \(time.decidedBy)\(follows)",
            more: time.allocation.reason ?? ""
        )
    }

    static func worker(
        _ time: SocialWorkerEpisode,
        after before: SocialWorkerEpisode?,
        among all: [SocialWorkerEpisode]
    ) -> TrailLine {
        let year = time.beganOn.adding(months: -12)
        let count = all.filter { $0.beganOn > year && $0.beganOn <= time.beganOn }.count
        let often = count > 1 ? " · the \(ordinal(count)) to begin within 12 months" : ""
        let reason = time.reason.map { CodeList.workerChange.title(of: $0) ?? $0 }
        return TrailLine(
            .system,
            before == nil ? "Social worker: \(time.worker)" : "New social worker: \(time.worker)",
            on: time.beganOn,
            rank: 1,
            byline: fromCaseSystem + often,
            more: reason.map { "\($0)." } ?? ""
        )
    }

    static func missing(_ time: MissingEpisode) -> TrailLine {
        let title =
            switch time.kind {
            case .missing: "Went missing"
            case .awayWithoutLeave: "Was away from the placement without leave"
            }
        let days = time.endedOn.map { time.beganOn.days(to: $0) }
        let back = time.endedOn.map { day in
            switch days {
            case 0: "Came back the same day."
            case 1: "Came back on \(day), after 1 day."
            default: "Came back on \(day), after \(days ?? 0) days."
            }
        }
        return TrailLine(
            .event,
            title,
            on: time.beganOn,
            rank: 3,
            byline: fromCaseSystem,
            more: back ?? "No return is in the file."
        )
    }

    private static func ordinal(_ number: Int) -> String {
        switch number {
        case 1: "first"
        case 2: "second"
        case 3: "third"
        case 4: "fourth"
        case 5: "fifth"
        default: "\(number)th"
        }
    }
}

extension RecordedReview {
    /// Where it comes from: the file of a return, or the person who wrote it down and when.
    var source: String {
        guard review.collectionYear == nil else { return TrailLine.fromCaseSystem }
        return "recorded by \(recordedBy) on \(recordedAt.londonDay) at \(recordedAt.londonTime)"
    }
}

extension Review {
    /// The clock that it met, if one is known: the ordinary one before that of adoption.
    func clock(among clocks: [Clock]) -> Clock? {
        let met = clocks.filter { clock in
            switch clock.standing {
            case .met(let fact, _): fact == id.text && clock.isReview
            case .running, .fellAway: false
            }
        }
        return met.first { $0.kind == .review } ?? met.first
    }
}

extension Review.Lateness {
    /// The reason in this council's words; one that it no longer offers is still told in the words it had.
    func words(in profile: Profile) -> String {
        let known = profile.lateReason(reason)
        let interests = inChildsInterests.map { $0 ? "in the child’s interests" : "not in the child’s interests" }
        return [known?.title ?? reason, interests, words].compactMap(\.self).joined(separator: "; ")
    }
}
