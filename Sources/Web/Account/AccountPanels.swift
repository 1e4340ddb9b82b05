import Access
import HTMLKit
import Vocabulary

/// A part of the account's page.
struct AccountPanel: Component {
    private let title: String
    private let id: String
    private let content: HTML

    init(_ title: String, id: String, _ content: HTML) {
        self.title = title
        self.id = id
        self.content = content
    }

    var body: HTML {
        "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(content)</section>"
    }
}

/// The parts of the account's page, in their order: a new one is a line here.
enum AccountPanels {
    static func all(_ file: AccountFile) -> [AccountPanel] {
        [who(file), signingIn, WhereSignedIn(file).panel, BegunList(file).panel].compactMap(\.self)
    }

    /// How somebody signs in: a page each for the ways there are.
    static let waysIn: [Link] = []

    private static func who(_ file: AccountFile) -> AccountPanel {
        let visitor = file.visit.visitor
        let rows = [
            SummaryList.Row("Name", visitor.name),
            SummaryList.Row(
                visitor.roles.count == 1 ? "Role" : "Roles",
                visitor.roles.map(\.title).joined(separator: ", ")
            ),
        ]
        return AccountPanel("Who you are here", id: "who-you-are", "\(SummaryList(rows))")
    }

    private static var signingIn: AccountPanel? {
        if waysIn.isEmpty { return nil }
        return AccountPanel("How you sign in", id: "ways-in", "<ul>\(each: waysIn, { "<li>\($0)</li>" })</ul>")
    }
}
