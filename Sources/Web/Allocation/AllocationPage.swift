import Access
import Clocks
import HTMLKit
import Hummingbird
import Policy
import Register
import Reviews
import Store
import Vocabulary
import Workforce

/// `/allocation`: the children in care who have no officer, most pressing first.
struct AllocationPage {
    let app: App

    /// How many children one page lists.
    static let length = 50

    func add(to routes: Routes) {
        routes.page("allocation", needs: .allocate).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let after = WaitingChild.Place(written: visit.query.text("after"))
        let done = ID<Child>(visit.query.text("done"))
        let (counts, inUseSince) = (app.counts, app.profiles.inUseSince)
        let list = try await app.database.read { transaction in
            try WaitingList(readIn: transaction, counts, visit, after: after, done: done, inUseSince: inUseSince)
        }
        let view = AllocationView(list, words: app.profile.words, today: visit.today)
        return app.show(view, visit, showing: list.shown)
    }
}

/// What is known of those who wait, as one page shows it.
struct WaitingList {
    let children: [WaitingChild]
    let total: Int
    let isFirstPage: Bool
    let clocks: [Subject: Clock]
    let histories: [Subject: CareHistory]
    /// Those who are allocated to somebody whose role has ended; on the first page, which names as many as it can hold.
    let stranded: [StrandedChild]
    let workingDays: WorkingDays
    let inUseSince: CivilDate?
    /// What has just been done.
    let done: AllocatedChild?

    init(
        readIn transaction: ReadTransaction,
        _ counts: KeptCounts,
        _ visit: SignedIn,
        after: WaitingChild.Place?,
        done: ID<Child>,
        inUseSince: CivilDate?
    ) throws {
        let (today, scope) = (visit.today, visit.scope)
        let tallies = try counts.tallies(on: today, seenBy: scope, in: transaction)
        total = tallies.first { $0.officer == nil }?.children ?? 0
        children = try transaction.waiting(
            on: today,
            seenBy: scope,
            after: after,
            limit: AllocationPage.length,
            outOf: after == nil ? total : .max
        )
        isFirstPage = after == nil
        stranded =
            isFirstPage
            ? try transaction.all(StrandedChild.all(on: today, seenBy: scope, limit: AllocationPage.length)) : []
        let subjects = children.map { Subject($0.id) }
        clocks = Dictionary(
            try transaction.all(ClockEntry.awaitingAllocation(of: subjects)).map { ($0.clock.subject, $0.clock) },
            uniquingKeysWith: { first, _ in first }
        )
        let episodes = try transaction.all(Episode.of(subjects))
        histories = Dictionary(grouping: episodes) { Subject($0.child) }.mapValues(CareHistory.init)
        workingDays = try transaction.workingDays()
        self.inUseSince = inUseSince
        self.done = done.text.isEmpty ? nil : try transaction.first(AllocatedChild.latest(of: done, seenBy: scope))
    }

    /// The children about whom the page says something.
    var shown: [Subject] {
        children.map { Subject($0.id) } + stranded.map { Subject($0.id) } + (done.map { [Subject($0.child)] } ?? [])
    }
}

/// A child and the officer whom they were given to last.
struct AllocatedChild: Record {
    let child: ID<Child>
    let called: String
    let officer: String
    let fromOn: CivilDate

    init(row: Row) throws {
        child = try row["child_id"]
        called = CalledChild.words(try ChildName.full(in: row), code: try row["code"])
        officer = try row["officer_name"]
        fromOn = try row["from_on"]
    }

    static func latest(of child: ID<Child>, seenBy scope: Scope) -> Query<AllocatedChild> {
        """
        SELECT child.id AS child_id, child.code AS code, child_name.given AS given, child_name.family AS family,
            child_name.known_as AS known_as, officer.name AS officer_name, allocation.from_on AS from_on
        FROM child
        JOIN allocation ON allocation.child_id = child.id
        JOIN officer ON officer.id = allocation.officer_id
        LEFT JOIN child_name ON child_name.child_id = child.id
        WHERE child.id = \(child) AND \(scope.allows("child.id"))
        ORDER BY allocation.from_on DESC LIMIT 1
        """
    }
}

extension WaitingChild.Place {
    /// Reads the place that a link to the next page carries.
    init?(written text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty else { return nil }
        self.init(dueOn: CivilDate(iso: parts[0]), child: ID(String(parts[1])))
    }

    var written: String { "\(dueOn?.iso ?? "").\(child)" }
}
