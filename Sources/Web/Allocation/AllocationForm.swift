import HTMLKit
import Vocabulary
import Workforce

/// How the choice of an officer is read.
struct AllocationForm {
    static let officer = Question<ID<Officer>>("officer", "Who takes the child on?", called: "who takes the child on")
    static let day = Question<CivilDate>(
        "from",
        "From which day?",
        called: "the day it begins",
        hint: "Whoever has the child now has them until the day before."
    )
    static let reason = Question<String?>(
        "reason",
        "Why?",
        called: "why",
        hint: "Needed for a change, and where you do not choose the first on the list. The record keeps it."
    )

    /// What was decided.
    struct Decided {
        let officer: ID<Officer>
        let day: CivilDate
        let reason: String?
    }

    let choice: AllocationChoice
    let hasOfficer: Bool
    let beganOn: CivilDate?
    let today: CivilDate

    init(_ choice: AllocationChoice, _ present: Allocation?, beganOn: CivilDate?, today: CivilDate) {
        self.choice = choice
        hasOfficer = present != nil
        self.beganOn = beganOn
        self.today = today
    }

    func read(_ answers: Answers) -> Checked<Decided> {
        let officer = answers.read(AllocationForm.officer, among: choice.suggested.map(\.officer.id))
        let day = answers.read(AllocationForm.day, today: today).flatMap(checked)
        let reason = answers.read(AllocationForm.reason, longest: 500).flatMap { given in
            checked(given, for: try? officer.get())
        }
        return check(officer, day, reason, into: Decided.init)
    }

    private func checked(_ day: CivilDate) -> Checked<CivilDate> {
        if let beganOn, day < beganOn {
            return .failure(Findings([AllocationForm.day.finding("must be on or after \(beganOn), when care began")]))
        }
        let last = today.adding(months: 12)
        guard day <= last else {
            return .failure(Findings([AllocationForm.day.finding("must be on or before \(last), a year from today")]))
        }
        return .success(day)
    }

    private func checked(_ reason: String?, for officer: ID<Officer>?) -> Checked<String?> {
        guard reason == nil else { return .success(reason) }
        if hasOfficer {
            return .failure(Findings(AllocationForm.reason.name, "Enter why the child gets another officer"))
        }
        if let officer, officer != choice.suggested.first?.officer.id {
            return .failure(Findings(AllocationForm.reason.name, "Enter why you do not choose the first on the list"))
        }
        return .success(nil)
    }
}
