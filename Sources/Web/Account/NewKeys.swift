import Access
import HTMLKit
import Hummingbird
import Policy
import Vocabulary

extension App {
    /// Has somebody show that it is them before they are given a key to the account that they had not. Throws
    /// `ProofWanted`.
    func requireRightToNewKeys(_ visit: SignedIn) async throws {
        guard try await signIn.proof(of: visit.visitor).allowsNewKeys(at: visit.at) else {
            throw ProofWanted(back: visit.path)
        }
    }

    /// The page in the place of a first password, for somebody who is to have none; nothing for everybody else.
    func withoutPassword(_ visit: SignedIn) async throws -> Answer? {
        if try await signIn.allowsPassword(of: visit.visitor.account, besides: singleSignOn) { return nil }
        let view = NoPasswordView(council: singleSignOn?.name ?? profile.council)
        return show(view, visit, showing: [], status: visit.answers.names.isEmpty ? .ok : .conflict)
    }
}

/// What somebody sees who comes in by the council's own sign-on, and by nothing else.
struct NoPasswordView: View {
    let title = "You have no password here"
    let council: String

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">You sign in with your \(council) account. It ends when you leave the council; a password would not.</p>
        <p class="mt">\(Link("Your account", to: AccountPage.address))</p>
        """
    }
}

/// What somebody is asked who has been signed in for longer and has nothing but a password to show.
struct ShowPasswordView: View {
    let title = "Show that it is you"
    let form: Form

    static let password = Question<String>("password", "The password you have now", called: "the password you have now")

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <p class="lead">You have been signed in for a while. Whoever sits at your desk must not be able to change how you sign
        in, so show your password once more.</p>
        <form method="post" action="/sign-in/again" class="stack mt">\(form.hidden)\(form.carried())
        \(PasswordInput(ShowPasswordView.password, in: form))
        <p class="mt">\(Button("Go on"))</p></form>
        """
    }
}

/// What somebody is told who has neither.
struct ComeInAgainView: View {
    let title = "Come in by a new link"
    let leave: Form

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">You came in by a link, more than ten minutes ago. Whoever sits at your desk must not be able to change
        how you sign in, so sign out, ask for a new link, and come in by it.</p>
        <p class="mt">\(ActionButton(Button("Sign out"), to: "/sign-out", in: leave))</p>
        <p class="mt">\(Link("Ask for a new link", to: "/sign-in/forgotten"))</p>
        """
    }
}
