import Access
import Store
import Testing
import Vocabulary

@testable import Web

/// A form on a page that somebody has open, as the script has it too.
struct TypedForm {
    let visitor: TestVisitor
    let page: String
    let form: TestForm

    /// Opens a page and takes the form that is sent to an address, the page's own unless another is named.
    init(_ visitor: TestVisitor, on page: String, to action: String? = nil) async throws {
        self.visitor = visitor
        self.page = page
        let shown = try await visitor.get(page)
        let path = action ?? page
        guard let form = shown.form(to: path) else { throw NotAsExpected("no form for \(path): \(shown.status)") }
        self.form = form
    }

    /// What the script does while somebody types.
    @discardableResult
    func save(_ fields: [String: String], turn: Int = 1) async throws -> TestPage {
        let typed = fields.map { (name: $0.key, value: $0.value) }
        let marks = form.hidden + [(name: "turn", value: String(turn))]
        return try await visitor.post("/drafts", sending: marks + typed)
    }

    func send(_ fields: [String: String]) async throws -> TestPage {
        try await visitor.send(form, fields, to: page)
    }
}

extension TestPage {
    /// Whether the page says that it holds what was typed before.
    var holdsDraft: Bool { shows("We kept what you typed on") }
}

extension TestService {
    static let namesPage = "/children/\(TestChild.later.id)/names"

    /// How many drafts there are, of anybody.
    func drafts() async throws -> Int {
        try await app.database.recall { try $0.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) FROM draft")) }
    }

    /// How many times the names of a child were written.
    func namings() async throws -> Int {
        try await app.database.read {
            try $0.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) FROM child_name_history"))
        }
    }

    /// Signs somebody in by password, coming from where they were sent.
    func signIn(_ visitor: TestVisitor, as person: TestPerson, by door: String) async throws -> TestPage {
        guard let form = try await visitor.get(door).form(to: "/sign-in") else { throw NotAsExpected("no door") }
        return try await visitor.send(form, ["email": person.email, "password": person.password], to: "/sign-in")
    }
}
