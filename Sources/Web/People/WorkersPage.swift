import Access
import Casework
import HTMLKit
import Hummingbird
import Store
import Vocabulary
import Workforce

/// `/settings/people/{account}/workers`: by which numbers returns know a social worker, or those whom somebody manages.
struct WorkersPage {
    static let worker = Question<String>(
        "worker",
        "Number in the return",
        called: "the number in the return",
        hint: "As the return’s table of social workers has it. For a team manager: one of the team’s, then the next."
    )
    static let from = Question<CivilDate>("from", "From which day?", called: "the first day")
    static let to = Question<CivilDate?>(
        "to",
        "Until which day?",
        called: "the last day",
        hint: "That day still counts. Leave it empty where it goes on."
    )

    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/:account/workers", needs: .managePeople).afterProof()
            .get(use: show).post(use: submit)
        routes.page("settings/people/:account/workers/:link/end", needs: .managePeople).afterProof().post(use: end)
    }

    static func address(_ account: ID<Account>) -> Address { "/settings/people/\(account)/workers" }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        try await answer(visit, visit.form(Answers().filling(WorkersPage.from, with: visit.today)))
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let account: ID<Account> = try visit.id("account")
        let read = check(
            visit.answers.read(WorkersPage.worker, longest: 40),
            visit.answers.read(WorkersPage.from, today: visit.today),
            visit.answers.read(WorkersPage.to)
        ) { WorkerLink(id: .fresh(), account: account, worker: $0, fromOn: $1, toOn: $2) }
        switch read {
        case .failure(let findings):
            return try await answer(visit, visit.form(visit.answers, findings), .unprocessableContent)
        case .success(let link) where link.toOn.map({ $0 < link.fromOn }) ?? false:
            let findings = Findings([WorkersPage.to.finding("must not be before the first")])
            return try await answer(visit, visit.form(visit.answers, findings), .unprocessableContent)
        case .success(let link):
            guard account != visit.visitor.account else { throw PersonRefusal.oneself }
            do {
                try await app.casebook.write(as: visit.deed("link-social-worker", about: account.text)) {
                    try $0.link(link, on: visit.today)
                }
            } catch let refusal as WorkerRefusal {
                let findings = Findings(WorkersPage.worker.name, refusal.explanation)
                return try await answer(visit, visit.form(visit.answers, findings), .unprocessableContent)
            }
            return .redirect(to: WorkersPage.address(account).with("done", "1"))
        }
    }

    @Sendable func end(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let account: ID<Account> = try visit.id("account")
        let seen = try visit.seen(WorkerLink.self)
        guard seen.id == (try visit.id("link")) else { throw Missing() }
        try await app.casebook.write(as: visit.deed("end-social-worker", about: account.text)) {
            try $0.endLink(seen, of: account, on: visit.today)
        }
        return .redirect(to: WorkersPage.address(account).with("done", "1"))
    }

    private func answer(
        _ visit: SignedIn,
        _ form: Form,
        _ status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let person = try await app.person(visit)
        let links = try await app.database.read { try $0.allKept(WorkerLink.of(person.account.id)) }
        return app.show(WorkersView(person, links, form, visit), visit, showing: [], status: status)
    }
}

/// What the page shows.
struct WorkersView: View {
    let title = "Which social workers’ children they see"
    let crumbs: [Crumb]
    let banner: Banner?
    private let person: PersonStanding
    private let links: [Kept<WorkerLink>]
    private let form: Form
    private let visit: SignedIn

    init(_ person: PersonStanding, _ links: [Kept<WorkerLink>], _ form: Form, _ visit: SignedIn) {
        crumbs = PersonFormView.crumbs(person, title)
        banner = visit.query.text("done") == "1" ? Banner(.done, "what they see is changed.") : nil
        self.person = person
        self.links = links
        self.form = form
        self.visit = visit
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(PageHead(title, lead: "\(person.name) sees names, numbers and dates of the children whom returns give to these social workers, on the days on which they are theirs."))
        <div class="stack-l mt">\(if: links.isEmpty, "<p>No number is entered: they see no child.</p>", else: "\(table)")
        <form method="post" action="\(WorkersPage.address(person.account.id))" class="stack prose">\(form.hidden)\
        \(TextInput(WorkersPage.worker, in: form))\(DateInput(WorkersPage.from, in: form))\
        \(DateInput(WorkersPage.to, in: form))<p class="actions">\(Button("Enter the number"))</p></form></div>
        """
    }

    private var table: Table<Kept<WorkerLink>> {
        Table(
            "Numbers in the return",
            links,
            columns: [
                .heading("Number") { "\($0.fact.worker)" }, .text("From") { "\($0.fact.fromOn)" },
                .text("Until") { $0.fact.toOn.map { "\($0)" } ?? "goes on" }, .html("Change") { end($0) },
            ]
        )
    }

    private func end(_ kept: Kept<WorkerLink>) -> HTML {
        guard kept.fact.lasts(beyond: visit.today) else { return "" }
        let button = Button("End", .quiet, isSmall: true, about: "the number \(kept.fact.worker)")
        let address: Address = "/settings/people/\(person.account.id)/workers/\(kept.id)/end"
        return "\(ActionButton(button, to: address, in: visit.form(seen: [kept.seen.mark])))"
    }
}
