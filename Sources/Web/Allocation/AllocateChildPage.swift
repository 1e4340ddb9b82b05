import Access
import Casework
import Clocks
import HTMLKit
import Hummingbird
import Policy
import Register
import Reviews
import Store
import Vocabulary
import Workforce

/// `/allocation/{child}`: gives a child an officer, or another one.
struct AllocateChildPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("allocation/:child", needs: .allocate).get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await read(visit)
        let answers = Answers()
            .filling(AllocationForm.day, with: visit.today)
            .filling(AllocationForm.officer, with: file.choice.suggested.first?.officer.id)
        return answer(file, visit, visit.form(answers, seen: file.marks))
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await read(visit)
        let form = AllocationForm(file.choice, file.present, beganOn: file.period?.beganOn, today: visit.today)
        switch form.read(visit.answers) {
        case .failure(let findings):
            return refused(findings, file, visit)
        case .success(let decided):
            do {
                try await write(decided, file.child.id, visit)
            } catch let refusal as AllocationRefusal {
                return refused(Findings(AllocationForm.officer.name, refusal.explanation), file, visit)
            }
            return .redirect(to: ("/allocation" as Address).with("done", file.child.id.text))
        }
    }

    private func write(_ decided: AllocationForm.Decided, _ child: ID<Child>, _ visit: SignedIn) async throws {
        let seen = visit.answers.all("seen").lazy.compactMap { Seen<Allocation>(mark: $0) }.first
        let (scope, today) = (visit.scope, visit.today)
        try await app.casebook.write(as: visit.deed("allocate", about: child.text)) { transaction in
            _ = try transaction.one(Scope.child(Subject(child), seenBy: scope))
            try transaction.allocate(
                Subject(child),
                to: decided.officer,
                from: decided.day,
                because: decided.reason,
                insteadOf: seen,
                today: today
            )
        }
    }

    private func read(_ visit: SignedIn) async throws -> AllocationFile {
        let child: ID<Child> = try visit.id("child")
        let (guidance, counts, inUseSince) = (app.profile.caseload, app.counts, app.profiles.inUseSince)
        return try await app.database.read { transaction in
            try AllocationFile(
                readIn: transaction,
                counts,
                child,
                visit.scope,
                guidance: guidance,
                inUseSince: inUseSince,
                today: visit.today
            )
        }
    }

    private func refused(_ findings: Findings, _ file: AllocationFile, _ visit: SignedIn) -> Answer {
        // The version that the page was made from stays with the form: what was typed was typed beside that one.
        let form = visit.form(visit.answers, findings, seen: visit.answers.all("seen"))
        return answer(file, visit, form, status: .unprocessableContent)
    }

    private func answer(
        _ file: AllocationFile,
        _ visit: SignedIn,
        _ form: Form,
        status: HTTPResponse.Status = .ok
    ) -> Answer {
        let view = AllocateChildView(file, form, words: app.profile.words, today: visit.today)
        return app.show(view, visit, showing: [Subject(file.child.id)], status: status)
    }
}

/// What is known of one child when an officer is chosen.
struct AllocationFile {
    let child: Child
    let called: String
    let history: CareHistory
    let period: PeriodOfCare?
    let clock: Clock?
    let allocations: [Allocation]
    /// Who has the child today.
    let present: Allocation?
    /// The version that the form is made from, where the child has an officer.
    let marks: [String]
    let choice: AllocationChoice
    let officerNames: [ID<Officer>: String]
    let inUseSince: CivilDate?
    let workingDays: WorkingDays

    init(
        readIn transaction: ReadTransaction,
        _ counts: KeptCounts,
        _ id: ID<Child>,
        _ scope: Scope,
        guidance: CaseloadGuidance,
        inUseSince: CivilDate?,
        today: CivilDate
    ) throws {
        let subject = Subject(id)
        child = try transaction.one(Child.withID(id, seenBy: scope))
        let name = try transaction.first(ChildName.of(id, seenBy: scope))
        called = CalledChild.words(name?.full, code: child.code)
        history = CareHistory(try transaction.all(Episode.of([subject])))
        period = history.period(on: today)
        clock = try transaction.first(ClockEntry.awaitingAllocation(of: [subject]))?.clock
        let kept = try transaction.allKept(Allocation.of([subject]))
        let present = kept.first { $0.fact.isInForce(on: today) }
        allocations = kept.map(\.fact)
        self.present = present?.fact
        marks = present.map { [$0.seen.mark] } ?? []
        let officers = try transaction.all(Officer.all)
        officerNames = Dictionary(officers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let tallies = try counts.tallies(on: today, seenBy: scope, in: transaction)
        choice = AllocationChoice(
            among: officers.filter { $0.isRecent(on: today) },
            children: Dictionary(
                tallies.compactMap { tally in tally.officer.map { ($0, tally.children) } },
                uniquingKeysWith: { first, _ in first }
            ),
            history: allocations,
            conflicts: try transaction.all(Conflict.of([subject])),
            guidance: guidance,
            today: today
        )
        self.inUseSince = inUseSince
        workingDays = try transaction.workingDays()
    }
}
