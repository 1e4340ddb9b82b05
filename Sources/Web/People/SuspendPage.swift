import Access
import Casework
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/settings/people/{account}/suspend`: keeps somebody out for now, or lets them in again.
struct SuspendPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/:account/suspend", needs: .managePeople).afterProof()
            .get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        answer(try await app.person(visit), visit.form(), visit)
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let person = try await app.person(visit)
        let (id, actor) = (person.account.id, visit.visitor.account)
        if person.suspension != nil {
            try await app.casebook.write(as: visit.deed("let-in-again", about: id.text)) {
                try $0.letInAgain(id, by: actor)
            }
            return .redirect(to: "/settings/people/\(id)?done=admitted")
        }
        switch visit.answers.read(PersonQuestions.reason, longest: 500) {
        case .failure(let findings):
            return answer(person, visit.form(visit.answers, findings), visit, .unprocessableContent)
        case .success(let reason):
            try await app.casebook.write(as: visit.deed("suspend", about: id.text)) {
                try $0.suspend(id, because: reason, by: actor, on: visit.today)
            }
            try await app.database.keep { try $0.shutOut(id) }
            return .redirect(to: "/settings/people/\(id)?done=suspended")
        }
    }

    private func answer(
        _ person: PersonStanding,
        _ form: Form,
        _ visit: SignedIn,
        _ status: HTTPResponse.Status = .ok
    ) -> Answer {
        let address: Address = "/settings/people/\(person.account.id)/suspend"
        let view =
            person.suspension == nil
            ? PersonFormView(
                "Suspend",
                about: person,
                lead:
                    "\(person.name) is signed out everywhere at once and cannot come in until you let them in again. Their roles stay.",
                form,
                Button("Suspend", .stop),
                to: address,
                "\(TextArea(PersonQuestions.reason, in: form, rows: 3))"
            )
            : PersonFormView(
                "Let in again",
                about: person,
                lead: "\(person.name) can come in again, in the roles that are in force.",
                form,
                Button("Let in again"),
                to: address
            )
        return app.show(view, visit, showing: [], status: status)
    }
}

/// `/settings/people/{account}/second-factor`: takes somebody's second factor away, so that they set up another.
struct ResetFactorPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/:account/second-factor", needs: .managePeople).afterProof()
            .get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        answer(try await app.person(visit), visit.form(), visit)
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let person = try await app.person(visit)
        let (id, actor) = (person.account.id, visit.visitor.account)
        switch visit.answers.read(PersonQuestions.reason, longest: 500) {
        case .failure(let findings):
            return answer(person, visit.form(visit.answers, findings), visit, .unprocessableContent)
        case .success(let reason):
            try await app.casebook.write(as: visit.deed("reset-second-factor", about: id.text)) {
                try $0.enterFactorReset(of: id, because: reason, by: actor, on: visit.today)
            }
            try await app.signIn.resetSecondFactor(of: id)
            return .redirect(to: "/settings/people/\(id)?done=reset")
        }
    }

    private func answer(
        _ person: PersonStanding,
        _ form: Form,
        _ visit: SignedIn,
        _ status: HTTPResponse.Status = .ok
    ) -> Answer {
        let view = PersonFormView(
            "Reset the second factor",
            about: person,
            lead:
                "Make sure that it is \(person.name) who asks. They sign in with their password and set up another phone; recovery codes end too.",
            form,
            Button("Reset the second factor", .stop),
            to: "/settings/people/\(person.account.id)/second-factor",
            "\(TextArea(PersonQuestions.reason, in: form, rows: 3))"
        )
        return app.show(view, visit, showing: [], status: status)
    }
}
