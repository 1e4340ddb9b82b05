import Access
import Casework
import HTMLKit
import Hummingbird
import Policy
import Register
import Store
import Vocabulary
import Workforce

/// `/children/{child}/sight`: everybody who may see this child now, why and until when; giving sight for a time, and ending it.
struct SightPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/sight", needs: .giveSight).get(use: show).post(use: submit)
        routes.page("children/:child/sight/:grant/end", needs: .giveSight).post(use: end)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        return answer(file, visit, visit.form())
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        switch GiveSightForm(file, visit).read(visit.answers, for: file.subject) {
        case .failure(let findings):
            return refused(findings, file, visit)
        case .success(let grant):
            do {
                try await app.casebook.write(as: visit.deed("give-sight", about: file.subject.id)) {
                    try $0.lendSight(grant, by: visit.scope, today: visit.today)
                }
            } catch let refusal as SightRefusal {
                return refused(Findings(GiveSightForm.account.name, refusal.explanation), file, visit)
            }
            return done(file.head.child.id)
        }
    }

    /// An officer ends what lasts hours; what a manager gave for days, a manager ends.
    @Sendable func end(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let child: ID<Child> = try visit.id("child")
        let grant: ID<SightGrant> = try visit.id("grant")
        let seen = try visit.seen(SightGrant.self)
        guard seen.id == grant else { throw Missing() }
        let isManager = visit.capacity.role.permissions.contains(.arrangeCover)
        try await app.casebook.write(as: visit.deed("end-sight", about: child.text)) { transaction in
            let kept = try transaction.one(SightGrant.withID(grant, of: Subject(child), seenBy: visit.scope))
            guard isManager || kept.kind.isForHours else { throw Missing() }
            try transaction.endSight(seen, of: Subject(child), by: visit.scope, at: visit.at, today: visit.today)
        }
        return done(child)
    }

    private func done(_ child: ID<Child>) -> Answer {
        .redirect(to: ChildTab.sight.address(of: child).with("done", "1"))
    }

    private func refused(_ findings: Findings, _ file: SightFile, _ visit: SignedIn) -> Answer {
        answer(file, visit, visit.form(visit.answers, findings), status: .unprocessableContent)
    }

    private func answer(
        _ file: SightFile,
        _ visit: SignedIn,
        _ form: Form,
        status: HTTPResponse.Status = .ok
    ) -> Answer {
        let view = SightView(file, visit, form, words: app.profile.words)
        return app.show(view, visit, showing: [file.subject], status: status)
    }

    private func file(_ visit: SignedIn) async throws -> SightFile {
        let id: ID<Child> = try visit.id("child")
        return try await app.database.read { try SightFile(id, visit, in: $0) }
    }
}
