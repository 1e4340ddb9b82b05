import Access
import HTMLKit
import Vocabulary

/// What an address asks of the access log.
struct AccessLogQuery: Sendable {
    static let home: Address = "/settings/access-log"
    static let person = Question<String?>("person", "Person", called: "a person")
    static let verb = Question<AccessEntry.Verb?>("did", "What was done", called: "what was done")
    static let outcome = Question<AccessEntry.Outcome?>("outcome", "Outcome", called: "an outcome")
    static let from = Question<CivilDate?>("from", "From", called: "the first day")
    static let to = Question<CivilDate?>("to", "To", called: "the last day")

    let answers: Answers
    let filter: AccessLogFilter
    /// The entry before which the page begins; nothing for the latest.
    let before: Int?
    /// What is wrong with a day that was typed. Nothing is narrowed by it then.
    let findings: Findings?

    init(_ answers: Answers, today: CivilDate) {
        self.answers = answers
        var filter = AccessLogFilter()
        let person = answers.text(AccessLogQuery.person.name)
        filter.person = person.isEmpty ? nil : ID(person)
        filter.verb = AccessEntry.Verb(rawValue: answers.text(AccessLogQuery.verb.name))
        filter.outcome = AccessEntry.Outcome(rawValue: answers.text(AccessLogQuery.outcome.name))
        before = Int(answers.text("before"))
        let days = check(
            answers.read(AccessLogQuery.from, today: today),
            answers.read(AccessLogQuery.to, today: today),
            into: { ($0, $1) }
        )
        switch days {
        case .success((let first?, let last?)) where last < first:
            findings = Findings([AccessLogQuery.to.finding("must not be before the first day")])
        case .success((let first, let last)):
            (filter.from, filter.to) = (first, last)
            findings = nil
        case .failure(let faults):
            findings = faults
        }
        self.filter = filter
    }

    /// The log narrowed in the same way, from its latest entry on; as a page, or at another address.
    func address(at home: Address = AccessLogQuery.home) -> Address {
        let day = { (name: String, day: CivilDate?, address: Address) -> Address in
            guard let day else { return address }
            return address.with("\(name)-day", "\(day.day)").with("\(name)-month", "\(day.month)")
                .with("\(name)-year", "\(day.year)")
        }
        let narrowed =
            home
            .with(AccessLogQuery.person.name, filter.person?.text ?? "")
            .with(AccessLogQuery.verb.name, filter.verb?.rawValue ?? "")
            .with(AccessLogQuery.outcome.name, filter.outcome?.rawValue ?? "")
        return day(AccessLogQuery.to.name, filter.to, day(AccessLogQuery.from.name, filter.from, narrowed))
    }
}
