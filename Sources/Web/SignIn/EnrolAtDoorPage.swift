import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/sign-in/second-factor`: for somebody whose password or link was right and who has no second factor, which they must
/// have.
struct EnrolAtDoorPage {
    let app: App

    func add(to routes: Routes) {
        routes.anybody("sign-in/second-factor").get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let back = URLForm.fields(request.uri.query ?? "")["back"]?.first ?? ""
        guard let secret = HalfCookie.secret(in: request) else { return app.tookTooLong() }
        do {
            let half = try await app.signIn.half(secret, at: app.now())
            if try await app.signIn.secondFactor(of: half.account) != nil {
                return .redirect(to: ("/sign-in/code" as Address).with("back", back).text)
            }
            return try await answer(SecondFactorDraft(for: half.account, with: app.keys), half, secret, back)
        } catch is SignInRefusal {
            return app.tookTooLong()
        }
    }

    @Sendable func submit(_ request: Request, _ visit: Visit) async throws -> Response {
        let answers = try await FormBody.read(request)
        guard let secret = HalfCookie.secret(in: request) else { return app.tookTooLong() }
        guard secret.allows(crossSiteToken: answers.text("token")) else { throw ForeignForm() }
        let back = answers.text("back")
        do {
            let half = try await app.signIn.half(secret, at: app.now())
            let draft = try SecondFactorDraft(
                answers.text(EnrolmentView.sealedField),
                for: half.account,
                with: app.keys
            )
            do {
                let (session, codes) = try await app.signIn.enrol(
                    draft,
                    code: answers.text(EnrolmentView.code.name),
                    finishing: secret,
                    with: app.keys,
                    app.attempt(request, from: visit.remoteAddress)
                )
                let next = Link("I have kept them: go on", to: try await app.inside(session, back))
                var response = app.show(RecoveryCodesView(codes: codes.map(\.text), next: next))
                response.comeIn(session, secure: app.secureCookies)
                response.endHalf(secure: app.secureCookies)
                return response
            } catch SignInRefusal.tookTooLong {
                return app.tookTooLong()
            } catch let refusal as SignInRefusal {
                let findings = Findings(EnrolmentView.code.name, refusal.explanation)
                return try await answer(draft, half, secret, back, findings)
            }
        } catch is SignInRefusal {
            return app.tookTooLong()
        } catch is KeyRefusal {
            throw ForeignForm()
        }
    }

    private func answer(
        _ draft: SecondFactorDraft,
        _ half: HalfSignIn,
        _ secret: Secret,
        _ back: String,
        _ findings: Findings? = nil
    ) async throws -> Response {
        let account = try await app.database.read { try $0.one(Account.withID(half.account)) }
        let form = Form(
            Answers(["back": [back]]),
            findings: findings,
            marks: FormMarks(token: secret.crossSiteToken)
        )
        let view = EnrolmentView(
            draft,
            for: account.email,
            lead: "\(half.way.wasRight) Whoever signs in also shows a code from their phone, so set that up now.",
            to: "/sign-in/second-factor",
            form: form
        )
        return app.show(view, status: findings == nil ? .ok : .unprocessableContent)
    }
}

extension WayIn {
    /// What is said to somebody who has shown this and must show more.
    fileprivate var wasRight: String {
        switch self {
        case .password: "Your password was right."
        case .link: "Your link was right, and is used up now."
        case .singleSignOn: "Your council’s sign-on knows you."
        }
    }
}
