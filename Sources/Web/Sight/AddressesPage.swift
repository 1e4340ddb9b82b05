import Access
import HTMLKit
import Hummingbird
import Policy
import Register
import Store
import Vocabulary

/// `/children/{child}/addresses`: where the child lives and lived, once somebody has pressed the button; that they did is in
/// the access log.
struct AddressesPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/addresses", needs: .seeAddresses).get(use: ask).post(use: show)
    }

    @Sendable func ask(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        try await answer(visit, isAsked: false)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        try await answer(visit, isAsked: true)
    }

    private func answer(_ visit: SignedIn, isAsked: Bool) async throws -> Answer {
        let id: ID<Child> = try visit.id("child")
        let (head, history) = try await app.database.read { transaction in
            (
                try transaction.one(ChildHead.of(id, for: visit)),
                CareHistory(try transaction.all(Episode.of(id, seenBy: visit.scope)))
            )
        }
        let view = AddressesView(head, history, visit.form(), isAsked, today: visit.today, words: app.profile.words)
        return app.show(view, visit, showing: [Subject(id)])
    }
}

/// What the page shows: the button, or the addresses of each episode, the latest first.
struct AddressesView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let episodes: [Line]
    private let form: Form
    private let isAsked: Bool

    /// What is held of one episode.
    private struct Line {
        let since: CivilDate
        let until: String
        let rows: [SummaryList.Row]
    }

    init(
        _ head: ChildHead,
        _ history: CareHistory,
        _ form: Form,
        _ isAsked: Bool,
        today: CivilDate,
        words: Words
    ) {
        frame = ChildFrame(head, history, on: nil, today: today, words: words, offersAction: false)
        title = "Addresses: \(head.called)"
        crumbs = frame.crumbs(head.child.id, "Addresses")
        let redactor = Redactor(history, isAsked: isAsked)
        episodes = history.periods.reversed().flatMap { $0.episodes.reversed() }.compactMap { episode in
            let rows = redactor.addresses(of: episode).map { SummaryList.Row($0.title, $0.words) }
            guard !rows.isEmpty else { return nil }
            return Line(since: episode.beganOn, until: episode.ceasedOn.orGoingOn, rows: rows)
        }
        self.form = form
        self.isAsked = isAsked
    }

    var body: HTML {
        "\(frame)<div class=\"stack-l mt-l\"><h2>Addresses</h2>\(episodes.isEmpty ? none : isAsked ? list : button)</div>"
    }

    private var none: HTML { "<p>No address is in the return.</p>" }

    private var button: HTML {
        """
        <form method="post" class="prose">\(form.hidden)<p>They are hidden until you ask for them. That you did stands in the \
        access log.</p><p class="actions">\(Button("Show the addresses"))</p></form>
        """
    }

    private var list: HTML {
        "\(each: episodes, { "<section class=\"panel\"><h3>\($0.since) to \($0.until)</h3>\(SummaryList($0.rows))</section>" })"
    }
}
