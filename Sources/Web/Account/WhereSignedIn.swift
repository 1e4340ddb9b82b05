import Access
import HTMLKit
import Vocabulary

/// Where somebody is signed in, this place first, with a way to sign out of each other one.
struct WhereSignedIn {
    fileprivate struct Line {
        let device: String
        let isHere: Bool
        let since: String
        let used: String
        let networks: String
        let isShared: Bool
        let end: ActionButton?
    }

    private let lines: [Line]
    private let form: Form

    init(_ file: AccountFile) {
        let visitor = file.visit.visitor
        form = file.visit.form()
        let here = file.sessions.filter { $0.id == visitor.session }
        lines = (here + file.sessions.filter { $0.id != visitor.session }).map { session in
            Line(session, isHere: session.id == visitor.session, at: file.visit.at, file.visit.form())
        }
    }

    var panel: AccountPanel {
        let columns: [Table<Line>.Column] = [
            .heading("With") { "\($0.device)\(if: $0.isHere, " \(Tag("this one", .blue))")" },
            .text("Since") { $0.since },
            .text("Last used") { $0.used },
            .html("Network") { "\($0.networks)\(if: $0.isShared, " \(Tag("two at once", .amber))")" },
            .html("") { "\($0.end)" },
        ]
        let others: HTML =
            lines.count > 1
            ? "<div class=\"mt\">\(ActionButton(Button("Sign out everywhere else", .quiet), to: "/account/sessions/end", in: form))</div>"
            : HTML()
        return AccountPanel(
            "Where you are signed in",
            id: "signed-in",
            """
            <p class="mt">If you do not know one of them, sign it out and tell your IRO manager.</p>
            <div class="mt">\(Table("Where you are signed in", lines, columns: columns, isCaptionHidden: true))</div>\(others)
            """
        )
    }
}

extension WhereSignedIn.Line {
    fileprivate init(_ session: Session, isHere: Bool, at now: Instant, _ form: Form) {
        let networks = session.networks
        self.isHere = isHere
        device = session.device.words
        since = session.startedAt.inWords
        used = isHere ? "now" : session.lastUsedAt.inWords
        self.networks = networks.began == networks.last ? networks.last : "\(networks.last), at first \(networks.began)"
        isShared = networks.sharedAt != nil
        let button = Button("Sign out", .quiet, isSmall: true, about: "of \(session.device.words), since \(since)")
        end = isHere ? nil : ActionButton(button, to: "/account/sessions/\(session.id)/end", in: form)
    }
}
