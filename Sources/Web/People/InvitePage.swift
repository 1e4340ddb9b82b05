import Access
import Casework
import HTMLKit
import Hummingbird
import Store
import Vocabulary
import Workforce

/// `/settings/people/invite`: opens an account for somebody, and makes the link by which they come in first.
struct InvitePage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/invite", needs: .managePeople).afterProof().get(use: show).post(use: submit)
    }

    /// What is asked, and nothing else of what a form may send.
    private struct Invitation {
        let name: String
        let email: String
        let role: Role
        let share: Int?
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.show(InviteView(form: visit.form()), visit, showing: [])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        switch read(visit.answers) {
        case .failure(let findings):
            return again(findings, visit)
        case .success(let asked):
            do {
                let account = try await app.casebook.write(as: visit.deed("open-account")) { transaction in
                    let id = try transaction.openAccount(
                        name: asked.name,
                        email: asked.email,
                        as: asked.role,
                        from: visit.today
                    )
                    let account = try transaction.one(Account.withID(id))
                    if asked.role.holdsPost {
                        try transaction.putInPost(id, account.name, share: asked.share ?? 100, from: visit.today)
                    }
                    return account
                }
                return try await app.handOver(account, as: .invitation, visit)
            } catch let refusal as AccountRefusal {
                return again(Findings(InvitePage.place(of: refusal).name, refusal.explanation), visit)
            }
        }
    }

    private func read(_ answers: Answers) -> Checked<Invitation> {
        check(
            answers.read(PersonQuestions.name, longest: 100),
            answers.read(PersonQuestions.email, longest: 254),
            answers.read(PersonQuestions.role),
            answers.read(PersonQuestions.share, 1...100),
            into: Invitation.init(name:email:role:share:)
        )
    }

    private static func place(of refusal: AccountRefusal) -> Question<String> {
        switch refusal {
        case .nameMissing: PersonQuestions.name
        case .notAnAddress, .emailTaken, .sameAddress: PersonQuestions.email
        }
    }

    private func again(_ findings: Findings, _ visit: SignedIn) -> Answer {
        let form = visit.form(visit.answers, findings)
        return app.show(InviteView(form: form), visit, showing: [], status: .unprocessableContent)
    }
}

/// What the page asks.
struct InviteView: View {
    let title = "Invite somebody"
    let crumbs = [Crumb("People", to: "/settings/people"), Crumb("Invite somebody")]
    let form: Form

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <p class="lead">They get a link that works once, and choose a password with it.</p>
        <form method="post" action="/settings/people/invite" class="stack mt">\(form.hidden)
        \(TextInput(PersonQuestions.name, in: form, autocomplete: "off"))
        \(TextInput(PersonQuestions.email, in: form, kind: .email, autocomplete: "off"))
        \(Radios(PersonQuestions.role, in: form))
        \(TextInput(PersonQuestions.share, in: form))
        <p class="actions">\(Button("Invite"))</p></form>
        """
    }
}
