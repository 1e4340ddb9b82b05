import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Vocabulary

/// The questions about a review that was held, in the words of this child and this council, and how their answers are read.
struct HeldQuestions {
    let day: Question<CivilDate>
    let part: Question<Participation?>
    let reason: Question<ID<LateReason>?>
    let interests: Question<LateInterests?>
    let more: Question<String?>
    let reasons: [LateReason]
    /// Whether the review may have been held late: not while its last day in time is still to come, nor where none is known.
    let asksWhyLate: Bool
    private let clock: Clock
    private let born: CivilDate
    private let today: CivilDate

    init(_ head: ChildHead, _ clock: Clock, today: CivilDate, profile: Profile) {
        let review = profile.words[.review].one
        self.clock = clock
        self.today = today
        born = head.child.bornOn
        reasons = profile.lateReasons
        asksWhyLate = ClockStatus(runningTo: clock.dueOn, on: today).isOverdue
        day = Question("held-on", "When was the \(review) held?", called: "the day of the \(review)")
        part = Question(
            "participation",
            "How did \(head.called) take part?",
            called: "how \(head.called) took part",
            hint: HeldQuestions.partHint(born, clock, today)
        )
        let needed = clock.dueOn.map { "Only when it was held after \($0)." }
        reason = Question("late-reason", "Why was it late?", called: "why the \(review) was late", hint: needed)
        interests = Question(
            "late-interests",
            "Was holding it late in the child’s interests?",
            called: "whether holding it late was in the child’s interests"
        )
        more = Question("late-words", "What should be known about it?", called: "what should be known about it")
    }

    /// The codes that may fit, whichever day it was. One alone is a fact and no question.
    var codes: [Participation] {
        let earliest = Participation.choices(born: born, reviewOn: clock.startedOn)
        let latest = Participation.choices(born: born, reviewOn: today)
        return Participation.allCases.filter { earliest.contains($0) || latest.contains($0) }
    }

    var isUnderFour: Bool { codes == [.underFour] }

    func read(_ answers: Answers) -> Checked<Review.Held> {
        let held = answers.read(day, today: today)
        return check(
            held,
            participation(answers, on: held),
            // What is not asked is not read either.
            asksWhyLate ? readLateness(answers) : .success(nil),
            into: Review.Held.init(on:participation:lateness:)
        )
    }

    private func readLateness(_ answers: Answers) -> Checked<Review.Lateness?> {
        check(
            answers.read(reason, among: reasons.map { ID($0.code) }),
            answers.read(interests),
            answers.read(more, longest: 2000),
            into: lateness
        )
    }

    /// What a rule declined, at the question that it is about.
    func findings(_ refusals: [ReviewRefusal]) -> Findings? {
        let all = refusals.map { refusal in
            switch refusal {
            case .alreadyHeld, .notYetHappened, .beforeTheLast, .afterItFellAway:
                Finding(day.name, refusal.explanation)
            case .participation: Finding(part.name, refusal.explanation)
            case .reasonMissing: Finding(reason.name, refusal.explanation)
            }
        }
        return all.isEmpty ? nil : Findings(all)
    }

    /// Under 4 nobody is asked.
    private func participation(_ answers: Answers, on day: Checked<CivilDate>) -> Checked<Participation> {
        answers.read(part).flatMap { chosen in
            if let chosen { return .success(chosen) }
            if isUnderFour { return .success(.underFour) }
            if case .success(let day) = day, born.age(on: day) < 4 { return .success(.underFour) }
            return .failure(Findings(part.name, "Choose \(part.called)"))
        }
    }

    private func lateness(_ code: ID<LateReason>?, _ interests: LateInterests?, _ words: String?) -> Review.Lateness? {
        code.map { Review.Lateness(reason: $0.text, inChildsInterests: interests?.answer, words: words) }
    }

    /// Where a child turned 4 between the two reviews, which code fits hangs on the day.
    private static func partHint(_ born: CivilDate, _ clock: Clock, _ today: CivilDate) -> String? {
        let fourth = born.birthday(reaching: 4)
        guard fourth > clock.startedOn, fourth <= today else { return nil }
        return "Before the 4th birthday on \(fourth) the only code is PN0; from then on it is one of the others."
    }
}

/// Whether holding a review late was in the child's interests, where anybody asked.
enum LateInterests: String, Coded {
    case yes
    case no
    case notAsked = "not-asked"

    var title: String {
        switch self {
        case .yes: "Yes"
        case .no: "No"
        case .notAsked: "Nobody asked"
        }
    }

    var answer: Bool? {
        switch self {
        case .yes: true
        case .no: false
        case .notAsked: nil
        }
    }
}
