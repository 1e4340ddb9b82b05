import Access
import Casework
import HTMLKit
import Hummingbird
import Store
import Vocabulary
import Workforce

/// `/settings/people/{account}/roles`: gives somebody a role. It is always a new one.
struct GiveRolePage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/:account/roles", needs: .managePeople).afterProof()
            .get(use: show).post(use: submit)
    }

    private struct Asked {
        let role: Role
        let from: CivilDate
        let until: CivilDate?
        let share: Int?
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let answers = Answers().filling(PersonQuestions.from, with: visit.today)
        return answer(try await app.person(visit), visit.form(answers), visit)
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let person = try await app.person(visit)
        let account = person.account.fact
        let read = check(
            visit.answers.read(PersonQuestions.role),
            visit.answers.read(PersonQuestions.from, today: visit.today),
            visit.answers.read(PersonQuestions.until),
            visit.answers.read(PersonQuestions.share, 1...100),
            into: Asked.init(role:from:until:share:)
        )
        switch read {
        case .failure(let findings):
            return answer(person, visit.form(visit.answers, findings), visit, .unprocessableContent)
        case .success(let asked) where asked.from < visit.today:
            let finding = PersonQuestions.from.finding("must be today or later")
            return answer(person, visit.form(visit.answers, Findings([finding])), visit, .unprocessableContent)
        case .success(let asked):
            guard account.id != visit.visitor.account else { throw PersonRefusal.oneself }
            try await app.casebook.write(as: visit.deed("give-role", about: account.id.text)) {
                try $0.giveRole(asked.role, to: account.id, from: asked.from, until: asked.until)
                guard asked.role.holdsPost else { return }
                try $0.putInPost(account.id, account.name, share: asked.share ?? 100, from: asked.from)
            }
            return .redirect(to: "/settings/people/\(account.id)?done=role")
        }
    }

    private func answer(
        _ person: PersonStanding,
        _ form: Form,
        _ visit: SignedIn,
        _ status: HTTPResponse.Status = .ok
    ) -> Answer {
        let view = PersonFormView(
            "Give a role",
            about: person,
            lead: "It is a role more, from a day on. End the other one where it takes its place.",
            form,
            Button("Give the role"),
            to: "/settings/people/\(person.account.id)/roles",
            """
            \(Radios(PersonQuestions.role, in: form))\(DateInput(PersonQuestions.from, in: form))
            \(DateInput(PersonQuestions.until, in: form))\(TextInput(PersonQuestions.share, in: form))
            """
        )
        return app.show(view, visit, showing: [], status: status)
    }
}

/// `/settings/people/{account}/roles/{grant}/end`: gives a role its last day.
struct EndRolePage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/:account/roles/:grant/end", needs: .managePeople).afterProof()
            .get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (person, grant) = try await found(visit)
        let answers = Answers().filling(PersonQuestions.lastDay, with: max(visit.today, grant.fact.from))
        return try await answer(person, grant, visit.form(answers, seen: [grant.seen.mark]), visit)
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (person, grant) = try await found(visit)
        let seen = try visit.seen(Grant.self)
        guard seen.id == grant.id else { throw Missing() }
        let day = visit.answers.read(PersonQuestions.lastDay, today: visit.today).flatMap { day -> Checked<CivilDate> in
            if day >= visit.today.adding(days: -1) { return .success(day) }
            return .failure(Findings([PersonQuestions.lastDay.finding("must be yesterday or later")]))
        }
        switch day {
        case .failure(let findings):
            let form = visit.form(visit.answers, findings, seen: [grant.seen.mark])
            return try await answer(person, grant, form, visit, .unprocessableContent)
        case .success(let day):
            let (id, actor) = (person.account.id, visit.visitor.account)
            try await app.casebook.write(as: visit.deed("end-role", about: id.text)) {
                try $0.endRole(seen, lastDay: day, by: actor, on: visit.today)
            }
            if day < visit.today { try await app.database.keep { try $0.shutOut(id) } }
            return .redirect(to: "/settings/people/\(id)?done=end")
        }
    }

    private func found(_ visit: SignedIn) async throws -> (PersonStanding, Kept<Grant>) {
        let person = try await app.person(visit)
        let id: ID<Grant> = try visit.id("grant")
        guard let grant = person.grants.first(where: { $0.id == id }) else { throw Missing() }
        return (person, grant)
    }

    /// What becomes of the children who are theirs.
    private static func words(_ count: Int) -> String {
        if count == 0 { return "" }
        let list = "listed on the page Allocation until you allocate"
        return count == 1
            ? " 1 child is allocated to them. The child stays theirs, and is \(list) the child to another."
            : " \(count.grouped) children are allocated to them. They stay theirs, and are \(list) them to others."
    }

    private func answer(
        _ person: PersonStanding,
        _ grant: Kept<Grant>,
        _ form: Form,
        _ visit: SignedIn,
        _ status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let (account, today, scope) = (person.account.id, visit.today, visit.scope)
        let left =
            grant.fact.role.holdsPost
            ? try await app.database.read { try $0.one(StrandedChild.count(of: account, on: today, seenBy: scope)) } : 0
        let view = PersonFormView(
            "End a role",
            about: person,
            lead: "\(grant.fact.role.title), from \(grant.fact.from). To end it at once, give yesterday."
                + EndRolePage.words(left),
            form,
            Button("End the role", .stop),
            to: "/settings/people/\(person.account.id)/roles/\(grant.id)/end",
            "\(DateInput(PersonQuestions.lastDay, in: form))"
        )
        return app.show(view, visit, showing: [], status: status)
    }
}
