import Store
import Vocabulary

/// That somebody may not come in for now, whatever roles they have. Letting them in again ends it.
package struct Suspension: Hashable, Sendable {
    package let id: ID<Suspension>
    package let account: ID<Account>
    package let since: CivilDate
    package let reason: String

    package init(id: ID<Suspension>, account: ID<Account>, since: CivilDate, reason: String) {
        self.id = id
        self.account = account
        self.since = since
        self.reason = reason
    }
}

/// That an account's second factor was taken away by somebody else, and why: the phone is lost, or was never theirs.
package struct FactorReset: Hashable, Sendable {
    package let id: ID<FactorReset>
    package let account: ID<Account>
    package let resetOn: CivilDate
    package let reason: String

    package init(id: ID<FactorReset>, account: ID<Account>, resetOn: CivilDate, reason: String) {
        self.id = id
        self.account = account
        self.resetOn = resetOn
        self.reason = reason
    }
}

/// Why something that a manager asked about a person was declined.
package enum PersonRefusal: Refusal {
    case oneself
    case lastManager
    case lastNamed
    case alreadySuspended
    case notSuspended
    case reasonMissing

    package var explanation: String {
        switch self {
        case .oneself: "You cannot do this to your own account. Another IRO manager can."
        case .lastManager:
            "Nobody else could look after people then. Give somebody else that role first, without a last day."
        case .lastNamed:
            "Some restricted record would be left with nobody who can lift it. Name another manager in it first, on the page Restricted records; or have whoever runs the program do so (footprint restrictions)."
        case .alreadySuspended: "This person is suspended already."
        case .notSuspended: "This person is not suspended."
        case .reasonMissing: "Say why, in at most 500 characters."
        }
    }
}
