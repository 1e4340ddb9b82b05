import Vocabulary

/// Why nobody was signed in by the council's sign-on. It never tells whether there is such an account.
package enum SignOnRefusal: Refusal {
    /// The browser came back from an errand that it was not sent on: mangled, used, too old, or another window's.
    case notBegunHere
    /// The provider did not let them in, or they pressed its button to stop.
    case declinedThere
    /// The provider knows them, but they may not come in here.
    case notLetIn(Reason)
    /// Somebody was to show that it is them, and another person signed in there.
    case someoneElse
    case fault(ProviderFault)

    /// Why somebody whom the provider knows may not come in. It is for the log: they are all told the same.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        case unknown = "no account with this address"
        case noRole = "no role today"
        case otherPerson = "the account is linked to another person there"
        case otherAccount = "the person is linked to another account here"
    }

    package var explanation: String {
        switch self {
        case .notBegunHere: "This sign-in was begun too long ago, in another window, or has been used already."
        case .declinedThere: "Your council’s sign-on did not let you in, or you stopped there."
        case .notLetIn: "Your council’s sign-on knows you, but Footprint has no place for this account yet."
        case .someoneElse: "Somebody else signed in at your council’s sign-on than is signed in here."
        case .fault(let fault): fault.explanation
        }
    }

    /// What stands in the access log.
    package var detail: String {
        switch self {
        case .notBegunHere: "not begun here"
        case .declinedThere: "declined there"
        case .notLetIn(let reason): reason.rawValue
        case .someoneElse: "another person signed in there"
        case .fault(let fault): fault.detail
        }
    }
}

/// Why somebody who is signed in has not shown by the council’s sign-on that it is them, and where they wanted to go.
package struct ProofRefusal: Error, Hashable {
    package let reason: SignOnRefusal
    package let back: String
}
