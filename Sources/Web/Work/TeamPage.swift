import Access
import Clocks
import HTMLKit
import Hummingbird
import Policy
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
        let team = try await app.database.read { try TeamWork(in: $0, for: visit) }
        // Numbers of children say nothing about any one of them; those who wait are named.
        return app.show(TeamView(team, app.profile), visit, showing: team.waiting.map { Subject($0.id) })
    }
}

/// Every officer's work, as it is read for the page.
struct TeamWork: Sendable {
    /// An officer, or nobody, and what runs there.
    struct Row: Sendable {
        let officer: Officer?
        let children: Int
        private let counts: [ClockStatus.Group: Int]

        init(_ officer: Officer?, children: Int, _ tally: WorkTally?) {
            self.officer = officer
            self.children = children
            counts = Dictionary(
                uniqueKeysWithValues: ClockStatus.Group.allCases.map { group in (group, tally.map { $0[group] } ?? 0) }
            )
        }

        subscript(group: ClockStatus.Group) -> Int { counts[group] ?? 0 }
    }

    let today: CivilDate
    /// By name.
    let officers: [Row]
    let nobody: Row
    /// The most pressing of those whom nobody has.
    let waiting: [WaitingChild]

    init(in transaction: some Transaction, for visit: SignedIn) throws {
        let (today, scope) = (visit.today, visit.scope)
        self.today = today
        let tallies = try transaction.all(WorkTally.perOfficer(on: today, seenBy: scope))
        let counts = try transaction.all(WorkCount.children(on: today, seenBy: scope))
        func row(_ officer: Officer?) -> Row {
            Row(
                officer,
                children: counts.first { $0.officer == officer?.id }?.count ?? 0,
                tallies.first { $0.officer == officer?.id }
            )
        }
        officers = try transaction.all(Officer.working(on: today)).map(row)
        nobody = row(nil)
        waiting = try transaction.all(WaitingChild.all(on: today, seenBy: scope, limit: TeamWaiting.most))
    }

    /// Everybody's children, those of nobody among them.
    var children: Int { rows.reduce(0) { $0 + $1.children } }

    func total(_ group: ClockStatus.Group) -> Int { rows.reduce(0) { $0 + $1[group] } }

    private var rows: [Row] { officers + [nobody] }
}
