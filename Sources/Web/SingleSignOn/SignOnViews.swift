import Access
import HTMLKit
import Vocabulary

/// A page that leads on to the provider at once. The link is for browsers that wait to be told.
struct OnwardView: View {
    let title: String
    /// An address that the adapter has made, over TLS or on this machine.
    let address: String

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">This takes a moment.</p>
        <p class="mt"><a class="btn" href="\(address)">Continue</a></p>
        """
    }
}

/// Why the council's sign-on brought nobody in, and what to do next. Nothing on it is the provider's.
struct SignOnRefusedView: View {
    let title = "You are not signed in"
    private let words: String
    private let advice: String

    init(_ refusal: SignOnRefusal) {
        words = refusal.explanation
        advice = refusal.advice
    }

    init(_ refusal: SignInRefusal) {
        words = refusal.explanation
        advice = "Nothing is wrong with your account."
    }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">\(words)</p>
        <p>\(advice)</p>
        <p class="mt">\(LinkButton("Sign in again", to: "/sign-in"))</p>
        """
    }
}

extension SignOnRefusal {
    /// What to do next.
    var advice: String {
        switch self {
        case .notBegunHere, .someoneElse:
            "Begin again from the sign-in page, and stay in one window."
        case .declinedThere:
            "Begin again. If you are not let in, ask your council’s IT service desk: Footprint cannot change it."
        case .notLetIn:
            """
            Ask your IRO manager to add you, or to check that the e-mail address they have for you is the one of your \
            council account and that you have a role today. They can see in the access log that you tried.
            """
        case .fault(.codeDeclined):
            "Begin again. If it happens twice, tell whoever runs Footprint for your council."
        case .fault(.unreachable), .fault(.slow):
            "Wait a few minutes and try again. If you have a password here, you can use it meanwhile."
        case .fault(.nonsense), .fault(.clientDeclined), .fault(.tokenDeclined):
            """
            Try again. If it happens twice, tell whoever runs Footprint for your council: the log says why. If you have \
            a password here, you can use it meanwhile.
            """
        }
    }
}

/// What a browser comes back to that has signed out of both.
struct SignedOutView: View {
    let title = "You are signed out"
    let account: String

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">You have signed out of Footprint and of your \(account) account.</p>
        <p class="mt">\(LinkButton("Sign in again", to: "/sign-in"))</p>
        """
    }
}
