import Access
import Casework
import HTMLKit
import Hummingbird
import Policy
import Register
import Store
import Vocabulary
import Workforce

/// `/allocation/{child}/conflicts`: who cannot be this child's officer, since they are not independent of the case.
struct ConflictsPage {
    static let officer = Question<ID<Officer>>("officer", "Who?", called: "who it is")
    static let kind = Question<Conflict.Kind>("kind", "In what?", called: "in what they are part of the case")
    static let from = Question<CivilDate>("from", "From which day?", called: "the first day")
    static let to = Question<CivilDate?>(
        "to",
        "Until which day?",
        called: "the last day",
        hint: "Leave it empty while it goes on."
    )
    static let why = Question<String>("why", "In words", called: "it in words", hint: "The record keeps it.")

    let app: App

    func add(to routes: Routes) {
        routes.page("allocation/:child/conflicts", needs: .editConflicts).get(use: show).post(use: submit)
        routes.page("allocation/:child/conflicts/:conflict/end", needs: .editConflicts).post(use: end)
    }

    static func address(_ child: ID<Child>) -> Address { "/allocation/\(child)/conflicts" }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let answers = Answers().filling(ConflictsPage.from, with: visit.today)
        return answer(try await file(visit), visit, visit.form(answers))
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        switch file.read(visit.answers, today: visit.today) {
        case .failure(let findings):
            return refused(findings, file, visit)
        case .success(let conflict):
            do {
                try await app.casebook.write(as: visit.deed("enter-conflict", about: file.child.id.id)) {
                    try $0.enter(conflict, by: visit.scope)
                }
            } catch let refusal as ConflictRefusal {
                return refused(Findings(ConflictsPage.officer.name, refusal.explanation), file, visit)
            }
            return .redirect(to: ConflictsPage.address(ID(file.child.id.id)))
        }
    }

    @Sendable func end(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let child: ID<Child> = try visit.id("child")
        let seen = try visit.seen(Conflict.self)
        guard seen.id == (try visit.id("conflict")) else { throw Missing() }
        try await app.casebook.write(as: visit.deed("end-conflict", about: child.text)) {
            try $0.endConflict(seen, of: Subject(child), by: visit.scope, lastDay: visit.today)
        }
        return .redirect(to: ConflictsPage.address(child))
    }

    private func refused(_ findings: Findings, _ file: ConflictsFile, _ visit: SignedIn) -> Answer {
        answer(file, visit, visit.form(visit.answers, findings), status: .unprocessableContent)
    }

    private func answer(
        _ file: ConflictsFile,
        _ visit: SignedIn,
        _ form: Form,
        status: HTTPResponse.Status = .ok
    ) -> Answer {
        app.show(ConflictsView(file, form, visit), visit, showing: [file.child.id], status: status)
    }

    private func file(_ visit: SignedIn) async throws -> ConflictsFile {
        let id: ID<Child> = try visit.id("child")
        return try await app.database.read { transaction in
            let found = try transaction.all(CalledChild.among([Subject(id)], seenBy: visit.scope))
            guard let child = found.first else { throw Missing() }
            return ConflictsFile(
                child: child,
                officers: try transaction.all(Officer.all),
                conflicts: try transaction.allKept(Conflict.of([Subject(id)]))
            )
        }
    }
}

/// What the page reads.
struct ConflictsFile: Sendable {
    let child: CalledChild
    let officers: [Officer]
    let conflicts: [Kept<Conflict>]

    func name(of officer: ID<Officer>) -> String {
        officers.first { $0.id == officer }?.name ?? "Somebody who is no longer known"
    }

    func read(_ answers: Answers, today: CivilDate) -> Checked<Conflict> {
        let subject = child.id
        return check(
            answers.read(ConflictsPage.officer, among: officers.map(\.id)),
            answers.read(ConflictsPage.kind),
            answers.read(ConflictsPage.from, today: today),
            answers.read(ConflictsPage.to, today: today),
            answers.read(ConflictsPage.why, longest: 500)
        ) { Conflict(id: .fresh(), child: subject, officer: $0, kind: $1, fromOn: $2, toOn: $3, why: $4) }
        .flatMap { conflict in
            guard conflict.toOn.map({ $0 >= conflict.fromOn }) ?? true else {
                return .failure(Findings([ConflictsPage.to.finding("must not be before the first")]))
            }
            return .success(conflict)
        }
    }
}

/// What the page shows.
struct ConflictsView: View {
    let title: String
    let crumbs: [Crumb]
    private let file: ConflictsFile
    private let form: Form
    private let visit: SignedIn

    init(_ file: ConflictsFile, _ form: Form, _ visit: SignedIn) {
        title = "Independence: \(file.child.called)"
        crumbs = [
            Crumb("Allocation", to: "/allocation"), Crumb(file.child.called, to: "/allocation/\(file.child.id.id)"),
            Crumb("Independence"),
        ]
        self.file = file
        self.form = form
        self.visit = visit
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(PageHead(title, lead: "Whoever plans, manages, supervises, visits or pays for the case may not review it (regulation 46 of the 2010 Regulations; IRO Handbook)."))
        <div class="stack-l mt">\(if: file.conflicts.isEmpty, "<p>Nobody is entered as part of this case.</p>", else: "\(table)")
        <form method="post" action="\(ConflictsPage.address(ID(file.child.id.id)))" class="stack prose">\(form.hidden)\
        \(Select(ConflictsPage.officer, in: form, choices: file.officers.map { Choice($0.id, $0.name) }))\
        \(Radios(ConflictsPage.kind, in: form))\(DateInput(ConflictsPage.from, in: form))\
        \(DateInput(ConflictsPage.to, in: form))\(TextArea(ConflictsPage.why, in: form, rows: 2))\
        <p class="actions">\(Button("Enter it"))</p></form></div>
        """
    }

    private var table: Table<Kept<Conflict>> {
        Table(
            "Part of this case",
            file.conflicts,
            columns: [
                .heading("Who") { "\(file.name(of: $0.fact.officer))" }, .text("In what") { $0.fact.kind.title },
                .text("From") { "\($0.fact.fromOn)" }, .text("Until") { $0.fact.toOn.map { "\($0)" } ?? "goes on" },
                .text("In words") { $0.fact.why }, .html("") { end($0) },
            ]
        )
    }

    private func end(_ kept: Kept<Conflict>) -> HTML {
        guard kept.fact.toOn == nil, kept.fact.fromOn <= visit.today else { return "" }
        let button = Button("Ends today", .quiet, isSmall: true, about: "for \(file.name(of: kept.fact.officer))")
        let address: Address = "/allocation/\(file.child.id.id)/conflicts/\(kept.id)/end"
        return "\(ActionButton(button, to: address, in: visit.form(seen: [kept.seen.mark])))"
    }
}
