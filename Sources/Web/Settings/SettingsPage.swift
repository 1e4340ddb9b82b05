import Access
import HTMLKit
import Hummingbird
import Policy
import Vocabulary

/// `/settings`: what a manager may change without a programmer.
struct SettingsPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings", needs: .editSettings).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.show(SettingsView(), visit, showing: [])
    }
}

/// What the page shows.
struct SettingsView: View {
    let title = "Settings"

    /// One of the pages, and what is done there.
    private struct Entry {
        let link: Link
        let meaning: String
    }

    private static let entries =
        [
            Entry(
                link: Link("Working days", to: "/settings/calendar"),
                meaning: "The bank holidays, which working days leave out."
            ),
            Entry(
                link: Link("People", to: "/settings/people"),
                meaning: "Who may sign in, in which roles; invitations, and who is suspended."
            ),
            Entry(
                link: Link("Access log", to: "/settings/access-log"),
                meaning: "Who looked at what in the whole service, and whether both chains are whole."
            ),
            Entry(
                link: Link("What waits to be sent", to: "/settings/outbox"),
                meaning: "Mails waiting, sent and failed."
            ),
            Entry(link: Link("Roles", to: "/settings/roles"), meaning: "Which role may do what, and at which address."),
        ]
        + SettingArea.allCases.map { Entry(link: Link($0.title, to: $0.address), meaning: $0.meaning) }

    /// The way back up from a page of settings.
    static func crumbs(_ pages: String...) -> [Crumb] {
        [Crumb("Settings", to: "/settings")] + pages.map { Crumb($0) }
    }

    var body: HTML {
        """
        \(PageHead(
            title,
            lead: "A change holds from the day you say. Days before keep what held on them, and nothing is lost."
        ))
        <dl class="facts mt-l">\(each: SettingsView.entries, { "<dt>\($0.link)</dt><dd>\($0.meaning)</dd>" })</dl>
        """
    }
}

extension SettingArea {
    /// Where its page stands.
    var address: Address { "/settings/\(rawValue)" }
}

extension SettingKind {
    /// Where it is changed.
    var address: Address { "/settings/\(area.rawValue)/\(key)" }
}
