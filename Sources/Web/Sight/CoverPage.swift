import Access
import Casework
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary
import Workforce

/// `/team/cover`: who stands in for whom, from when to when.
struct CoverPage {
    static let officer = Question<ID<Officer>>("officer", "Whose children?", called: "whose children they are")
    static let by = Question<ID<Officer>>("by", "Who covers?", called: "who covers")
    static let from = Question<CivilDate>("from", "From which day?", called: "the first day")
    static let to = Question<CivilDate>(
        "to",
        "Until which day?",
        called: "the last day",
        hint: "That day still counts."
    )
    static let why = Question<String>("why", "Why?", called: "why", hint: "Such as leave. The record keeps it.")
    static let address: Address = "/team/cover"

    let app: App

    func add(to routes: Routes) {
        routes.page("team/cover", needs: .arrangeCover).get(use: show).post(use: submit)
        routes.page("team/cover/:cover/end", needs: .arrangeCover).post(use: end)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let answers = Answers().filling(CoverPage.from, with: visit.today)
        return answer(try await file(visit), visit, visit.form(answers))
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        switch file.read(visit.answers, today: visit.today) {
        case .failure(let findings):
            return refused(findings, file, visit)
        case .success(let cover):
            do {
                try await app.casebook.write(as: visit.deed("arrange-cover", about: cover.officer.text)) {
                    try $0.arrange(cover)
                }
            } catch let refusal as CoverRefusal {
                return refused(Findings(CoverPage.by.name, refusal.explanation), file, visit)
            }
            return .redirect(to: CoverPage.address.with("done", "1"))
        }
    }

    @Sendable func end(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let seen = try visit.seen(Cover.self)
        guard seen.id == (try visit.id("cover")) else { throw Missing() }
        try await app.casebook.write(as: visit.deed("end-cover", about: seen.id.text)) {
            try $0.endCover(seen, on: visit.today)
        }
        return .redirect(to: CoverPage.address.with("done", "1"))
    }

    private func refused(_ findings: Findings, _ file: CoverFile, _ visit: SignedIn) -> Answer {
        answer(file, visit, visit.form(visit.answers, findings), status: .unprocessableContent)
    }

    private func answer(
        _ file: CoverFile,
        _ visit: SignedIn,
        _ form: Form,
        status: HTTPResponse.Status = .ok
    ) -> Answer {
        let view = CoverView(file, form, visit, iro: app.profile.words[.iro].short)
        return app.show(view, visit, showing: file.barred.map(\.child.id), status: status)
    }

    private func file(_ visit: SignedIn) async throws -> CoverFile {
        try await app.database.read { transaction in
            CoverFile(
                officers: try transaction.all(Officer.working(on: visit.today)),
                covers: try transaction.all(CoverTime.current(on: visit.today)),
                barred: try transaction.all(BarredChild.ofCovers(on: visit.today, seenBy: visit.scope))
            )
        }
    }
}

/// What the page reads.
struct CoverFile: Sendable {
    let officers: [Officer]
    let covers: [CoverTime]
    /// Whom whoever covers does not see.
    let barred: [BarredChild]

    func read(_ answers: Answers, today: CivilDate) -> Checked<Cover> {
        let ids = officers.map(\.id)
        return check(
            answers.read(CoverPage.officer, among: ids),
            answers.read(CoverPage.by, among: ids),
            answers.read(CoverPage.from, today: today),
            answers.read(CoverPage.to, today: today),
            answers.read(CoverPage.why, longest: 500)
        ) { Cover(id: .fresh(), officer: $0, by: $1, fromOn: $2, toOn: $3, why: $4) }
    }
}

/// What the page shows.
struct CoverView: View {
    let title = "Cover"
    let crumbs = [Crumb("Team", to: "/team"), Crumb("Cover")]
    let banner: Banner?
    private let file: CoverFile
    private let form: Form
    private let visit: SignedIn
    private let iro: String

    init(_ file: CoverFile, _ form: Form, _ visit: SignedIn, iro: String) {
        self.file = file
        self.form = form
        self.visit = visit
        self.iro = iro
        banner = visit.query.text("done") == "1" ? Banner(.done, "cover is changed.") : nil
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(PageHead(title, lead: "Whoever covers sees all of the other \(iro)’s children on these days, but those restricted to others and those whose case they are part of."))
        <div class="stack-l mt">\(if: file.covers.isEmpty, "<p>Nobody covers for anybody now.</p>", else: "\(table)")\(left)
        <form method="post" action="\(CoverPage.address)" class="stack prose">\(form.hidden)\
        \(Select(CoverPage.officer, in: form, choices: choices))\(Select(CoverPage.by, in: form, choices: choices))\
        \(DateInput(CoverPage.from, in: form))\(DateInput(CoverPage.to, in: form))\
        \(TextArea(CoverPage.why, in: form, rows: 2))<p class="actions">\(Button("Arrange cover"))</p></form></div>
        """
    }

    /// The children who are left out of a cover, each with whoever is part of their case.
    private var left: HTML {
        guard !file.barred.isEmpty else { return "" }
        return """
            <section class="stack"><h2>Left out of cover</h2>
            <p>Somebody else must step in for these.</p>
            <ul>\(each: file.barred, line)</ul>
            </section>
            """
    }

    private func line(_ barred: BarredChild) -> HTML {
        let record = ChildTab.overview.address(of: ID(barred.child.id.id))
        return "<li>\(Link(barred.child.called, to: record, about: barred.by)): \(barred.by) is part of the case</li>"
    }

    private var choices: [Choice] { file.officers.map { Choice($0.id, $0.name) } }

    private var table: Table<CoverTime> {
        Table(
            "Cover now and to come",
            file.covers,
            columns: [
                .heading("Whose children") { "\($0.officer)" }, .text("Who covers") { $0.by },
                .text("From") { "\($0.cover.fromOn)" }, .text("Until") { "\($0.cover.toOn)" },
                .text("Why") { $0.cover.why }, .html("") { end($0) },
            ]
        )
    }

    private func end(_ time: CoverTime) -> HTML {
        let button = Button("End", .quiet, isSmall: true, about: "cover for \(time.officer) by \(time.by)")
        let form = visit.form(seen: [time.kept.seen.mark])
        return "\(ActionButton(button, to: "/team/cover/\(time.kept.id)/end", in: form))"
    }
}
