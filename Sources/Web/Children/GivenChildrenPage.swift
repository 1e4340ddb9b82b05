import Access
import HTMLKit
import Hummingbird
import Policy
import Reviews
import Store
import Vocabulary
import Workforce

/// `/my-children`: where social workers and team managers come in: the children they work with, and when the next review of
/// each is due.
///
/// They see those children only that were given to their account; a return names workers by numbers that nobody signs in
/// with.
struct GivenChildrenPage {
    static let address: Address = "/my-children"

    let app: App

    func add(to routes: Routes) {
        routes.page("my-children", needs: .seeGivenChildren).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let asked = GivenChildrenQuery(visit.query)
        let selection = ChildSelection(ChildFilter(), on: visit.today, seenBy: visit.scope)
        let list = ChildList(selection, by: asked.order, descending: asked.sorting.isDescending)
        let counts = app.counts
        let (page, total, officers) = try await app.database.read { transaction in
            (
                try transaction.page(of: list, from: asked.start, limit: ChildrenPage.rows),
                try counts.count(selection, in: transaction),
                try transaction.all(Officer.working(on: visit.today))
            )
        }
        let reader = ChildrenReader(visit, officers, seesFile: false)
        let view = GivenChildrenView(page, of: total, asked, reader, app.profile.words, visit)
        return app.show(view, visit, showing: page.children.map { Subject($0.id) })
    }
}

/// What an address asks of the list: the sorting and the page.
struct GivenChildrenQuery {
    let order: ChildOrder
    let sorting: Sorting
    let start: ChildList.Start?

    init(_ answers: Answers) {
        sorting = Sorting(
            of: GivenChildrenPage.address,
            asked: answers.text("sort"),
            among: ChildOrder.allCases.map(\.rawValue),
            usual: ChildOrder.due.rawValue
        )
        order = ChildOrder(rawValue: sorting.key) ?? .due
        start = ChildList.Start(answers)
    }

    /// The address of the page that goes on from a child.
    func page(_ start: ChildList.Start) -> Address {
        start.address(in: GivenChildrenPage.address.with("sort", (sorting.isDescending ? "-" : "") + order.rawValue))
    }
}

/// What the page shows.
struct GivenChildrenView: View {
    let title: String
    private let page: ChildList.Page
    private let total: Int
    private let asked: GivenChildrenQuery
    private let reader: ChildrenReader
    private let words: Words
    private let today: CivilDate

    init(
        _ page: ChildList.Page,
        of total: Int,
        _ asked: GivenChildrenQuery,
        _ reader: ChildrenReader,
        _ words: Words,
        _ visit: SignedIn
    ) {
        title = visit.capacity.role.reach == .team ? "My team’s children" : "My children"
        self.page = page
        self.total = total
        self.asked = asked
        self.reader = reader
        self.words = words
        today = visit.today
    }

    var body: HTML {
        """
        \(PageHead(title, lead: "Each with the day by which the next \(words[.review].one) must be held."))\
        <div class="mt-l">\(if: page.children.isEmpty, empty, else: found)</div>
        """
    }

    private var found: HTML {
        """
        \(ChildrenTable(page.children, asked.sorting, reader, words, today: today))\
        \(Pagination(
            showing: page.children.count,
            of: total,
            previous: page.hasEarlier ? page.children.first.map { asked.page(.before($0.id)) } : nil,
            next: page.hasLater ? page.children.last.map { asked.page(.after($0.id)) } : nil
        ))
        """
    }

    private var empty: HTML {
        """
        <p role="status">The \(words[.childInCare].many) you work with stand here. None has been given to your account yet: \
        the \(words[.iro].short) manager can do that.</p>
        """
    }
}
