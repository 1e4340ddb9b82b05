import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/account/second-factor`: one's own second factor, how it stands; and where there is none, its setting up.
/// `/account/second-factor/new` puts another phone in its place.
struct SecondFactorPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("account/second-factor", needs: .keepOwnAccount).get(use: show).post(use: submit)
        routes.page("account/second-factor/new", needs: .keepOwnAccount).afterProof()
            .get(use: begin).post(use: keep)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        if let standing = try await app.signIn.secondFactor(of: visit.visitor.account) {
            return app.show(SecondFactorView(standing), visit, showing: [])
        }
        try await app.requireRightToNewKeys(visit)
        return try await begin(request, visit)
    }

    /// The first second factor, for somebody who has just come in or shown their password. Whoever has one must prove it before they put another in its place.
    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        guard try await app.signIn.secondFactor(of: visit.visitor.account) == nil else {
            throw ProofWanted(back: "/account/second-factor/new")
        }
        try await app.requireRightToNewKeys(visit)
        return try await keep(request, visit)
    }

    @Sendable func begin(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let draft = try SecondFactorDraft(for: visit.visitor.account, with: app.keys)
        return try await answer(draft, visit, back: visit.query.text("back"))
    }

    @Sendable func keep(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let back = visit.answers.text("back")
        let sealed = visit.answers.text(EnrolmentView.sealedField)
        let draft: SecondFactorDraft
        do {
            draft = try SecondFactorDraft(sealed, for: visit.visitor.account, with: app.keys)
        } catch is KeyRefusal {
            throw ForeignForm()
        }
        do {
            let codes = try await app.signIn.enrol(
                draft,
                code: visit.answers.text(EnrolmentView.code.name),
                visit.visitor,
                with: app.keys,
                app.attempt(request, from: visit.remoteAddress)
            )
            try await app.renewSecret(of: visit)
            let next = back.isEmpty ? "/account/second-factor" : SignInPage.target(back, visit.visitor.role)
            let view = RecoveryCodesView(
                codes: codes.map(\.text),
                next: Link("I have kept them: go on", to: next),
                crumbs: SecondFactorView.crumbs("Recovery codes")
            )
            return app.show(view, visit, showing: [])
        } catch let refusal as SignInRefusal {
            let findings = Findings(EnrolmentView.code.name, refusal.explanation)
            return try await answer(draft, visit, back: back, findings)
        }
    }

    private func answer(
        _ draft: SecondFactorDraft,
        _ visit: SignedIn,
        back: String,
        _ findings: Findings? = nil
    ) async throws -> Answer {
        let account = try await app.database.read { try $0.one(Account.withID(visit.visitor.account)) }
        var view = EnrolmentView(
            draft,
            for: account.email,
            lead: "A code from your phone, besides your password, so that nobody comes in who only knows the password.",
            to: visit.path == "/account/second-factor/new" ? "/account/second-factor/new" : "/account/second-factor",
            form: visit.form(Answers(["back": [back]]), findings)
        )
        if !visit.query.text("chosen").isEmpty { view.banner = Banner(.done, "Your password is chosen.") }
        return app.show(view, visit, showing: [], status: findings == nil ? .ok : .unprocessableContent)
    }
}

/// `/account/second-factor/codes`: ten new recovery codes in the place of those there are.
struct RecoveryCodesPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("account/second-factor/codes", needs: .keepOwnAccount).afterProof().get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.show(NewRecoveryCodesView(form: visit.form()), visit, showing: [])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let attempt = app.attempt(request, from: visit.remoteAddress)
        let codes = try await app.signIn.newRecoveryCodes(visit.visitor, attempt)
        let view = RecoveryCodesView(
            codes: codes.map(\.text),
            next: Link("I have kept them: go on", to: "/account/second-factor"),
            crumbs: SecondFactorView.crumbs("Recovery codes")
        )
        return app.show(view, visit, showing: [])
    }
}

/// How a second factor stands.
struct SecondFactorView: View {
    let title = "Your second factor"
    let since: String
    let codesLeft: Int

    init(_ standing: SecondFactorStanding) {
        since = standing.since.londonDay.description
        codesLeft = standing.codesLeft
    }

    static func crumbs(_ words: String) -> [Crumb] {
        [Crumb("Your second factor", to: "/account/second-factor"), Crumb(words)]
    }

    var body: HTML {
        """
        <h1>\(title)</h1>
        \(SummaryList(rows))
        <p class="mt prose">You are asked for a code when you sign in, and again before what is most guarded.</p>
        <p class="mt">\(Link("Change your password", to: "/account/password"))</p>
        """
    }

    private var rows: [SummaryList.Row] {
        let phone = Link("Change", to: "/account/second-factor/new", about: "the phone")
        let codes = Link("Change", to: "/account/second-factor/codes", about: "the recovery codes")
        return [
            SummaryList.Row("Codes from a phone", "Set up on \(since)", change: phone),
            SummaryList.Row("Recovery codes", "\(codesLeft) of \(RecoveryCode.count) left", change: codes),
        ]
    }
}

/// What is said before new recovery codes are made.
struct NewRecoveryCodesView: View {
    let title = "Make new recovery codes"
    let crumbs = SecondFactorView.crumbs("New recovery codes")
    let form: Form

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">Ten new codes take the place of those you have, which then no longer work.</p>
        <p class="mt">\(ActionButton(Button("Make new codes"), to: "/account/second-factor/codes", in: form))</p>
        """
    }
}
