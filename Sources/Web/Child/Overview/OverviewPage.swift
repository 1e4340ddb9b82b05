import Access
import Clocks
import HTMLKit
import Hummingbird
import Policy
import Register
import Reviews
import Store
import Vocabulary

/// `/children/{child}`: who the child is, from review to review, and the footprint of all that happened.
///
/// Whoever may see children may open it; business support among them sees names, numbers and dates. Where the child lives,
/// and the trail with what it tells, belong to the whole file and are shown with that permission only.
struct OverviewPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child", needs: .seeChildren).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<Child> = try visit.id("child")
        let file = try await app.database.read { try OverviewFile(id, visit, in: $0) }
        let showsAll = visit.query.text("all") == "1"
        let view = OverviewView(file, today: visit.today, profile: app.profile, showsAll: showsAll)
        return app.show(view, visit, showing: [Subject(id)])
    }
}

/// What the page reads, in one look.
struct OverviewFile: Sendable {
    let head: ChildHead
    let history: CareHistory
    let reviews: [RecordedReview]
    let clocks: [Clock]
    let officers: [OfficerTime]
    let workers: [SocialWorkerEpisode]
    let missing: [MissingEpisode]
    let workingDays: WorkingDays
    let inUseSince: CivilDate?

    init(_ id: ID<Child>, _ visit: SignedIn, in transaction: ReadTransaction) throws {
        head = try transaction.one(ChildHead.of(id, for: visit))
        let scope = visit.scope
        history = CareHistory(try transaction.all(Episode.of(id, seenBy: scope)))
        reviews = try transaction.all(RecordedReview.of(id, seenBy: scope))
        clocks = try transaction.all(ClockEntry.of(Subject(id))).map(\.clock)
        officers = try transaction.all(OfficerTime.of(id, seenBy: scope))
        workingDays = try transaction.workingDays()
        guard head.may(.seeFile) else {
            (workers, missing, inUseSince) = ([], [], nil)
            return
        }
        workers = try transaction.all(
            SocialWorkerEpisode.of(id, seenBy: scope)
        )
        missing = try transaction.all(MissingEpisode.of(id, seenBy: scope))
        inUseSince = try transaction.profiles().inUseSince
    }

    /// The clocks of reviews still to be held, the one that is due first before the others.
    var running: [Clock] {
        clocks.filter { $0.isReview && $0.standing == .running }
            .sorted { ($0.dueOn?.dayNumber ?? .max) < ($1.dueOn?.dayNumber ?? .max) }
    }
}
