import Access
import HTMLKit
import Store
import Vocabulary

/// How sight for a time is given: what for, to whom, for how long, and why.
struct GiveSightForm {
    static let kind = Question<SightGrant.Kind>("kind", "What for?", called: "what it is for")
    static let account = Question<ID<Account>>("account", "Who?", called: "who may see it")
    static let hours = Question<HourChoice?>(
        "hours",
        "For how many hours?",
        called: "for how many hours",
        hint: "For one record that is lent."
    )
    static let lastDay = Question<CivilDate?>(
        "to",
        "Until which day?",
        called: "the last day",
        hint: "For the others; that day still counts."
    )
    static let why = Question<String>("why", "Why?", called: "why", hint: "The record keeps it.")

    /// The most days that sight is given for at a time.
    static let mostDays = 92

    /// What was decided.
    struct Decided {
        let kind: SightGrant.Kind
        let account: ID<Account>
        let hours: HourChoice?
        let lastDay: CivilDate?
        let why: String
    }

    private let kinds: [SightGrant.Kind]
    private let people: [Staff]
    private let today: CivilDate
    private let now: Instant

    /// An officer lends a record; a manager may give all but the glass, which somebody breaks for themselves.
    init(_ file: SightFile, _ visit: SignedIn) {
        let isManager = visit.capacity.role.permissions.contains(.arrangeCover)
        kinds = isManager ? SightGrant.Kind.allCases.filter { $0 != .glass } : [.support]
        let kinds = kinds
        people = file.people.filter { person in
            person.account != visit.visitor.account && kinds.contains { $0.fits(person.roles) }
        }
        today = visit.today
        now = visit.at
    }

    func fields(in form: Form) -> HTML {
        let choices = people.map { Choice($0.account, $0.title) }
        return """
            \(Radios(GiveSightForm.kind, in: form, among: kinds))\
            \(Select(GiveSightForm.account, in: form, choices: choices))\
            \(Radios(GiveSightForm.hours, in: form, inRow: true))\
            \(if: kinds.count > 1, "\(DateInput(GiveSightForm.lastDay, in: form))")\
            \(TextArea(GiveSightForm.why, in: form, rows: 2))
            """
    }

    /// The grant that the answers ask for.
    func read(_ answers: Answers, for child: Subject) -> Checked<SightGrant> {
        let kind = answers.read(GiveSightForm.kind).flatMap { kind in
            kinds.contains(kind)
                ? .success(kind) : .failure(Findings(GiveSightForm.kind.name, "Choose what it is for from the list"))
        }
        return check(
            kind,
            answers.read(GiveSightForm.account, among: people.map(\.account)),
            answers.read(GiveSightForm.hours),
            answers.read(GiveSightForm.lastDay, today: today),
            answers.read(GiveSightForm.why, longest: 500),
            into: Decided.init
        )
        .flatMap { grant($0, for: child) }
    }

    private func grant(_ decided: Decided, for child: Subject) -> Checked<SightGrant> {
        term(decided).map { term in
            SightGrant(
                id: .fresh(),
                child: child,
                account: decided.account,
                kind: decided.kind,
                term: term,
                why: decided.why
            )
        }
    }

    private func term(_ decided: Decided) -> Checked<SightGrant.Term> {
        if decided.kind.isForHours {
            guard let hours = decided.hours else {
                return .failure(Findings(GiveSightForm.hours.name, "Choose for how many hours"))
            }
            return .success(.hours(from: now, until: now.adding(seconds: hours.number * 3600)))
        }
        guard let last = decided.lastDay else {
            return .failure(Findings("\(GiveSightForm.lastDay.name)", "Enter the last day"))
        }
        guard today <= last, today.days(to: last) < GiveSightForm.mostDays else {
            let latest = today.adding(days: GiveSightForm.mostDays - 1)
            return .failure(Findings([GiveSightForm.lastDay.finding("must be from today to \(latest)")]))
        }
        return .success(.days(from: today, to: last))
    }
}

/// For how many hours a record is opened.
enum HourChoice: String, Coded {
    case one = "1"
    case four = "4"
    case twelve = "12"

    var number: Int {
        switch self {
        case .one: 1
        case .four: 4
        case .twelve: 12
        }
    }

    var title: String { number == 1 ? "1 hour" : "\(number) hours" }
}
