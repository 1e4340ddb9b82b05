import Access
import HTMLKit
import Hummingbird
import Policy
import Vocabulary

/// `/account/password`: the first password, or another one. Every other session ends.
struct PasswordPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("account/password", needs: .keepOwnAccount).get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let isFirst = try await !app.signIn.hasPassword(visit.visitor.account)
        if isFirst, let instead = try await beforeFirst(visit) { return instead }
        let isDone = !visit.query.text("changed").isEmpty && !isFirst
        let view = PasswordView(isFirst: isFirst, form: visit.form(), isDone: isDone)
        return app.show(view, visit, showing: [])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let isFirst = try await !app.signIn.hasPassword(visit.visitor.account)
        if isFirst, let instead = try await beforeFirst(visit) { return instead }
        do {
            let new = try await app.signIn.password(
                visit.answers.text(PasswordQuestions.new.name),
                for: visit.visitor.account
            )
            let secret = try await app.signIn.changePassword(
                from: visit.answers.text(PasswordQuestions.old.name),
                to: new,
                visit.visitor,
                app.attempt(request, from: visit.remoteAddress)
            )
            var answer = Answer.redirect(to: try await next(visit))
            answer.response.comeIn(secret, secure: app.secureCookies)
            return answer
        } catch let refusal as PasswordRefusal {
            return again(isFirst, visit, Findings(PasswordQuestions.new.name, refusal.explanation))
        } catch let refusal as SignInRefusal {
            return again(isFirst, visit, Findings(PasswordQuestions.old.name, refusal.explanation))
        }
    }

    /// What comes in the place of the first password, where there is something.
    private func beforeFirst(_ visit: SignedIn) async throws -> Answer? {
        if let instead = try await app.withoutPassword(visit) { return instead }
        try await app.requireRightToNewKeys(visit)
        return nil
    }

    /// Whoever must have a second factor and has none goes on to set it up.
    private func next(_ visit: SignedIn) async throws -> Address {
        let isMissing = try await app.signIn.secondFactor(of: visit.visitor.account) == nil
        return isMissing && app.profile.secondFactor == .required
            ? "/account/second-factor?chosen=yes" : "/account/password?changed=yes"
    }

    private func again(_ isFirst: Bool, _ visit: SignedIn, _ findings: Findings) -> Answer {
        let view = PasswordView(isFirst: isFirst, form: visit.form(Answers(), findings), isDone: false)
        return app.show(view, visit, showing: [], status: .unprocessableContent)
    }
}

/// What is asked about passwords.
enum PasswordQuestions {
    static let old = Question<String>("old-password", "The password you have now", called: "the password you have now")
    static let new = Question<String>(
        "new-password",
        "New password",
        called: "a new password",
        hint: "At least \(Password.shortest) characters; three random words are good. "
            + "Not your name or address, and not a common word with numbers. You may paste it."
    )
}

/// What the page asks.
struct PasswordView: View {
    let isFirst: Bool
    let form: Form
    let banner: Banner?

    init(isFirst: Bool, form: Form, isDone: Bool) {
        self.isFirst = isFirst
        self.form = form
        banner = isDone ? Banner(.done, "Your password is changed. You are signed out everywhere else.") : nil
    }

    var title: String { isFirst ? "Choose a password" : "Change your password" }

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <p class="lead">\(lead)</p>
        <form method="post" action="/account/password" class="stack mt">\(form.hidden)
        \(if: !isFirst, "\(PasswordInput(PasswordQuestions.old, in: form))")
        \(PasswordInput(PasswordQuestions.new, in: form, isNew: true))
        <p class="actions">\(Button(isFirst ? "Choose this password" : "Change my password"))</p></form>
        <p class="mt">\(isFirst ? Link("Go on without one for now", to: "/") : Link("Your second factor", to: "/account/second-factor"))</p>
        """
    }

    private var lead: String {
        isFirst
            ? "You came in by a link, which works once. With a password you come in the next time."
            : "It ends your sessions on other devices."
    }
}
