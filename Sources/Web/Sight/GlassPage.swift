import Access
import Casework
import HTMLKit
import Hummingbird
import Register
import Store
import Vocabulary

/// `/find/{search}/break-glass`, `/children/{child}/break-glass`: opens a record that is not allocated to somebody, with a
/// reason in words, for some hours. The manager is told.
///
/// Before the reason is given nothing is looked up, so that the page is the same whether or not there is such a child; and
/// after it, a record that may not be opened so is answered like one that there is not.
struct GlassPage {
    static let hours = Question<HourChoice>("hours", "For how many hours?", called: "for how many hours")
    static let why = Question<String>(
        "why",
        "Why must you open it?",
        called: "why you must open it",
        hint: "In a sentence. The manager and whoever has the child read it."
    )
    /// The fewest letters of a reason.
    static let shortest = 10

    /// What was decided.
    struct Decided {
        let hours: HourChoice
        let why: String
    }

    let app: App

    func add(to routes: Routes) {
        routes.page("find/:search/break-glass", needs: .breakGlass).afterProof().get(use: ask).post(use: submit)
        routes.page("children/:child/break-glass", needs: .breakGlass).afterProof().get(use: ask).post(use: submit)
    }

    @Sendable func ask(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.show(GlassView(visit.form()), visit, showing: [])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        switch GlassPage.read(visit.answers) {
        case .failure(let findings):
            let view = GlassView(visit.form(visit.answers, findings))
            return app.show(view, visit, showing: [], status: .unprocessableContent)
        case .success(let decided):
            let account = visit.visitor.account
            if let minutes = try await app.database.keep({ try $0.admitGlass(by: account, at: visit.at) }) {
                try await note("too many tries", visit)
                let wait = Findings(GlassPage.why.name, SightRefusal.triedTooOften(minutes: minutes).explanation)
                let view = GlassView(visit.form(visit.answers, wait))
                return app.show(view, visit, showing: [], status: .tooManyRequests)
            }
            return try await answer(decided, visit)
        }
    }

    private func answer(_ decided: Decided, _ visit: SignedIn) async throws -> Answer {
        do {
            guard let child = try await opened(decided, visit) else {
                try await note("no such record", visit)
                return app.show(NoRecordView(), visit, showing: [], status: .notFound)
            }
            let account = visit.visitor.account
            try await app.database.keep { try $0.forgiveGlass(by: account) }
            return .redirect(to: ChildTab.overview.address(of: child))
        } catch let refusal as SightRefusal {
            try await note("not independent", visit)
            throw refusal
        }
    }

    /// Enters a try that opened nothing.
    private func note(_ what: String, _ visit: SignedIn) async throws {
        try await app.accessLog.record(
            AccessEntry(
                .write,
                LookMark.written(what, under: .glass),
                .refused,
                by: visit.capacity.person,
                of: try await app.named(visit.child),
                at: visit.at,
                from: visit.remoteAddress
            )
        )
    }

    static func read(_ answers: Answers) -> Checked<Decided> {
        let reason = answers.read(why, longest: 500).flatMap { given -> Checked<String> in
            given.count >= shortest
                ? .success(given) : .failure(Findings(why.name, "Say why you need to open this record"))
        }
        return check(answers.read(hours), reason, into: Decided.init)
    }

    /// The record, open to the visitor from now on; nothing where there is none that may be opened so. One that is theirs to
    /// see already needs no glass broken.
    private func opened(_ decided: Decided, _ visit: SignedIn) async throws -> ID<Child>? {
        guard let asked = try await asked(decided, visit) else { return nil }
        let scope = visit.visitor.capacity(for: .seeFile)?.scope(on: visit.today)
        let (child, isTheirs) = try await app.database.read { transaction in
            let found = try transaction.all(asked)
            let child = found.count == 1 ? found.first : nil
            let seen = try child.flatMap { child in
                try scope.flatMap { try transaction.first(Scope.child(Subject(child), seenBy: $0)) }
            }
            return (child, seen != nil)
        }
        guard let child else { return nil }
        if isTheirs { return child }
        let account = visit.visitor.account
        do {
            try await app.casebook.write(as: visit.deed("break-glass", about: child.text)) {
                try $0.openRecord(
                    Subject(child),
                    to: account,
                    hours: decided.hours.number,
                    because: decided.why,
                    at: visit.at
                )
            }
        } catch is Missing {
            return nil
        }
        try await app.renewSecret(of: visit)
        return child
    }

    /// The child that was asked for: by the address, or by a number or name that was typed whole.
    private func asked(_ decided: Decided, _ visit: SignedIn) async throws -> Query<ID<Child>>? {
        if let child: ID<Child> = try? visit.id("child") { return Child.asked(withID: child) }
        let search: ID<KeptSearch> = try visit.id("search")
        let kept = try await app.database.recall {
            try $0.first(KeptSearch.withID(search, of: visit.visitor.session, at: visit.at))
        }
        let last = visit.at.adding(seconds: decided.hours.number * 3600).londonDay
        let unknown = Restriction.isUnknown("child.id", to: visit.visitor.account, on: (visit.today, last))
        return kept.map { Child.asked(exactly: $0.typed, but: unknown) }
    }
}

extension Child {
    fileprivate static func asked(withID id: ID<Child>) -> Query<ID<Child>> {
        "SELECT child.id FROM child WHERE child.id = \(id) AND \(Scope.program.allows("child.id"))"
    }

    /// The children with this number or this whole name, two at most: with more than one nobody knows which was meant.
    /// Those who are unknown to whoever asks are not counted, so that nothing tells of them.
    fileprivate static func asked(exactly typed: String, but unknown: SQL) -> Query<ID<Child>> {
        let code = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        return """
            SELECT child.id FROM child WHERE LOWER(child.code) = \(code) AND NOT \(unknown)
            UNION
            SELECT child.id FROM child_name JOIN child ON child.id = child_name.child_id
            WHERE LOWER(COALESCE(child_name.given, '') || ' ' || COALESCE(child_name.family, '')) = \(code)
                AND NOT \(unknown)
            ORDER BY 1 LIMIT 2
            """
    }
}

/// What the page shows, whatever was asked for.
struct GlassView: View {
    let title = "Open a record that is not yours"
    private let form: Form

    init(_ form: Form) {
        self.form = form
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(PageHead(title, lead: "For an emergency, or where you were asked to step in. The IRO manager is told at once, and every look is marked as such."))
        <form method="post" class="stack prose mt">\(form.hidden)\(TextArea(GlassPage.why, in: form, rows: 3))\
        \(Radios(GlassPage.hours, in: form, inRow: true))
        <p class="actions">\(Button("Open the record", .stop)) \(Link("Do not open it", to: "/find"))</p></form>
        """
    }
}

/// Said where no record was opened, for whatever reason.
struct NoRecordView: View {
    let title = "No such record"

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">No record that could be opened has exactly that number or that whole name, or more than one has. \
        That you asked is in the access log.</p>
        <p>\(Link("Find a child", to: "/find"))</p>
        """
    }
}
