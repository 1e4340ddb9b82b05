import Access
import HTMLKit
import Notify
import Policy
import Register
import Store
import Vocabulary

/// What the page shows: whether anything goes out by itself, what was not sent, and the links that were given.
struct AutomationView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let file: AutomationFile
    private let form: Form
    private let done: Banner?
    private let today: CivilDate
    private let reviewer: String

    init(_ file: AutomationFile, _ form: Form, done: String, today: CivilDate, _ words: Words) {
        frame = ChildFrame(file.head, file.history, on: .automation, today: today, words: words, offersAction: false)
        title = "\(ChildTab.automation.words): \(file.head.called)"
        crumbs = frame.crumbs(file.head.child.id, ChildTab.automation.words)
        self.file = file
        self.form = form
        self.done = AutomationView.banner(done)
        self.today = today
        reviewer = words[.iro].short
    }

    private static func banner(_ done: String) -> Banner? {
        switch done {
        case "held": Banner(.done, "Nothing goes out by itself about this child any more.")
        case "lifted": Banner(.done, "The hold was lifted.")
        case "send": Banner(.done, "The message will be sent, although the child is on hold.")
        case "drop": Banner(.done, "The message was dropped.")
        case "told": Banner(.done, "A message with a personal link is on its way.")
        case "revoked": Banner(.done, "The link was taken back.")
        default: nil
        }
    }

    private var child: ID<Child> { file.head.child.id }

    var body: HTML {
        """
        \(ErrorSummary(form))\(frame)\(done)<div class="stack-l mt-l prose">\
        <section aria-labelledby="state"><h2 id="state">What goes out by itself</h2>\(state)</section>
        \(unsent)\(tellings)\(links)
        <section aria-labelledby="stop"><h2 id="stop">Stop it</h2>
        <p class="mt">Reminders, letters, surveys, links and feeds about this child stop the same minute. What is not sent is \
        listed here for you to decide about. It stays stopped until somebody lifts it.</p>
        <form method="post" action="\(HoldPage.address(child))" class="stack mt">\(form.hidden)\
        \(Radios(HoldPage.kind, in: form))\(TextArea(HoldPage.reason, in: form, rows: 3))\
        <p class="actions">\(Button("Put automation on hold", .stop))</p></form></section></div>
        """
    }

    private var state: HTML {
        let holds = file.inForce(on: today)
        if holds.isEmpty {
            return "<p class=\"mt\">Nothing is on hold: messages about this child are sent as they fall due.</p>"
        }
        return "\(each: holds.map { hold($0.fact) })"
    }

    private func hold(_ hold: Hold) -> HTML {
        let why = hold.reason.map { "\(hold.kind.title): \($0)" } ?? "\(hold.kind.title) on \(hold.from)"
        return """
            <div class="panel mt"><p><strong>On hold since \(hold.since.inWords).</strong> Reminders, letters, surveys, links and feeds \
            about this child have stopped.</p>\(Because(why))\
            <p class="mt">\(Link("Lift this hold", to: LiftHoldPage.address(child, hold.id), about: hold.kind.title))</p></div>
            """
    }
}

extension AutomationView {
    private var unsent: HTML {
        let waiting = file.head.isOnHold ? file.unsent : file.unsent.filter { $0.entry.state == .held }
        guard !waiting.isEmpty else { return HTML() }
        return """
            <section aria-labelledby="unsent"><h2 id="unsent">Not sent</h2>\
            \(UnsentTable(waiting, of: nil, in: form).body)</section>
            """
    }

    private var tellings: HTML {
        let columns: [Table<Telling>.Column] = [
            .heading("Who") { "\($0.name)" },
            .text("Work address") { $0.address.rawValue },
            .text("Confirmed") { $0.confirmedAt?.inWords ?? "Not yet" },
        ]
        let table: HTML =
            file.tellings.isEmpty
            ? "<p class=\"mt\">Nobody without an account has been told yet.</p>"
            : "<div class=\"mt\">\(Table("People told", file.tellings, columns: columns, isCaptionHidden: true))</div>"
        return """
            <section aria-labelledby="told"><h2 id="told">Who was told who the \(reviewer) is</h2>\(table)\
            <p class="mt">\(Link("Tell somebody without an account", to: TellPage.address(child)))</p></section>
            """
    }

    private var links: HTML {
        guard !file.links.isEmpty else { return HTML() }
        let columns: [Table<ChildLink>.Column] = [
            .heading("Given") { "\($0.madeAt.inWords)" },
            .text("To") { $0.isToHome ? "\($0.address.rawValue), where the child lives" : $0.address.rawValue },
            .text("State") { state(of: $0) },
            .html("What to do") { action(for: $0) },
        ]
        return """
            <section aria-labelledby="links"><h2 id="links">Personal links</h2>\
            <div class="mt">\(Table("Personal links", file.links, columns: columns, isCaptionHidden: true))</div></section>
            """
    }

    private func state(of link: ChildLink) -> String {
        switch link.state {
        case .used: "Used"
        case .revoked: "Taken back"
        case .working: link.expiresAt <= file.moment ? "Run out" : "Works until \(link.expiresAt.londonDay)"
        }
    }

    private func action(for link: ChildLink) -> HTML {
        guard link.state == .working, link.expiresAt > file.moment else { return "–" }
        let about = "given on \(link.madeAt.inWords)"
        return """
            \(ActionButton(
                Button("Take back", .quiet, isSmall: true, about: about),
                to: RevokeLinkPage.address(child, link.id),
                in: form
            ))
            """
    }
}
