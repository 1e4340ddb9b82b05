import Access
import Casework
import HTMLKit
import Hummingbird
import Notify
import Policy
import Register
import Store
import Vocabulary

/// `/children/{child}/tell`: has somebody without an account told who reviews the child's plan, by a personal link.
struct TellPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/tell", needs: .giveLinks).get(use: show).post(use: submit)
    }

    static func address(_ child: ID<Child>) -> Address { "/children/\(child)/tell" }

    static let name = Question<String>("name", "Who is to be told?", called: "who is to be told")
    static let email = Question<String>(
        "email",
        "Their work e-mail address",
        called: "their work e-mail address",
        hint:
            "The code that the link asks for goes to the same address, so whoever reads mail there reads about the child."
    )
    static let again = Question<String>(
        "again",
        "The same address once more",
        called: "the address once more",
        hint: "Typed, not copied."
    )
    static let partner = Question<Bool>(
        "partner",
        "I have checked that this address is theirs",
        called: "whether the address is theirs",
        hint: "For an address of another organisation, such as a school."
    )
    static let home = Question<Bool>(
        "home",
        "The child lives with them",
        called: "whether the child lives with them",
        hint: "The link then ends on the day the child moves."
    )

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        try await page(visit, visit.form())
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<Child> = try visit.id("child")
        let known = try await app.database.read { try $0.all(Account.everybody) }.map { $0.email.domain }
        let read = check(
            visit.answers.read(TellPage.name, longest: 100),
            TellPage.address(visit.answers, known: Set(known)),
            visit.answers.read(TellPage.home),
            into: { Telling(id: .fresh(), child: Subject(id), name: $0, address: $1, isToHome: $2) }
        )
        switch read {
        case .failure(let findings):
            return try await page(visit, visit.form(visit.answers, findings), status: .unprocessableContent)
        case .success(let telling):
            let scope = visit.scope
            try await app.casebook.write(as: visit.deed("tell-who-reviews", about: id.text)) { transaction in
                _ = try transaction.one(Child.withID(id, seenBy: scope))
                try transaction.tell(telling)
            }
            return .redirect(to: HoldPage.address(id).with("done", "told"))
        }
    }

    /// The address, typed twice the same. One at which nobody of the service has their own must be known to be right: a slip
    /// would tell a stranger who reviews the child's plan.
    private static func address(_ answers: Answers, known: Set<String>) -> Checked<EmailAddress> {
        answers.read(email, longest: 254).flatMap { text -> Checked<EmailAddress> in
            guard let address = EmailAddress(rawValue: text) else {
                return .failure(Findings(email.name, "Enter an e-mail address like name@example.gov.uk"))
            }
            guard EmailAddress.key(of: answers.text(again.name)) == address.key else {
                return .failure(Findings(again.name, "Type the same address once more"))
            }
            guard known.contains(address.domain) || !answers.text(partner.name).isEmpty else {
                let words = "Nobody here has an address at \(address.domain). Check it, and say that you did"
                return .failure(Findings(partner.name, words))
            }
            return .success(address)
        }
    }

    private func page(_ visit: SignedIn, _ form: Form, status: HTTPResponse.Status = .ok) async throws -> Answer {
        let id: ID<Child> = try visit.id("child")
        let scope = visit.scope
        let (head, history) = try await app.database.read { transaction in
            (
                try transaction.one(ChildHead.of(id, for: visit)),
                CareHistory(try transaction.all(Episode.of(id, seenBy: scope)))
            )
        }
        let words = app.profile.words
        let frame = ChildFrame(head, history, on: .automation, today: visit.today, words: words, offersAction: false)
        let view = TellView(frame, head, form, reviewer: words[.iro].short, sendsMail: app.sendsMail)
        return app.show(view, visit, showing: [Subject(id)], status: status)
    }
}

/// What the page shows.
struct TellView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let form: Form
    private let child: ID<Child>
    private let officer: String?
    private let reviewer: String
    private let sendsMail: Bool

    init(_ frame: ChildFrame, _ head: ChildHead, _ form: Form, reviewer: String, sendsMail: Bool) {
        self.frame = frame
        self.form = form
        self.reviewer = reviewer
        self.sendsMail = sendsMail
        child = head.child.id
        officer = head.officer
        title = "Tell somebody without an account: \(head.called)"
        crumbs = frame.crumbs(child, "Tell somebody")
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(frame)<div class="prose"><h2 class="mt-l">Tell somebody who the \(reviewer) is</h2>\(content)</div>
        """
    }

    private var content: HTML {
        guard let officer else {
            return """
                <p class="mt">This child has no \(reviewer) yet, so there is nothing to tell. Allocate one first.</p>
                """
        }
        return """
            <p class="mt">They get a mail that names nobody, with a personal link. After a code from their work address it \
            shows that \(officer) is the \(reviewer), and they confirm that they were told.</p>\(mail)
            <form method="post" action="\(TellPage.address(child))" class="stack mt">\(form.hidden)\
            \(TextInput(TellPage.name, in: form))\(TextInput(TellPage.email, in: form, kind: .email))\
            \(TextInput(TellPage.again, in: form, kind: .email))\(Tick(TellPage.partner, in: form))\
            \(Tick(TellPage.home, in: form))<p class="actions">\(Button("Tell them"))</p></form>
            """
    }

    private var mail: HTML? {
        if sendsMail { return nil }
        return
            "<p class=\"mt\">\(Tag("No mail yet", .amber)) No mail server is named, so the mail waits until one is.</p>"
    }
}

extension EmailAddress {
    /// What stands behind the @, as it is compared.
    fileprivate var domain: String { String(key.split(separator: "@").last ?? "") }
}
