import Vocabulary

/// Why somebody was not signed in. It never tells whether there is such an account.
package enum SignInRefusal: Refusal {
    case notRecognised
    case waiting(minutes: Int)
    /// The half sign-in has run out, or was never begun.
    case tookTooLong
    case wrongCode
    case wrongRecoveryCode
    case wrongPassword
    /// Too many wrong codes in one sign-in, which has ended.
    case tooManyCodes
    /// Too many wrong codes for one account, from wherever, by somebody who has its password.
    case codesUsedUp(minutes: Int)

    package var explanation: String {
        switch self {
        case .notRecognised: "Check your e-mail address and password."
        case .tookTooLong: "That took too long, so begin again."
        case .wrongCode:
            "Enter the six digits that your phone shows now. A code works once: after one was used, wait for the next."
        case .wrongRecoveryCode: "Enter a recovery code that you have not used yet."
        case .wrongPassword: "Enter the password that you have now."
        case .tooManyCodes: "That were too many wrong codes, so begin again."
        case .codesUsedUp(let minutes):
            "There were too many wrong codes. Wait \(minutes) \(minutes == 1 ? "minute" : "minutes"), then begin again. If "
                + "they were not yours, somebody has your password: choose another as soon as you are in."
        case .waiting(let minutes):
            "There were too many tries. Wait \(minutes) \(minutes == 1 ? "minute" : "minutes") and try again."
        }
    }
}
