import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/settings/people`: everybody who has an account, and where they stand.
struct PeoplePage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people", needs: .managePeople).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let all = try await app.database.people()
        let showsEnded = visit.query.text("ended") == "yes"
        let shown = all.filter { showsEnded || $0.state(on: visit.today) != .ended }
        let start = min(max(0, Int(visit.query.text("after")) ?? 0), shown.count)
        return app.show(
            PeopleView(
                shown,
                from: start,
                endedCount: all.count { $0.state(on: visit.today) == .ended },
                showsEnded,
                visit.today
            ),
            visit,
            showing: []
        )
    }
}

/// What the page shows.
struct PeopleView: View {
    let title = "People"
    let banner: Banner?
    let rows: [Row]
    let pages: Pagination
    let endedCount: Int
    let showsEnded: Bool

    static let pageLength = 50

    /// One person.
    struct Row {
        let name: String
        let email: String
        let address: Address
        let roles: [String]
        let lastSignIn: String
        let secondFactor: String
        let ends: String
        let state: Tag
        let hasAsked: Bool
    }

    init(_ people: [PersonStanding], from start: Int, endedCount: Int, _ showsEnded: Bool, _ today: CivilDate) {
        let here = people.dropFirst(start).prefix(PeopleView.pageLength)
        rows = here.map { Row($0, on: today) }
        let list = ("/settings/people" as Address).with("ended", showsEnded ? "yes" : "")
        let before = max(0, start - PeopleView.pageLength)
        let after = start + PeopleView.pageLength
        pages = Pagination(
            showing: rows.count,
            of: people.count,
            previous: start > 0 ? list.with("after", before > 0 ? String(before) : "") : nil,
            next: after < people.count ? list.with("after", String(after)) : nil
        )
        self.endedCount = endedCount
        self.showsEnded = showsEnded
        let asking = people.filter { $0.door.askedAt != nil }.map(\.name)
        banner = PeopleView.asked(asking)
    }

    private static func asked(_ names: [String]) -> Banner? {
        guard let first = names.first else { return nil }
        let who = names.count == 1 ? "\(first) has" : "\(first) and \(names.count - 1) more have"
        return Banner(.notice, "\(who) asked for a link to choose a password. Open the person to make one.")
    }

    var body: HTML {
        """
        \(PageHead(title, lead: "Who may come in, and as what. A change of role is a new one: nobody’s past is edited.", side: invite))
        \(Table("People", rows, columns: columns, isWide: true, isCaptionHidden: true))\(pages)
        \(if: endedCount > 0, "<p class=\"mt\">\(endedLink)</p>")
        """
    }

    private var invite: HTML { "\(LinkButton("Invite somebody", to: "/settings/people/invite"))" }

    private var endedLink: Link {
        showsEnded
            ? Link("Leave out those whose roles have ended", to: "/settings/people")
            : Link("Show the \(endedCount) whose roles have ended too", to: "/settings/people?ended=yes")
    }

    private var columns: [Table<Row>.Column] {
        [
            .heading("Person") { "\(Link($0.name, to: $0.address, about: $0.email))" },
            .html("State") { "\($0.state)\(if: $0.hasAsked, "<br><span class=\"small\">Asked for a link</span>")" },
            .html("Roles") { "\(each: $0.roles.enumerated(), { "\(if: $0 > 0, "<br>")\($1)" })" },
            .text("Last sign-in") { $0.lastSignIn },
            .text("Second factor") { $0.secondFactor },
            .text("Last day") { $0.ends },
        ]
    }
}

extension PeopleView.Row {
    init(_ person: PersonStanding, on today: CivilDate) {
        name = person.name
        email = person.account.fact.email.rawValue
        address = "/settings/people/\(person.account.id)"
        let grants = person.roles(on: today) + person.grants.map(\.fact).filter { $0.from > today }
        roles = grants.isEmpty ? ["None"] : grants.map { "\($0.role.title), from \($0.from)" }
        lastSignIn = person.door.lastSignIn?.londonDay.description ?? "Never"
        secondFactor = person.door.secondFactorSince == nil ? "None" : "Set up"
        ends = person.endsOn?.description ?? "None"
        let state = person.state(on: today)
        self.state = Tag(state.title, state.tone)
        hasAsked = person.door.askedAt != nil
    }
}

extension PersonStanding.State {
    var tone: Tag.Tone {
        switch self {
        case .invited: .blue
        case .active: .green
        case .suspended: .red
        case .ended: .grey
        }
    }
}
