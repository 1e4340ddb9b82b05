import Access
import Casework
import HTMLKit
import Hummingbird
import Notify
import Policy
import Register
import Store
import Vocabulary

/// `/children/{child}/hold/{hold}/lift`: lets automation about a child go on. Nothing but a person does that.
struct LiftHoldPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/hold/:hold/lift", needs: .holdAutomation).get(use: show).post(use: submit)
    }

    static func address(_ child: ID<Child>, _ hold: ID<Hold>) -> Address { "/children/\(child)/hold/\(hold)/lift" }

    static let reason = Question<String>("reason", "Why can the hold end?", called: "why the hold can end")

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (head, history, hold) = try await read(visit)
        return answer(head, history, hold, visit.form(seen: [hold.seen.mark]), visit)
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (head, history, hold) = try await read(visit)
        switch visit.answers.read(LiftHoldPage.reason, longest: 500) {
        case .failure(let findings):
            let form = visit.form(visit.answers, findings, seen: visit.answers.all("seen"))
            return answer(head, history, hold, form, visit, status: .unprocessableContent)
        case .success(let reason):
            let (seen, scope) = (try visit.seen(Hold.self), visit.scope)
            guard seen.id == hold.id else { throw Missing() }
            try await app.casebook.write(as: visit.deed("lift-hold", about: head.child.id.text)) {
                try $0.lift(seen, because: reason, by: scope)
            }
            return .redirect(to: HoldPage.address(head.child.id).with("done", "lifted"))
        }
    }

    private func read(_ visit: SignedIn) async throws -> (ChildHead, CareHistory, Kept<Hold>) {
        let (child, hold): (ID<Child>, ID<Hold>) = (try visit.id("child"), try visit.id("hold"))
        let scope = visit.scope
        return try await app.database.read { transaction in
            let head = try transaction.one(ChildHead.of(child, for: visit))
            let kept = try transaction.kept(Hold.withID(hold, seenBy: scope))
            guard kept.fact.child == Subject(child) else { throw Missing() }
            return (head, CareHistory(try transaction.all(Episode.of(child, seenBy: scope))), kept)
        }
    }

    private func answer(
        _ head: ChildHead,
        _ history: CareHistory,
        _ hold: Kept<Hold>,
        _ form: Form,
        _ visit: SignedIn,
        status: HTTPResponse.Status = .ok
    ) -> Answer {
        let frame = ChildFrame(
            head,
            history,
            on: .automation,
            today: visit.today,
            words: app.profile.words,
            offersAction: false
        )
        let view = LiftHoldView(frame, head, hold.fact, form)
        return app.show(view, visit, showing: [Subject(head.child.id)], status: status)
    }
}

/// What the page shows.
struct LiftHoldView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let hold: Hold
    private let form: Form
    private let child: ID<Child>

    init(_ frame: ChildFrame, _ head: ChildHead, _ hold: Hold, _ form: Form) {
        self.frame = frame
        self.hold = hold
        self.form = form
        child = head.child.id
        title = "Lift the hold: \(head.called)"
        crumbs = frame.crumbs(child, "Lift the hold")
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(frame)<div class="prose"><h2 class="mt-l">Lift the hold</h2>
        <p class="mt">\(hold.kind.title), on hold since \(hold.since.inWords). What falls due \
        from now on is sent again by itself. What was not sent stays listed until somebody decides about it.</p>
        <form method="post" action="\(LiftHoldPage.address(child, hold.id))" class="stack mt">\(form.hidden)\
        \(TextArea(LiftHoldPage.reason, in: form, rows: 3))<p class="actions">\(Button("Lift the hold"))</p></form></div>
        """
    }
}
