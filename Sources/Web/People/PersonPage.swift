import Access
import Casework
import HTMLKit
import Hummingbird
import Store
import Vocabulary
import Workforce

/// `/settings/people/{account}`: one person, their roles through time, and what can be done.
struct PersonPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/:account", needs: .managePeople).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let person = try await app.person(visit)
        let (id, today, scope) = (person.account.id, visit.today, visit.scope)
        let (officer, resets, children) = try await app.database.read { transaction in
            (
                try transaction.first(Officer.withAccount(id)), try transaction.all(FactorReset.of(id)),
                try transaction.one(StrandedChild.count(of: id, on: today, seenBy: scope))
            )
        }
        let done = PersonDone(rawValue: visit.query.text("done"))
        let isOneself = person.account.id == visit.visitor.account
        return app.show(PersonView(person, officer, children, resets, done, isOneself, today), visit, showing: [])
    }
}

/// What has just been done.
enum PersonDone: String {
    case role, end, suspended, admitted, reset, email, post

    var sentence: String {
        switch self {
        case .role: "The role is given."
        case .end: "The role has its last day."
        case .suspended: "They are suspended, and signed out everywhere."
        case .admitted: "They may come in again."
        case .reset: "The second factor is taken away, and they are signed out everywhere."
        case .email: "The address is changed. Every role has ended: give the roles again that go on."
        case .post: "The share of the post is changed."
        }
    }
}

/// What the page shows.
struct PersonView: View {
    let title: String
    let crumbs: [Crumb]
    let banner: Banner?
    let facts: [SummaryList.Row]
    let roles: [RoleRow]
    let actions: [Link]
    let give: Address

    /// One role of theirs.
    struct RoleRow {
        let role: String
        let from: String
        let to: String
        let end: Link?
    }

    init(
        _ person: PersonStanding,
        _ officer: Officer?,
        _ children: Int,
        _ resets: [FactorReset],
        _ done: PersonDone?,
        _ isOneself: Bool,
        _ today: CivilDate
    ) {
        title = person.name
        crumbs = PersonFormView.crumbs(person)
        banner = done.map { Banner(.done, $0.sentence) }
        give = "/settings/people/\(person.account.id)/roles"
        facts = PersonView.facts(person, officer, children, resets, isOneself, today)
        roles = person.grants.map { RoleRow($0.fact, isOneself, today) }
        actions = isOneself ? [] : PersonView.actions(person)
    }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <div class="mt">\(SummaryList(facts))</div>
        <section class="mt-l"><h2>Roles</h2>
        \(if: roles.isEmpty, "<p class=\"mt\">No role was ever given. Give one so that they can come in.</p>", else: table)
        <p class="mt">\(LinkButton("Give a role", to: give, .quiet))</p></section>
        \(if: !actions.isEmpty, "<section class=\"mt-l\"><h2>What you can do</h2><ul class=\"bullets mt\">\(each: actions, { "<li>\($0)</li>" })</ul></section>", else: "<p class=\"mt-l prose\">This is your own account. What another may not do to it, you may not either: another IRO manager can.</p>")
        """
    }

    private var table: HTML {
        let columns: [Table<RoleRow>.Column] = [
            .heading("Role") { "\($0.role)" },
            .text("From") { $0.from },
            .text("Last day") { $0.to },
            .html("Change") { "\($0.end)" },
        ]
        return "\(Table("Roles", roles, columns: columns, isCaptionHidden: true))"
    }

    private static func actions(_ person: PersonStanding) -> [Link] {
        let id = person.account.id
        return [
            Link(
                person.door.hasPassword ? "Make a link to choose a new password" : "Make a link to come in with",
                to: "/settings/people/\(id)/link"
            ),
            person.suspension == nil
                ? Link("Suspend", to: "/settings/people/\(id)/suspend")
                : Link("Let in again", to: "/settings/people/\(id)/suspend"),
            person.door.secondFactorSince == nil
                ? nil : Link("Reset the second factor", to: "/settings/people/\(id)/second-factor"),
            person.grants.contains { $0.fact.role.hasWorkers }
                ? Link("Say which social workers’ children they see", to: WorkersPage.address(id)) : nil,
        ].compactMap(\.self)
    }
}

extension PersonView {
    private static func facts(
        _ person: PersonStanding,
        _ officer: Officer?,
        _ children: Int,
        _ resets: [FactorReset],
        _ isOneself: Bool,
        _ today: CivilDate
    ) -> [SummaryList.Row] {
        let id = person.account.id
        let state = person.state(on: today)
        let email = Link("Change", to: "/settings/people/\(id)/email", about: "the e-mail address")
        let post = Link("Change", to: "/settings/people/\(id)/post", about: "the share of a post")
        let rows: [SummaryList.Row?] = [
            SummaryList.Row("State", html: "\(Tag(state.title, state.tone)) \(person.suspension.map(why) ?? "")"),
            SummaryList.Row("E-mail address", person.account.fact.email.rawValue, change: isOneself ? nil : email),
            SummaryList.Row("Last sign-in", person.door.lastSignIn?.inWords ?? "Never"),
            SummaryList.Row("Password", person.door.hasPassword ? "Chosen" : "None"),
            person.door.askedAt.map { SummaryList.Row("Asked for a link", $0.inWords) },
            SummaryList.Row("Second factor", factor(person.door, resets)),
            person.endsOn.map { SummaryList.Row("Last day in any role", $0.description) },
            officer.map { SummaryList.Row("Share of a full-time post", "\($0.fullTimePercent)%", change: post) },
            officer.map { _ in SummaryList.Row("Children allocated to them", children.grouped) },
        ]
        return rows.compactMap(\.self)
    }

    private static func why(_ suspension: Suspension) -> HTML {
        "since \(suspension.since): \(suspension.reason)"
    }

    private static func factor(_ door: DoorState, _ resets: [FactorReset]) -> String {
        let now = door.secondFactorSince.map { "Set up on \($0.londonDay)" } ?? "None"
        return resets.first.map { "\(now). Last reset on \($0.resetOn): \($0.reason)" } ?? now
    }
}

extension PersonView.RoleRow {
    init(_ grant: Grant, _ isOneself: Bool, _ today: CivilDate) {
        role = grant.role.title
        from = grant.from.description
        to = grant.to?.description ?? "None"
        let isOver = grant.to.map { $0 <= today } ?? false
        end =
            isOver || isOneself
            ? nil
            : Link(
                "End",
                to: "/settings/people/\(grant.account)/roles/\(grant.id)/end",
                about: "the role \(grant.role.title)"
            )
    }
}
