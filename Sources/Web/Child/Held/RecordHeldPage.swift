import Access
import Casework
import Clocks
import HTMLKit
import Hummingbird
import Policy
import Register
import Reviews
import Store
import Vocabulary

/// `/children/{child}/reviews/held?clock={clock}`: records that the review that a clock waits for was held.
struct RecordHeldPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/reviews/held", needs: .recordReviews).get(use: show).post(use: submit)
    }

    static func address(_ child: ID<Child>, clock: String) -> Address {
        ("/children/\(child)/reviews/held" as Address).with("clock", clock)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(ID(visit.query.text("clock")), visit)
        return app.show(view(file, visit.form(seen: [file.clock.seen.mark]), visit), visit, showing: [file.subject])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let seen: Seen<ClockEntry> = try visit.seen()
        let file = try await file(seen.id, visit)
        let questions = questions(file, visit)
        switch questions.read(visit.answers) {
        case .failure(let findings): return again(file, seen, findings, visit)
        case .success(let held):
            let refusals = held.refusals(
                against: file.clock.fact.clock,
                file.head.child,
                others: file.reviews,
                today: visit.today
            )
            if let findings = questions.findings(refusals) { return again(file, seen, findings, visit) }
            let child = file.head.child.id
            let deed = visit.deed("record-review-held", about: child.text)
            let review = try await app.casebook.write(as: deed) {
                try $0.recordHeld(held, of: child, meeting: seen, by: visit.scope, today: visit.today)
            }
            return .redirect(to: ReviewsPage.address(child, recorded: review))
        }
    }

    /// The same page, filled in, with what is to be put right. It keeps the version that the person saw.
    private func again(
        _ file: RecordHeldFile,
        _ seen: Seen<ClockEntry>,
        _ findings: Findings,
        _ visit: SignedIn
    ) -> Answer {
        let form = visit.form(visit.answers, findings, seen: [seen.mark])
        return app.show(view(file, form, visit), visit, showing: [file.subject], status: .unprocessableContent)
    }

    private func view(_ file: RecordHeldFile, _ form: Form, _ visit: SignedIn) -> RecordHeldView {
        RecordHeldView(file, questions(file, visit), form, today: visit.today, words: app.profile.words)
    }

    private func questions(_ file: RecordHeldFile, _ visit: SignedIn) -> HeldQuestions {
        HeldQuestions(file.head, file.clock.fact.clock, today: visit.today, profile: app.profile)
    }

    private func file(_ clock: ID<ClockEntry>, _ visit: SignedIn) async throws -> RecordHeldFile {
        let id: ID<Child> = try visit.id("child")
        return try await app.database.read { try RecordHeldFile(id, clock, visit, in: $0) }
    }
}

/// What the page reads. A clock that no review can meet has no page.
struct RecordHeldFile: Sendable {
    let head: ChildHead
    let history: CareHistory
    let clock: Kept<ClockEntry>
    let reviews: [Review]

    var subject: Subject { Subject(head.child.id) }

    init(_ id: ID<Child>, _ clock: ID<ClockEntry>, _ visit: SignedIn, in transaction: ReadTransaction) throws {
        head = try transaction.one(ChildHead.of(id, for: visit))
        history = CareHistory(try transaction.all(Episode.of(id, seenBy: visit.scope)))
        self.clock = try transaction.kept(ClockEntry.withID(clock, of: Subject(id)))
        guard self.clock.fact.clock.isReview else { throw Missing() }
        reviews = try transaction.all(Review.of(id, seenBy: visit.scope))
    }
}
