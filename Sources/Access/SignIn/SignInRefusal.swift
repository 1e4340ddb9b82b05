import Vocabulary

/// Why somebody was not signed in. It never tells whether there is such an account.
package enum SignInRefusal: Refusal {
    case notRecognised
    case waiting(minutes: Int)

    package var explanation: String {
        switch self {
        case .notRecognised: "Check your e-mail address and password."
        case .waiting(let minutes):
            "There were too many tries. Wait \(minutes) \(minutes == 1 ? "minute" : "minutes") and try again."
        }
    }
}
