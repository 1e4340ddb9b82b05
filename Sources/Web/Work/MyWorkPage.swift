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

/// `/my-work`: what somebody must do next, and why. A manager may look at one officer's with `?officer=`.
struct MyWorkPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("my-work", needs: .seeMyWork).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let work = try await app.database.read { try MyWork(of: visit, in: $0) }
        let begun = try await BegunForms.read(for: visit, in: app)
        let view = MyWorkView(work, begun, visit, app.profile)
        return app.show(view, visit, showing: Array(Set(work.children + begun.children)))
    }

    static func address(of officer: ID<Officer>) -> Address {
        ("/my-work" as Address).with("officer", officer.text)
    }
}

/// What somebody has to do, as it is read for the page.
struct MyWork: Sendable {
    /// Who looks.
    enum Seat: Hashable, Sendable {
        /// An officer at their own work.
        case own(Officer)
        /// A manager at an officer's.
        case others(Officer)
        /// A manager who reviews no child.
        case manager
        /// Somebody who may have work but is no officer yet.
        case nobody
    }

    /// So many lines are shown; what is beyond them is said.
    static let most = 60

    let seat: Seat
    let dated: [WorkDue]
    let notKnown: [WorkDue]
    let tally: WorkTally
    let caseload: Caseload?
    let reviews: ReviewsInTime?
    let workingDays: WorkingDays

    init(of visit: SignedIn, in transaction: some Transaction) throws {
        let (today, scope) = (visit.today, visit.scope)
        seat = try MyWork.seat(of: visit, in: transaction)
        let desks = seat.desks(of: visit)
        let end = today.adding(days: WorkTally.aheadDays)
        let near = try MyWork.first(MyWork.most, on: desks, in: transaction) {
            WorkDue.dated(on: $0, by: end, today: today, seenBy: scope, limit: $1)
        }
        // Where nothing is near, what comes next is said all the same.
        dated =
            try near.isEmpty
            ? MyWork.first(1, on: desks, in: transaction) {
                WorkDue.dated(on: $0, today: today, seenBy: scope, limit: $1)
            } : near
        notKnown = try MyWork.first(MyWork.most, on: desks, in: transaction) {
            WorkDue.notKnown(on: $0, today: today, seenBy: scope, limit: $1)
        }
        tally = try desks.map { try transaction.one(WorkTally.of($0, on: today, seenBy: scope)) }.reduce(.none, +)
        workingDays = try transaction.workingDays()
        guard let officer = seat.officer else {
            (caseload, reviews) = (nil, nil)
            return
        }
        caseload = try transaction.one(Caseload.of(officer.id, on: today, seenBy: scope))
        let newYear = CivilDate(year: today.year, month: 1, day: 1) ?? today
        reviews = try transaction.one(ReviewsInTime.of(officer.id, since: newYear, seenBy: scope))
    }

    /// What comes first of what lies on all these desks.
    private static func first(
        _ limit: Int,
        on desks: [Desk],
        in transaction: some Transaction,
        _ query: (Desk, Int) -> Query<WorkDue>
    ) throws -> [WorkDue] {
        let found = try desks.map { try transaction.all(query($0, limit)) }
        guard found.count > 1 else { return found.first ?? [] }
        return Array(found.joined().sorted { $0.comes(before: $1) }.prefix(limit))
    }

    /// The children about whom the page may say something.
    var children: [Subject] {
        Array(Set((dated + notKnown).map { Subject($0.child) }))
    }

    private static func seat(of visit: SignedIn, in transaction: some Transaction) throws -> Seat {
        let asked = visit.query.text("officer")
        if !asked.isEmpty, visit.capacity.role.permissions.contains(.seeTeamWork) {
            return .others(try transaction.one(Officer.withID(ID(asked))))
        }
        if let officer = try transaction.first(Officer.withAccount(visit.visitor.account)) { return .own(officer) }
        return visit.visitor.may(.allocate) ? .manager : .nobody
    }
}

extension MyWork.Seat {
    var officer: Officer? {
        switch self {
        case .own(let officer), .others(let officer): officer
        case .manager, .nobody: nil
        }
    }

    /// Whose work is looked at. A manager who reviews children has both.
    fileprivate func desks(of visit: SignedIn) -> [Desk] {
        switch self {
        case .own(let officer):
            visit.visitor.may(.allocate) ? [.officer(officer.id), .duty(.manager)] : [.officer(officer.id)]
        case .others(let officer): [.officer(officer.id)]
        case .manager: [.duty(.manager)]
        case .nobody: []
        }
    }
}
