import Access
import Casework
import HTMLKit
import Hummingbird
import Policy
import Register
import Reviews
import Store
import Vocabulary

/// `/children/{child}/reviews/settle`: a person says what the data cannot, so that the date of the next review is known.
struct SettlePage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/reviews/settle", needs: .settleReviews).get(use: show).post(use: submit)
    }

    static func address(_ child: ID<Child>) -> Address { "/children/\(child)/reviews/settle" }

    static let answer = Question<EarlierReviews>(
        "earlier",
        "What is so?",
        called: "what is so"
    )

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        let seen = file.settlement.map { [$0.seen.mark] } ?? []
        let answers = Answers().filling(SettlePage.answer, with: file.settlement?.fact.earlier)
        return app.show(view(file, visit.form(answers, seen: seen), visit), visit, showing: [file.subject])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        guard let question = file.question else { throw SettlementRefusal.nothingToSettle }
        switch visit.answers.read(SettlePage.answer) {
        case .failure(let findings):
            let form = visit.form(visit.answers, findings, seen: visit.answers.all("seen"))
            return app.show(view(file, form, visit), visit, showing: [file.subject], status: .unprocessableContent)
        case .success(let earlier):
            let child = file.head.child.id
            let seen = visit.answers.all("seen").lazy.compactMap { Seen<ReviewSettlement>(mark: $0) }.first
            try await app.casebook.write(as: visit.deed("settle-review-date", about: child.text)) {
                try $0.settle(
                    child,
                    periodBeganOn: question.periodBeganOn,
                    earlier,
                    replacing: seen,
                    by: visit.scope
                )
            }
            return .redirect(to: ChildTab.reviews.address(of: child).with("settled", "1"))
        }
    }

    private func view(_ file: SettleFile, _ form: Form, _ visit: SignedIn) -> SettleView {
        SettleView(file, form, today: visit.today, words: app.profile.words)
    }

    private func file(_ visit: SignedIn) async throws -> SettleFile {
        let id: ID<Child> = try visit.id("child")
        return try await app.database.read { try SettleFile(id, visit, in: $0) }
    }
}

/// What the page reads, and what it works out from that without changing anything.
struct SettleFile: Sendable {
    let head: ChildHead
    let history: CareHistory
    let question: SettlementQuestion?
    let settlement: Kept<ReviewSettlement>?

    var subject: Subject { Subject(head.child.id) }

    init(_ id: ID<Child>, _ visit: SignedIn, in transaction: ReadTransaction) throws {
        head = try transaction.one(ChildHead.of(id, for: visit))
        let episodes = try transaction.all(Episode.of(id, seenBy: visit.scope))
        history = CareHistory(episodes)
        let reviews = try transaction.all(Review.of(id, seenBy: visit.scope))
        let facts = try ReviewFacts.of(head.child, episodes, reviews, in: transaction)
        let timetable = facts.timetable(try transaction.workingDays(), try transaction.profiles())
        let question = facts.question(timetable)
        self.question = question
        settlement = try transaction.allKept(ReviewSettlement.of(id, seenBy: visit.scope))
            .first { $0.fact.periodBeganOn == question?.periodBeganOn }
    }
}
