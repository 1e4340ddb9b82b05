import Access
import Casework
import HTMLKit
import Hummingbird
import Notify
import Policy
import Register
import Store
import Vocabulary

/// `/children/{child}/hold`: what goes out by itself about a child, and the button that stops it.
struct HoldPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/hold", needs: .holdAutomation).get(use: show).post(use: submit)
    }

    static func address(_ child: ID<Child>) -> Address { ChildTab.automation.address(of: child) }

    static let kind = Question<Hold.Kind>("kind", "What is it for?", called: "what the hold is for")
    static let reason = Question<String>("reason", "Why, in your own words?", called: "why automation is to stop")

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        try await page(visit, visit.form())
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<Child> = try visit.id("child")
        let read = check(
            visit.answers.read(HoldPage.kind),
            visit.answers.read(HoldPage.reason, longest: 500),
            into: { (kind: $0, reason: $1) }
        )
        switch read {
        case .failure(let findings):
            return try await page(visit, visit.form(visit.answers, findings), status: .unprocessableContent)
        case .success(let decided):
            let (scope, today) = (visit.scope, visit.today)
            do {
                try await app.casebook.write(as: visit.deed("hold-automation", about: id.text)) { transaction in
                    let child = try transaction.one(Child.withID(id, seenBy: scope))
                    try transaction.holdAutomation(
                        about: Subject(child.id),
                        decided.kind,
                        from: today,
                        because: decided.reason
                    )
                }
            } catch let refusal as HoldRefusal {
                let findings = Findings(HoldPage.kind.name, refusal.explanation)
                return try await page(visit, visit.form(visit.answers, findings), status: .unprocessableContent)
            }
            return .redirect(to: HoldPage.address(id).with("done", "held"))
        }
    }

    private func page(
        _ visit: SignedIn,
        _ form: Form,
        status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let file = try await AutomationFile.read(visit, app)
        let view = AutomationView(file, form, done: visit.query.text("done"), today: visit.today, app.profile.words)
        return app.show(view, visit, showing: [file.subject], status: status)
    }
}

/// What is known of all that goes out by itself about a child.
struct AutomationFile: Sendable {
    let head: ChildHead
    let history: CareHistory
    let holds: [Kept<Hold>]
    let tellings: [Telling]
    let unsent: [UnsentEntry]
    let links: [ChildLink]
    let moment: Instant

    var subject: Subject { Subject(head.child.id) }

    func inForce(on today: CivilDate) -> [Kept<Hold>] { holds.filter { $0.fact.isInForce(on: today) } }

    static func read(_ visit: SignedIn, _ app: App) async throws -> AutomationFile {
        let id: ID<Child> = try visit.id("child")
        let (subject, scope) = (Subject(id), visit.scope)
        let (head, history, holds, tellings) = try await app.database.read { transaction in
            (
                try transaction.one(ChildHead.of(id, for: visit)),
                CareHistory(try transaction.all(Episode.of(id, seenBy: scope))),
                try transaction.allKept(Hold.of(subject, seenBy: scope)),
                try transaction.all(Telling.of(subject, seenBy: scope))
            )
        }
        // Asked only once the child is known to be theirs to see: what is kept knows no scope.
        let (unsent, links) = try await app.database.recall {
            (try $0.all(UnsentEntry.about([subject])), try $0.all(ChildLink.about(subject)))
        }
        return AutomationFile(
            head: head,
            history: history,
            holds: holds,
            tellings: tellings,
            unsent: unsent,
            links: links,
            moment: visit.at
        )
    }
}
