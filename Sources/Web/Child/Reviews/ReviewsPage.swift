import Access
import Clocks
import HTMLKit
import Hummingbird
import Policy
import Register
import Reviews
import Store
import Vocabulary

/// `/children/{child}/reviews`: every review with its limit, and how the next date was worked out.
struct ReviewsPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/reviews", needs: .seeFile).get(use: show)
    }

    /// Where a review that was just recorded is said to have been.
    static func address(_ child: ID<Child>, recorded review: ID<Review>) -> Address {
        ChildTab.reviews.address(of: child).with("recorded", review.text)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<Child> = try visit.id("child")
        let file = try await app.database.read { try ReviewsFile(id, visit, in: $0) }
        let recorded = ID<Review>(visit.query.text("recorded"))
        let hasSettled = visit.query.text("settled") == "1"
        let view = ReviewsView(
            file,
            today: visit.today,
            profile: app.profile,
            recorded: recorded,
            hasSettled: hasSettled
        )
        return app.show(view, visit, showing: [Subject(id)])
    }
}

/// What the page reads, in one look.
struct ReviewsFile: Sendable {
    let head: ChildHead
    let history: CareHistory
    let reviews: [RecordedReview]
    let clocks: [Kept<ClockEntry>]
    let course: ReviewCourse
    let workingDays: WorkingDays
    /// What a person said of the reviews before the records, in the present period of care.
    let settled: EarlierReviews?

    init(_ id: ID<Child>, _ visit: SignedIn, in transaction: ReadTransaction) throws {
        head = try transaction.one(ChildHead.of(id, for: visit))
        let episodes = try transaction.all(Episode.of(id, seenBy: visit.scope))
        history = CareHistory(episodes)
        reviews = try transaction.all(RecordedReview.of(id, seenBy: visit.scope))
        clocks = try transaction.allKept(ClockEntry.of(Subject(id)))
        let facts = try ReviewFacts.of(head.child, episodes, reviews.map(\.review), in: transaction)
        workingDays = try transaction.workingDays()
        let timetable = facts.timetable(workingDays, try transaction.profiles())
        course = timetable.course(of: facts.care)
        settled = facts.question(timetable).flatMap { facts.answer(about: $0.periodBeganOn) }
    }

    var running: [Clock] {
        clocks.map(\.fact.clock).filter { $0.isReview && $0.standing == .running }
            .sorted { ($0.dueOn?.dayNumber ?? .max) < ($1.dueOn?.dayNumber ?? .max) }
    }
}
