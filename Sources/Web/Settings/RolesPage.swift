import Access
import HTMLKit
import Hummingbird
import Vocabulary

/// `/settings/roles`: which role may do what, about whom, and at which address: drawn from the matrix and the router
/// themselves, so that it cannot say anything else than what holds.
struct RolesPage {
    let app: App
    let book: EntryBook

    func add(to routes: Routes) {
        routes.page("settings/roles", needs: .seeRoles).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let isSettings = visit.visitor.may(.editSettings)
        return app.show(
            RolesView(book.entries, crumbs: isSettings ? SettingsView.crumbs("Roles") : []),
            visit,
            showing: []
        )
    }
}

/// What the page shows.
struct RolesView: View {
    let title = "Roles"
    let crumbs: [Crumb]
    private let entries: [Routes.Entry]

    init(_ entries: [Routes.Entry], crumbs: [Crumb]) {
        self.entries = entries.sorted { ($0.path, $0.verb) < ($1.path, $1.verb) }
        self.crumbs = crumbs
    }

    var body: HTML {
        """
        \(PageHead(title, lead: "What stands with no role, nobody may. Who has several roles may do what each of them may."))\
        <section class="mt-l" aria-labelledby="matrix"><h2 id="matrix">Which role may do what</h2>\(permissions)\
        <p class="note">Children, parents, carers and others who are asked for their views have no account. Each comes by a \
        personal link, to one form, and sees nothing else.</p></section>\
        <section class="mt-l" aria-labelledby="addresses"><h2 id="addresses">At which address</h2>\
        <p class="prose">Every address of this service, what is done there, and who may. Where a page is about a child, it is \
        there only for those who may see this child.</p>\(addresses)</section>
        """
    }

    private var permissions: Table<MatrixLine> {
        let reach = MatrixLine(title: "About which children", words: Role.allCases.map(\.reach.title))
        let lines = Permission.allCases.map { permission in
            MatrixLine(title: permission.title, words: Role.allCases.map { permission.word(for: $0) ?? "–" })
        }
        let roles = Role.allCases.enumerated().map { place, role in
            Table<MatrixLine>.Column.text(role.short) { $0.words[place] }
        }
        return Table(
            "Which role may do what",
            [reach] + lines,
            columns: [.heading("What") { "\($0.title)" }] + roles,
            isWide: true,
            isCaptionHidden: true
        )
    }

    private var addresses: Table<Routes.Entry> {
        Table(
            "Who may open which address",
            entries,
            columns: [
                .heading("Address") { "/\($0.path)" },
                .text("To") { $0.verb == "GET" ? "look" : "send" },
                .text("Needs") { $0.permission?.title ?? "Nothing: it is there for anybody" },
                .text("Who") { RolesView.who($0) },
            ],
            isWide: true,
            isCaptionHidden: true
        )
    }

    private static func who(_ entry: Routes.Entry) -> String {
        guard let permission = entry.permission else { return "Anybody" }
        return Role.allCases.filter(permission.roles.contains).map(\.short).joined(separator: "; ")
    }
}

/// A row of the matrix: what may be done, and a word for each role.
private struct MatrixLine {
    let title: String
    let words: [String]
}
