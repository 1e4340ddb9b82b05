import Access
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary

/// `/settings/profile`: all that the council chose, beside what another council chose; and `/settings/profile/file`, as a file.
struct ProfilePage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/profile", needs: .editSettings).get(use: show)
        routes.page("settings/profile/file", needs: .editSettings).afterProof().download(use: download)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (own, lines) = try await app.database.read { transaction in
            (
                try transaction.profiles().inForce(on: visit.today),
                try SettingLine.all(of: .profile, on: visit.today, in: transaction)
            )
        }
        let asked = visit.query.text("with")
        let other = asked.isEmpty ? nil : Profile.shipped.first { $0.name == asked }
        if other == nil, !asked.isEmpty { throw Missing() }
        return app.show(ProfileView(own, lines, beside: other), visit, showing: [])
    }

    /// What `footprint profile export` writes.
    @Sendable func download(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let profile = try await app.database.read { try $0.profiles().inForce(on: visit.today) }
        return .file(
            "\(profile.name)-\(visit.today.iso).yaml",
            ProfileWriter().write(profile),
            as: "application/yaml; charset=utf-8",
            showing: []
        )
    }
}

/// What the page shows.
struct ProfileView: View {
    let title = "Profile"
    let crumbs = SettingsView.crumbs("Profile")
    private let own: Profile
    private let lines: [SettingLine]
    private let other: Profile?

    init(_ own: Profile, _ lines: [SettingLine], beside other: Profile?) {
        self.own = own
        self.lines = lines
        self.other = other
    }

    var body: HTML {
        """
        \(PageHead(title, lead: SettingArea.profile.meaning, side: LinkButton("Download as a file", to: "/settings/profile/file", .quiet).body))\
        <div class="mt-l">\(SettingTable("The profile itself", lines))</div>\
        <section class="mt-l" aria-labelledby="beside"><h2 id="beside">Beside another council</h2>\
        <p class="prose">Five councils’ choices come with the program, as their published reports tell them.</p>\
        \(SubNavigation("Councils", places))\(other.map(comparison))</section>
        """
    }

    private var places: [Place] {
        Profile.shipped.map { profile in
            Place(
                profile.title,
                to: SettingArea.profile.address.with("with", profile.name).at("beside"),
                isCurrent: profile == other
            )
        }
    }

    private func comparison(_ other: Profile) -> HTML {
        let differing = Profile.settings.filter {
            $0.area != .profile && $0.lines(of: own) != $0.lines(of: other)
        }
        let table = Table(
            "What \(other.title) chose otherwise",
            differing,
            columns: [
                .heading("Setting") { "\(Link($0.title, to: $0.address))" },
                .html("Ours") { "\(SettingWords($0.lines(of: own)))" },
                .html("\(other.council)") { "\(SettingWords($0.lines(of: other)))" },
            ],
            isWide: true
        )
        return "<div class=\"mt\">\(table)</div>"
    }
}
