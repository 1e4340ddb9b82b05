import Access
import HTMLKit
import Store
import Vocabulary

/// How a record is restricted: why, from when to when, and who may still see it.
struct RestrictForm {
    static let kind = Question<Restriction.Kind>("kind", "Why is it restricted?", called: "why it is restricted")
    static let from = Question<CivilDate>("from", "From which day?", called: "the first day")
    static let to = Question<CivilDate?>(
        "to",
        "Until which day?",
        called: "the last day",
        hint: "Leave it empty where that is not known. A restriction can be lifted on any day."
    )
    static let why = Question<String>(
        "why",
        "In your words",
        called: "why, in your words",
        hint: "The record keeps it."
    )
    /// The place of findings about who is named.
    static let named = "named"

    struct Details {
        let kind: Restriction.Kind
        let from: CivilDate
        let to: CivilDate?
        let why: String
    }

    private let people: [Staff]
    private let officer: OfficerTime?
    private let today: CivilDate

    init(_ file: SightFile, today: CivilDate) {
        people = file.people
        officer = file.officer(on: today)
        self.today = today
    }

    /// The form before anything is answered: from today, with whoever fills it in named, and the child's officer.
    static func opening(_ file: SightFile, _ visit: SignedIn) -> Answers {
        let named = [visit.visitor.account] + (file.officer(on: visit.today)?.account.map { [$0] } ?? [])
        return named.reduce(Answers().filling(from, with: visit.today)) { $0.filling(tick($1, ""), with: true) }
    }

    /// The ticks of those who are named.
    static func filled(_ named: [ID<Account>]) -> Answers {
        named.reduce(Answers()) { $0.filling(tick($1, ""), with: true) }
    }

    func fields(in form: Form) -> HTML {
        """
        \(Radios(RestrictForm.kind, in: form))\(DateInput(RestrictForm.from, in: form))\
        \(DateInput(RestrictForm.to, in: form))\(TextArea(RestrictForm.why, in: form, rows: 3))\(names(in: form))
        """
    }

    /// Who may still see it, a tick each.
    func names(in form: Form) -> HTML {
        let ticks = people.map { Tick(RestrictForm.tick($0.account, $0.title), in: form) }
        return """
            <fieldset><legend>Who may still see it?</legend><p class="hint">One manager at least. For everybody else there is \
            no such child: not in searches, lists, counts, files or messages.</p>\
            \(officer.map { "<p class=\"hint\">\($0.officer) has this child. Without a tick they do nothing more for the child, and somebody else must.</p>" as HTML })\
            \(each: ticks)</fieldset>
            """
    }

    func read(_ answers: Answers, for child: Subject) -> Checked<Restriction> {
        check(
            answers.read(RestrictForm.kind),
            answers.read(RestrictForm.from, today: today),
            answers.read(RestrictForm.to, today: today),
            answers.read(RestrictForm.why, longest: 500),
            into: Details.init
        )
        .flatMap { details in
            if let to = details.to, to < max(details.from, today) {
                return .failure(Findings([RestrictForm.to.finding("must not be before the first, nor before today")]))
            }
            return .success(
                Restriction(
                    id: .fresh(),
                    child: child,
                    kind: details.kind,
                    from: details.from,
                    to: details.to,
                    why: details.why,
                    named: named(in: answers)
                )
            )
        }
    }

    func named(in answers: Answers) -> [ID<Account>] {
        people.map(\.account).filter { !answers.text(RestrictForm.tick($0, "").name).isEmpty }
    }

    private static func tick(_ account: ID<Account>, _ words: String) -> Question<Bool> {
        Question("\(named)-\(account)", words, called: "who may see it")
    }
}
