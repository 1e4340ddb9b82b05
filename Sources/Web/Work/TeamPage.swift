import Access
import Clocks
import HTMLKit
import Hummingbird
import Policy
import Reviews
import Store
import Vocabulary
import Workforce

/// `/team`: what every officer has, in the order of their names. Nobody is ranked.
struct TeamPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("team", needs: .seeTeamWork).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let team = try await app.database.read { try TeamWork(in: $0, app.counts, for: visit) }
        // Numbers of children say nothing about any one of them; those who wait are named.
        return app.show(TeamView(team, app.profile), visit, showing: team.waiting.map { Subject($0.id) })
    }
}

/// Every officer's work, as it is read for the page.
struct TeamWork: Sendable {
    /// An officer, or nobody, and how many children there are whose next review is due when.
    struct Row: Sendable {
        let officer: Officer?
        private let tally: TeamTally?

        init(_ officer: Officer?, _ tally: TeamTally?) {
            self.officer = officer
            self.tally = tally
        }

        var children: Int { tally?.children ?? 0 }

        subscript(group: ClockStatus.Group) -> Int { tally?[group] ?? 0 }
    }

    let today: CivilDate
    /// By name.
    let officers: [Row]
    let nobody: Row
    /// The most pressing of those whom nobody has.
    let waiting: [WaitingChild]
    let notes: TeamNotes

    init(in transaction: ReadTransaction, _ counts: KeptCounts, for visit: SignedIn) throws {
        let (today, scope) = (visit.today, visit.scope)
        self.today = today
        let tallies = Dictionary(
            try counts.tallies(on: today, seenBy: scope, in: transaction).map { ($0.officer, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        officers = try transaction.all(Officer.working(on: today)).map { Row($0, tallies[$0.id]) }
        nobody = Row(nil, tallies[nil])
        waiting = try transaction.waiting(
            on: today,
            seenBy: scope,
            limit: TeamWaiting.most,
            outOf: nobody.children
        )
        notes = try transaction.one(TeamNotes.of(LooksWeek(with: today), on: today, seenBy: scope))
    }

    /// Everybody's children, those of nobody among them.
    var children: Int { rows.reduce(0) { $0 + $1.children } }

    func total(_ group: ClockStatus.Group) -> Int { rows.reduce(0) { $0 + $1[group] } }

    private var rows: [Row] { officers + [nobody] }
}

/// What the manager is told beside: how many records were opened this week without being allocated, and how many should be
/// locked for adoption.
struct TeamNotes: Record, Hashable {
    let broken: Int
    let proposed: Int

    init(row: Row) throws {
        broken = try row["broken"]
        proposed = try row["proposed"]
    }

    static func of(_ week: LooksWeek, on today: CivilDate, seenBy scope: Scope) -> Query<TeamNotes> {
        """
        SELECT \(BrokenGlass.count(from: week.from, until: week.until)) AS broken,
            \(AdoptionProposal.count(on: today, seenBy: scope)) AS proposed
        """
    }
}
