import Access
import HTMLKit
import Hummingbird
import Notify
import Register
import Store
import Vocabulary

/// `/children/on-hold`: the children about whom nothing goes out by itself, and what was not sent.
struct OnHoldPage {
    static let name = "On hold"
    static let address: Address = "/children/on-hold"
    /// How many children, and how many messages, a page has.
    static let pageSize = 50
    let app: App

    func add(to routes: Routes) {
        routes.page("children/on-hold", needs: .holdAutomation).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (scope, today, size) = (visit.scope, visit.today, OnHoldPage.pageSize)
        let from = Instant(iso: visit.query.text("before"))
        let kept = try await app.database.recall { try $0.all(UnsentEntry.held(limit: 500)) }
        let (held, called) = try await app.database.read { transaction in
            let held = try transaction.all(HeldChild.on(today, before: from, seenBy: scope, limit: size + 1))
            let named = Set(kept.map(\.child)).union(held.map(\.hold.child))
            return (held, try transaction.all(CalledChild.among(named, seenBy: scope)))
        }
        let names = Dictionary(called.map { ($0.id, $0.called) }, uniquingKeysWith: { first, _ in first })
        // What waits about a child on hold would be held back if it were tried: it is decided here all the same.
        let waiting = try await app.database.recall { try $0.all(UnsentEntry.about(held.map(\.hold.child))) }
        let unsent = Array(
            (kept + waiting.filter { $0.entry.state == .waiting }).filter { names[$0.child] != nil }.prefix(size)
        )
        let view = OnHoldView(
            held,
            names,
            unsent,
            form: visit.form(),
            seesSystem: visit.visitor.may(.seeSystem)
        )
        let shown = Set(held.prefix(size).map(\.hold.child)).union(unsent.map(\.child))
        return app.show(view, visit, showing: Array(shown))
    }
}

/// A hold that is in force, of a child whom the visitor may see.
struct HeldChild: Record, Hashable {
    let hold: Hold

    init(row: Row) throws {
        hold = try Hold(row: row)
    }

    /// The latest first, from before one of an earlier page.
    static func on(
        _ day: CivilDate,
        before moment: Instant?,
        seenBy scope: Scope,
        limit: Int
    ) -> Query<HeldChild> {
        let earlier: SQL = moment.map { "AND hold.since_at < \($0)" } ?? ""
        return """
            SELECT \(Hold.columns, of: "hold") FROM hold
            WHERE \(Hold.inForce(on: day)) AND \(scope.allows("hold.child_id")) \(earlier)
            ORDER BY hold.since_at DESC, hold.id DESC LIMIT \(limit)
            """
    }
}

/// What the page shows.
struct OnHoldView: View {
    let title = OnHoldPage.name
    let crumbs = [Crumb(Places.children.words, to: Places.children.address), Crumb(OnHoldPage.name)]
    private let held: [HeldChild]
    private let names: [Subject: String]
    private let unsent: [UnsentEntry]
    private let earlier: Link?
    private let form: Form
    private let seesSystem: Bool

    init(
        _ held: [HeldChild],
        _ names: [Subject: String],
        _ unsent: [UnsentEntry],
        form: Form,
        seesSystem: Bool
    ) {
        self.held = Array(held.prefix(OnHoldPage.pageSize))
        self.names = names
        self.unsent = unsent
        self.form = form
        self.seesSystem = seesSystem
        earlier =
            held.count > OnHoldPage.pageSize
            ? self.held.last.map { Link("Earlier holds", to: OnHoldPage.address.with("before", $0.hold.since.iso)) }
            : nil
    }

    var body: HTML {
        """
        \(PageHead(title, lead: "About these children nothing is sent by itself: no reminder, letter, survey, link or feed."))
        <div class="stack-l mt-l"><section aria-labelledby="unsent"><h2 id="unsent">Not sent</h2>\(messages)</section>
        <section aria-labelledby="held"><h2 id="held">Children on hold</h2>\(children)\
        \(earlier.map { "<p class=\"mt noprint\">\($0)</p>" as HTML })</section></div>\(system)
        """
    }

    private var messages: HTML {
        if unsent.isEmpty { return "<p class=\"mt\">No message was held back: there is nothing to decide.</p>" }
        return UnsentTable(unsent, of: names, in: form).body
    }

    private var children: HTML {
        guard !held.isEmpty else {
            return
                "<p class=\"mt\">No child is on hold. A hold is put on from the child’s page, under Messages and links.</p>"
        }
        let columns: [Table<HeldChild>.Column] = [
            .heading("Child") {
                "\(Link(name($0), to: HoldPage.address(ID($0.hold.child.id)), about: $0.hold.kind.title))"
            },
            .text("Why") { $0.hold.kind.title },
            .text("Since") { $0.hold.since.inWords },
        ]
        return "<div class=\"mt\">\(Table("Children on hold", held, columns: columns, isCaptionHidden: true))</div>"
    }

    private func name(_ held: HeldChild) -> String { names[held.hold.child] ?? "A child" }

    private var system: HTML? {
        seesSystem ? "<p class=\"mt-l\">\(Link("All that waits to be sent", to: OutboxPage.address))</p>" : nil
    }
}
