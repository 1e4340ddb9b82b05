import Access
import Casework
import HTMLKit
import Hummingbird
import Notify
import Store
import Vocabulary

/// `/settings/outbox`: what waits to be sent, and what could not be. It names nobody.
struct OutboxPage {
    static let address: Address = "/settings/outbox"
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/outbox", needs: .seeSystem).get(use: show)
        routes.page("settings/outbox/:entry", needs: .seeSystem).afterProof().post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (counts, unsent) = try await app.database.recall { transaction in
            (
                try transaction.all(OutboxCount.byState),
                try transaction.all(OutboxEntry.standing([.failed, .doubtful, .waiting], limit: 50))
            )
        }
        let view = OutboxView(
            counts,
            unsent.filter { $0.state != .waiting || $0.tries > 0 },
            form: visit.form(),
            sendsMail: app.sendsMail,
            done: visit.query.text("done")
        )
        return app.show(view, visit, showing: [])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<OutboxEntry> = try visit.id("entry")
        let now = visit.at
        guard let choice = UnsentDecision.Choice(rawValue: visit.answers.text("choice")) else { throw Missing() }
        let entry = try await app.database.recall { try $0.one(OutboxEntry.withID(id)) }
        // What is held because of a child is decided on the child's page, where it is known whose it is.
        guard [.failed, .doubtful, .waiting].contains(entry.state) else { throw HoldRefusal.nothingUnsent }
        if choice == .drop {
            // Whoever opens a record could otherwise put away what tells of it.
            guard entry.notice != .recordOpened else { throw HoldRefusal.mustBeSent }
            try await app.casebook.write(as: visit.deed("drop-message", about: id.text)) { _ in }
        }
        try await app.database.keep { try $0.carryOut(choice, id, at: now) }
        return .redirect(to: OutboxPage.address.with("done", choice.rawValue))
    }
}

/// What the page shows.
struct OutboxView: View {
    let title = "Messages to be sent"
    private let counts: [OutboxCount]
    private let unsent: [OutboxEntry]
    private let form: Form
    private let sendsMail: Bool
    private let done: Banner?

    init(_ counts: [OutboxCount], _ unsent: [OutboxEntry], form: Form, sendsMail: Bool, done: String) {
        self.counts = counts
        self.unsent = unsent
        self.form = form
        self.sendsMail = sendsMail
        self.done =
            switch done {
            case "send": Banner(.done, "The message will be sent again.")
            case "drop": Banner(.done, "The message was put away.")
            default: nil
            }
    }

    var body: HTML {
        """
        \(done)\(PageHead(title, lead: "Mail that Footprint sends by itself. Nobody is named here, nor in any mail."))
        <div class="stack-l mt-l">\(server)
        <section aria-labelledby="queue"><h2 id="queue">Where messages stand</h2>\(queue)</section>
        <section aria-labelledby="troubles"><h2 id="troubles">Not sent yet</h2>\(troubles)</section></div>
        """
    }

    private var server: HTML {
        sendsMail
            ? "<p>\(Tag("Mail is sent", .green)) A mail server is named.</p>"
            : """
            <p>\(Tag("No mail is sent", .amber)) No mail server is named, so messages wait. Whoever runs the program names \
            one: <code>footprint serve --mail-server … --mail-from …</code>.</p>
            """
    }

    private var queue: HTML {
        if counts.isEmpty { return "<p class=\"mt\">No message has been made yet.</p>" }
        let columns: [Table<OutboxCount>.Column] = [
            .heading("State") { "\($0.state.title)" },
            .number("Messages") { "\($0.number.grouped)" },
        ]
        return "<div class=\"mt\">\(Table("Messages by state", counts, columns: columns, isCaptionHidden: true))</div>"
    }

    private var troubles: HTML {
        if unsent.isEmpty { return "<p class=\"mt\">Nothing went wrong: there is no message to look at.</p>" }
        let columns: [Table<OutboxEntry>.Column] = [
            .heading("Message") { "\($0.notice.title)" },
            .text("Made") { $0.madeAt.inWords },
            .text("State") { $0.state.title },
            .text("What went wrong") { $0.fault?.title ?? "–" },
            .text("Tries") { "\($0.tries)" },
            .html("What to do") { choices($0) },
        ]
        return
            "<div class=\"mt\">\(Table("Messages not sent yet", unsent, columns: columns, isCaptionHidden: true))</div>"
    }

    private func choices(_ entry: OutboxEntry) -> HTML {
        let isKept = entry.notice == .recordOpened
        if isKept, entry.state == .waiting { return "It is tried again by itself." }
        let about = "\(entry.notice.title), made on \(entry.madeAt.inWords), \(entry.id)"
        let again: HTML =
            entry.state == .waiting
            ? "" : "\(Button("Send again", .quiet, isSmall: true, about: about, name: "choice", value: "send"))"
        return """
            <form method="post" action="\("/settings/outbox/\(entry.id)" as Address)" class="cluster">\(form.hidden)\(again)\
            \(if: !isKept, "\(Button("Put away", .quiet, isSmall: true, about: about, name: "choice", value: "drop"))")</form>
            """
    }
}
