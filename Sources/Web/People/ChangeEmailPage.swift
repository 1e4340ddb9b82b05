import Access
import Casework
import HTMLKit
import Hummingbird
import Store
import Vocabulary
import Workforce

/// `/settings/people/{account}/email`: gives somebody another address, which ends all that the account could do.
struct ChangeEmailPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/:account/email", needs: .managePeople).afterProof()
            .get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let person = try await app.person(visit)
        let answers = Answers().filling(PersonQuestions.email, with: person.account.fact.email.rawValue)
        return answer(person, visit.form(answers, seen: [person.account.seen.mark]), visit)
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let person = try await app.person(visit)
        let (seen, id, actor) = (try visit.seen(Account.self), person.account.id, visit.visitor.account)
        guard seen.id == id else { throw Missing() }
        switch visit.answers.read(PersonQuestions.email, longest: 254) {
        case .failure(let findings):
            return again(person, findings, visit)
        case .success(let email):
            do {
                try await app.casebook.write(as: visit.deed("change-email", about: id.text)) {
                    try $0.changeEmail(seen, to: email, by: actor, at: visit.at, on: visit.today)
                }
            } catch let refusal as AccountRefusal {
                return again(person, Findings(PersonQuestions.email.name, refusal.explanation), visit)
            }
            try await app.database.keep { transaction in
                try transaction.dropKeys(of: id)
                try transaction.dropDrafts(of: id)
            }
            return .redirect(to: "/settings/people/\(id)/left?done=email")
        }
    }

    private func again(_ person: PersonStanding, _ findings: Findings, _ visit: SignedIn) -> Answer {
        let form = visit.form(visit.answers, findings, seen: [person.account.seen.mark])
        return answer(person, form, visit, .unprocessableContent)
    }

    private func answer(
        _ person: PersonStanding,
        _ form: Form,
        _ visit: SignedIn,
        _ status: HTTPResponse.Status = .ok
    ) -> Answer {
        let view = PersonFormView(
            "Change the e-mail address",
            about: person,
            lead:
                "Every role ends, and so do the password, the second factor, the tie to the council’s sign-on and all that was lent to them; they are signed out everywhere, and what they had begun to type is thrown away. Then give the roles again that go on, and a link.",
            form,
            Button("Change the address", .stop),
            to: "/settings/people/\(person.account.id)/email",
            "\(TextInput(PersonQuestions.email, in: form, kind: .email, autocomplete: "off"))"
        )
        return app.show(view, visit, showing: [], status: status)
    }
}

/// `/settings/people/{account}/post`: an officer's share of a full-time post.
struct ChangePostPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/:account/post", needs: .managePeople).afterProof()
            .get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (person, officer) = try await found(visit)
        let answers = Answers().filling(PersonQuestions.share, with: officer.fact.fullTimePercent)
        return answer(person, visit.form(answers, seen: [officer.seen.mark]), visit)
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (person, officer) = try await found(visit)
        let seen = try visit.seen(Officer.self)
        guard seen.id == officer.id else { throw Missing() }
        switch visit.answers.read(PersonQuestions.share, 1...100) {
        case .failure(let findings):
            return answer(
                person,
                visit.form(visit.answers, findings, seen: [officer.seen.mark]),
                visit,
                .unprocessableContent
            )
        case .success(let share):
            let id = person.account.id
            try await app.casebook.write(as: visit.deed("change-share-of-post", about: officer.id.text)) {
                try $0.changePost(seen, toShare: share ?? officer.fact.fullTimePercent)
            }
            return .redirect(to: "/settings/people/\(id)?done=post")
        }
    }

    private func found(_ visit: SignedIn) async throws -> (PersonStanding, Kept<Officer>) {
        let person = try await app.person(visit)
        let officers = try await app.database.read { try $0.allKept(Officer.withAccount(person.account.id)) }
        guard let officer = officers.first else { throw Missing() }
        return (person, officer)
    }

    private func answer(
        _ person: PersonStanding,
        _ form: Form,
        _ visit: SignedIn,
        _ status: HTTPResponse.Status = .ok
    ) -> Answer {
        let view = PersonFormView(
            "Change the share of a post",
            about: person,
            lead: "It says how many children are a full caseload for \(person.name).",
            form,
            Button("Change the share"),
            to: "/settings/people/\(person.account.id)/post",
            "\(TextInput(PersonQuestions.share, in: form))"
        )
        return app.show(view, visit, showing: [], status: status)
    }
}
