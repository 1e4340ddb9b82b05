import Access
import Casework
import HTMLKit
import Hummingbird
import Policy
import Register
import Store
import Vocabulary

/// `/children/{child}/names`: what the child is called, which no return says.
struct NamesPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/names", needs: .editNames).get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        let form = visit.form(NameQuestions.filled(file.name?.fact), seen: NamesPage.marks(file))
        // What was typed before somebody else changed the names is shown beside theirs.
        if form.typedBefore?.isOvertaken == true { return both(file, form, visit, status: .ok) }
        return app.show(view(file, form, visit), visit, showing: [file.subject])
    }

    /// Where somebody else was first, both texts are shown, and the person says which counts: nothing typed is lost, and
    /// what is replaced stays among the versions.
    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        let child = file.head.child.id
        switch NameQuestions.read(visit.answers) {
        case .failure(let findings):
            let form = visit.form(visit.answers, findings, seen: visit.answers.all("seen"))
            return app.show(view(file, form, visit), visit, showing: [file.subject], status: .unprocessableContent)
        case .success(let details):
            let seen = visit.answers.all("seen").lazy.compactMap { Seen<ChildName>(mark: $0) }.first
            let isAtBirth = !visit.answers.text(NameQuestions.atBirth.name).isEmpty
            do {
                try await app.casebook.write(as: visit.deed("edit-names", about: child.text)) {
                    _ = try $0.name(child, details, isAtBirth: isAtBirth, instead: seen, by: visit.scope)
                }
            } catch let refusal as NameRefusal {
                let findings = Findings(NameQuestions.atBirth.name, refusal.explanation)
                let form = visit.form(visit.answers, findings, seen: visit.answers.all("seen"))
                return app.show(view(file, form, visit), visit, showing: [file.subject], status: .unprocessableContent)
            } catch is Superseded {
                let file = try await self.file(visit)
                return both(file, visit.form(visit.answers, seen: NamesPage.marks(file)), visit, status: .conflict)
            }
            return .redirect(to: ChildTab.names.address(of: child).with("saved", "1"))
        }
    }

    private func both(_ file: NamesFile, _ form: Form, _ visit: SignedIn, status: HTTPResponse.Status) -> Answer {
        let view = NamesView(file, form, today: visit.today, words: app.profile.words, isContested: true)
        return app.show(view, visit, showing: [file.subject], status: status)
    }

    private func view(_ file: NamesFile, _ form: Form, _ visit: SignedIn) -> NamesView {
        let isSaved = visit.query.text("saved") == "1"
        return NamesView(file, form, today: visit.today, words: app.profile.words, isSaved: isSaved)
    }

    private static func marks(_ file: NamesFile) -> [String] { file.name.map { [$0.seen.mark] } ?? [] }

    private func file(_ visit: SignedIn) async throws -> NamesFile {
        let id: ID<Child> = try visit.id("child")
        return try await app.database.read { try NamesFile(id, visit, in: $0) }
    }
}

/// What the page reads: the names, and who wrote them.
struct NamesFile: Sendable {
    let head: ChildHead
    let history: CareHistory
    let name: Kept<ChildName>?
    let writer: DeedEntry?

    var subject: Subject { Subject(head.child.id) }

    init(_ id: ID<Child>, _ visit: SignedIn, in transaction: ReadTransaction) throws {
        let scope = visit.scope
        head = try transaction.one(ChildHead.of(id, for: visit))
        history = CareHistory(try transaction.all(Episode.of(id, seenBy: scope)))
        let name = try transaction.allKept(ChildName.of(id, seenBy: scope)).first
        self.name = name
        writer = try name.flatMap { try transaction.first(DeedEntry.numbered($0.version)) }
    }
}

/// The questions of the page.
enum NameQuestions {
    static let given = Question<String?>("given", "Given names", called: "the given names")
    static let family = Question<String?>("family", "Family name", called: "the family name")
    static let knownAs = Question<String?>(
        "known-as",
        "Known as",
        called: "the name used",
        hint: "The name the child uses, where it is not the first of the given names."
    )
    static let pronouns = Question<String?>("pronouns", "Pronouns", called: "the pronouns", hint: "Such as she, her.")

    static let atBirth = Question<Bool>(
        "at-birth",
        "This is the name at birth",
        called: "whether it is the name at birth",
        hint: "Not that of the family who adopt: nothing in this record may lead to them."
    )

    static func read(_ answers: Answers) -> Checked<NameDetails> {
        NameDetails.read(
            given: answers.text(given.name),
            family: answers.text(family.name),
            knownAs: answers.text(knownAs.name),
            pronouns: answers.text(pronouns.name)
        )
    }

    static func filled(_ name: ChildName?) -> Answers {
        Answers().filling(given, with: name?.given).filling(family, with: name?.family)
            .filling(knownAs, with: name?.knownAs).filling(pronouns, with: name?.pronouns)
    }
}
