import Access
import Casework
import HTMLKit
import Hummingbird
import Policy
import Register
import Store
import Vocabulary

/// `/children/{child}/restrict`: makes a record invisible to all but those named, changes who they are, and lifts it.
struct RestrictPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/restrict", needs: .restrictRecords).afterProof().get(use: show).post(use: submit)
        routes.page("children/:child/restrict/:restriction/named", needs: .restrictRecords).afterProof().get(use: ask)
            .post(
                use: name
            )
        routes.page("children/:child/restrict/:restriction/lift", needs: .restrictRecords).afterProof().post(use: lift)
    }

    static func address(_ child: ID<Child>) -> Address { "/children/\(child)/restrict" }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        return answer(file, visit, visit.form(RestrictForm.opening(file, visit)))
    }

    /// Whoever restricts a record without naming themselves does not see it any more: they are led away from it.
    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        switch RestrictForm(file, today: visit.today).read(visit.answers, for: file.subject) {
        case .failure(let findings):
            return refused(findings, file, visit)
        case .success(let restriction):
            do {
                try await app.casebook.write(as: visit.deed("restrict-record", about: file.subject.id)) {
                    try $0.restrict(restriction, by: visit.scope, at: visit.at, today: visit.today)
                }
            } catch let refusal as RestrictionRefusal {
                return refused(Findings(RestrictForm.kind.name, refusal.explanation), file, visit)
            }
            return .redirect(to: RestrictedPage.address.with("done", "restricted"))
        }
    }

    @Sendable func lift(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let child: ID<Child> = try visit.id("child")
        let seen = try seen(visit)
        try await app.casebook.write(as: visit.deed("lift-restriction", about: child.text)) {
            try $0.lift(seen, of: Subject(child), by: visit.scope, on: visit.today)
        }
        return .redirect(to: RestrictedPage.address.with("done", "lifted"))
    }

    @Sendable func ask(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        let kept = try restriction(visit, in: file)
        let form = visit.form(RestrictForm.filled(kept.fact.named.all), seen: [kept.seen.mark])
        let view = NamedView(file, kept, form, visit, words: app.profile.words)
        return app.show(view, visit, showing: [file.subject])
    }

    @Sendable func name(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        let kept = try restriction(visit, in: file)
        let seen = try seen(visit)
        let named = RestrictForm(file, today: visit.today).named(in: visit.answers)
        do {
            try await app.casebook.write(as: visit.deed("name-in-restriction", about: file.subject.id)) {
                try $0.name(named, in: seen, of: file.subject, by: visit.scope, today: visit.today)
            }
        } catch let refusal as RestrictionRefusal {
            let findings = Findings(RestrictForm.named, refusal.explanation)
            let form = visit.form(visit.answers, findings, seen: visit.answers.all("seen"))
            let view = NamedView(file, kept, form, visit, words: app.profile.words)
            return app.show(view, visit, showing: [file.subject], status: .unprocessableContent)
        }
        return .redirect(to: RestrictedPage.address.with("done", "named"))
    }

    /// The version that the form was made from, of the restriction that the address names.
    private func seen(_ visit: SignedIn) throws -> Seen<Restriction> {
        let seen = try visit.seen(Restriction.self)
        guard seen.id == (try visit.id("restriction")) else { throw Missing() }
        return seen
    }

    private func restriction(_ visit: SignedIn, in file: SightFile) throws -> Kept<Restriction> {
        let id: ID<Restriction> = try visit.id("restriction")
        guard let kept = file.restrictions.first(where: { $0.id == id }) else { throw Missing() }
        return kept
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
        let view = RestrictView(file, form, visit, words: app.profile.words)
        return app.show(view, visit, showing: [file.subject], status: status)
    }

    private func file(_ visit: SignedIn) async throws -> SightFile {
        let id: ID<Child> = try visit.id("child")
        return try await app.database.read { try SightFile(id, visit, in: $0) }
    }
}
