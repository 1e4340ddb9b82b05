import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary
import Workforce

/// `/settings/people/{account}/left`: what an account still stands for after its address has changed, and what only a
/// person can decide: whether who has the new address is who is meant.
struct LeftBehindPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/:account/left", needs: .managePeople).afterProof().get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let person = try await app.person(visit)
        let (id, scope, today) = (person.account.id, visit.scope, visit.today)
        let (officer, named, all, children) = try await app.database.read { transaction in
            let named = try transaction.all(Restriction.naming(id, from: today, seenBy: scope))
            return (
                try transaction.first(Officer.withAccount(id)),
                named,
                try transaction.one(Restriction.naming(id, from: today)),
                try transaction.all(CalledChild.among(Set(named.map(\.child)), seenBy: scope))
            )
        }
        let called = Dictionary(children.map { ($0.id, $0.called) }) { first, _ in first }
        let view = LeftBehindView(
            person,
            post: officer,
            restricted: named.map { LeftBehindView.Record(called[$0.child] ?? "A child", $0) },
            unseen: max(0, all - named.count),
            isDone: PersonDone(rawValue: visit.query.text("done")) == .email
        )
        return app.show(view, visit, showing: named.map(\.child))
    }
}

/// What the page shows.
struct LeftBehindView: View {
    /// A restricted record in which the account is named.
    struct Record {
        let called: String
        let reason: String
        let address: Address

        init(_ called: String, _ restriction: Restriction) {
            self.called = called
            reason = restriction.kind.title
            address = "/children/\(restriction.child.id)/restrict"
        }
    }

    let title = "What is left of who had the address before"
    let crumbs: [Crumb]
    let banner: Banner?
    private let name: String
    private let person: Address
    private let post: String?
    private let restricted: [Record]
    private let unseen: Int

    init(_ person: PersonStanding, post: Officer?, restricted: [Record], unseen: Int, isDone: Bool) {
        crumbs = PersonFormView.crumbs(person)
        banner = isDone ? Banner(.done, PersonDone.email.sentence) : nil
        name = person.name
        self.person = "/settings/people/\(person.account.id)"
        self.post = post.map { "\($0.name), \($0.fullTimePercent) hundredths of a full-time post" }
        self.restricted = restricted
        self.unseen = unseen
    }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">The roles, keys and loans of \(name) have ended. What follows stays until you change it: confirm that it
        is meant for whoever has the address now.</p>
        <section class="mt-l"><h2>Restricted records that name this account</h2>
        \(if: restricted.isEmpty, "<p class=\"mt\">None that you may see.</p>", else: list)
        \(if: unseen > 0, "<p class=\"mt\">\(others) Those who are named there can change it.</p>")</section>
        <section class="mt-l"><h2>Post</h2><p class="mt">\(post ?? "None.")</p>
        \(if: post != nil, "<p class=\"mt\">Its children stay with the post. \(Link("Allocate them to somebody else", to: "/allocation"))</p>")
        </section>
        <p class="mt-l">\(LinkButton("Go on", to: person, about: "to \(name)"))</p>
        """
    }

    private var list: HTML {
        "<ul class=\"bullets mt\">\(each: restricted, { "<li>\($0.reason): \(Link($0.called, to: $0.address))</li>" })</ul>"
    }

    private var others: String {
        unseen == 1 ? "One more names it that you may not see." : "\(unseen) more name it that you may not see."
    }
}
