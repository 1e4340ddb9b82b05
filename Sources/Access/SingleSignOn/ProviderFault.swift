import Vocabulary

/// What went wrong between this service and the council's sign-on.
package enum ProviderFault: Refusal {
    case unreachable
    case slow
    /// An answer that cannot be used, and what it was about.
    case nonsense(Matter)
    /// The code with which the browser came back is not good for anything, or no longer.
    case codeDeclined
    /// The provider does not know this service, or not with this secret.
    case clientDeclined
    case tokenDeclined(TokenFault)

    /// What an answer was about.
    package enum Matter: String, Sendable {
        case configuration
        case issuer
        case endpoints
        case algorithms
        case challenge
        case secret = "how the secret is sent"
        case size
        case keys
        case tokens
        case browser = "what the browser brought back"
        case trouble = "trouble of its own"
    }

    package var explanation: String {
        switch self {
        case .unreachable: "Your council’s sign-on cannot be reached."
        case .slow: "Your council’s sign-on did not answer in time."
        case .nonsense: "Your council’s sign-on gave an answer that cannot be used."
        case .codeDeclined: "Your council’s sign-on did not confirm who you are."
        case .clientDeclined: "Your council’s sign-on does not recognise this service."
        case .tokenDeclined(.noNewSignIn): "Your council’s sign-on did not ask you to sign in once more."
        case .tokenDeclined: "Your council’s sign-on gave an answer that could not be verified."
        }
    }

    /// What stands in the log for those who set it up: never a word of the provider's.
    package var detail: String {
        switch self {
        case .unreachable: "provider not reached"
        case .slow: "provider too slow"
        case .nonsense(let matter): "answer not usable: \(matter.rawValue)"
        case .codeDeclined: "code declined"
        case .clientDeclined: "client or secret declined"
        case .tokenDeclined(let fault): "token declined: \(fault.rawValue)"
        }
    }
}

/// Why a token was not believed.
package enum TokenFault: String, Error, Hashable, Sendable, CaseIterable {
    case form
    case algorithm
    case key
    case signature
    case issuer
    case audience
    case party = "authorised party"
    case expired
    case notYet = "not yet valid"
    case nonce
    case subject
    case event
    case noNewSignIn = "no new sign-in"
    case name
}
