import Clocks
import HTMLKit
import Policy
import Register
import Vocabulary
import Workforce

/// What the page shows when an officer is chosen for a child.
struct AllocateChildView: View {
    let title: String
    let crumbs: [Crumb]
    let called: String
    let facts: SummaryList
    let choices: [Choice]
    let excluded: [String]
    let form: Form
    let officer: Question<ID<Officer>>
    let independence: Link

    init(_ file: AllocationFile, _ form: Form, words: Words, today: CivilDate) {
        let iro = words[.iro].short
        title = file.present == nil ? "Allocate \(file.called)" : "Change the \(iro) of \(file.called)"
        crumbs = [Crumb("Allocation", to: "/allocation"), Crumb(file.called)]
        called = file.called
        facts = SummaryList(AllocationFacts(file: file, iro: iro, today: today).rows)
        let least = file.choice.leastBurdened
        choices = file.choice.suggested.map { option in
            Choice(
                option.officer.id,
                option.officer.name,
                hint: OptionWords(option, isLeast: option.officer.id == least, today: today).sentence(iro: iro)
            )
        }
        excluded = file.choice.excluded.map { "\($0.officer.name): \(OptionWords.obstacle($0))" }
        officer = Question(
            AllocationForm.officer.name,
            "Who is to be the \(iro)?",
            called: "who is to be the \(iro)",
            hint: "Best first. The figures are \(words[.childInCare].many) now, and with this one."
        )
        self.form = form
        independence = Link("Who is part of this case", to: ConflictsPage.address(file.child.id))
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(PageHead(title))
        \(facts)<p class="mt noprint">\(independence)</p>
        \(if: choices.isEmpty, nobody, else: fields)
        """
    }

    private var nobody: HTML {
        """
        <p class="lead mt">Nobody is in post who could be chosen.</p>\(others)
        """
    }

    private var fields: HTML {
        """
        <form method="post" class="stack mt">\(form.hidden)
        \(Radios(officer, in: form, choices: choices))
        \(others)
        \(DateInput(AllocationForm.day, in: form))
        \(TextArea(AllocationForm.reason, in: form, rows: 3))
        <p class="actions">\(Button("Allocate")) \(Link("Leave as it is", to: "/allocation"))</p></form>
        """
    }

    /// Those who cannot be chosen, and why.
    private var others: HTML {
        if excluded.isEmpty { return HTML() }
        return """
            <div class="quiet"><p>Cannot be chosen:</p><ul>\(each: excluded, { "<li>\($0)</li>" })</ul></div>
            """
    }
}

/// The facts that weigh, above the choice.
private struct AllocationFacts {
    let file: AllocationFile
    let iro: String
    let today: CivilDate

    var rows: [SummaryList.Row] {
        [
            SummaryList.Row("Age", "\(file.child.bornOn.age(on: today)), born on \(file.child.bornOn)"),
            SummaryList.Row("Care", file.history.status(on: today).words),
            file.present == nil ? SummaryList.Row("Allocate by", html: dueBy) : nil,
            SummaryList.Row(file.present == nil ? "\(iro) today" : "\(iro) now", present),
            previous.isEmpty
                ? nil : SummaryList.Row("Before", html: "<ul>\(each: previous, { "<li>\($0)</li>" })</ul>"),
            coming.map { SummaryList.Row("To come", $0) },
        ].compactMap(\.self)
    }

    private var dueBy: HTML {
        guard let clock = file.clock, let due = clock.dueOn else {
            return "\(AllocationView.noClock(file.period, inUseSince: file.inUseSince))"
        }
        let late = Lateness(of: today, against: clock, file.workingDays).map { Tag($0.description, .red) }
        return "\(due)\(late.map { " \($0)" })\(Because(clock.receipt.because))"
    }

    private var present: String {
        guard let present = file.present else { return "Nobody" }
        return "\(name(of: present)), since \(present.fromOn)"
    }

    /// The officers of earlier days, the latest first.
    private var previous: [String] {
        file.allocations.reversed().compactMap { allocation in
            guard let end = allocation.toOn, end < today else { return nil }
            return "\(name(of: allocation)), from \(allocation.fromOn) to \(end)"
        }
    }

    private var coming: String? {
        file.allocations.first { $0.fromOn > today }.map { "\(name(of: $0)), from \($0.fromOn)" }
    }

    private func name(of allocation: Allocation) -> String {
        file.officerNames[allocation.officer] ?? "Somebody who is no longer known"
    }
}

/// What speaks for and against an officer, in words.
struct OptionWords {
    private let option: AllocationOption
    private let isLeast: Bool
    private let today: CivilDate

    init(_ option: AllocationOption, isLeast: Bool, today: CivilDate) {
        self.option = option
        self.isLeast = isLeast
        self.today = today
    }

    /// "21 → 22; guidance is 40 to 56 for 0.8 of a post. Fewest for the share of post."
    func sentence(iro: String) -> String {
        let officer = option.officer
        let parts: [String?] = [
            "\(option.children) → \(option.children + 1); guidance is \(option.guidance)\(share)",
            isLeast ? "Fewest for the share of post" : nil,
            option.hadChildUntil.map { "Was this child’s \(iro) until \($0)" },
            option.hasRoom ? nil : "Has no room left",
            officer.startedOn > today ? "In post from \(officer.startedOn)" : nil,
            officer.endedOn.map { "Leaves after \($0)" },
        ]
        return parts.compactMap(\.self).joined(separator: ". ") + "."
    }

    private var share: String {
        let percent = option.officer.fullTimePercent
        if percent >= 100 { return "" }
        let tenths = percent % 10 == 0 ? "0.\(percent / 10)" : "0.\(percent < 10 ? "0" : "")\(percent)"
        return " for \(tenths) of a post"
    }

    static func obstacle(_ option: AllocationOption) -> String {
        switch option.obstacle {
        case .left(let day): "not in post since \(day)"
        case .hasAlready(let since): "has this child now, since \(since)"
        case .notIndependent(let conflict):
            "not independent: \(conflict.reason)\(conflict.toOn.map { ", until \($0)" } ?? "")"
        case nil: ""
        }
    }
}
