import Store
import Vocabulary

extension SignInLimit {
    /// How often one link may be tried, from wherever, and how often links may be tried from one network address. Each
    /// code sent for a link counts apart from the tries to type it.
    package enum LinkStep: String, Sendable {
        case code
        case typing

        fileprivate var most: Int {
            switch self {
            case .code: 3
            case .typing: 15
            }
        }
    }

    fileprivate func place(_ step: LinkStep, of link: Secret) -> Place {
        Place(key: Digest.of(fields: ["link", step.rawValue, link.digest]), most: step.most)
    }
}

extension KeepTransaction {
    /// Counts a look at a link that is none, from one network address. Gives the minutes to wait where there were too many:
    /// more than those are not worth an entry in the log, which nobody may fill from outside.
    package func admitStray(from address: String, within limit: SignInLimit, at now: Instant) throws -> Int? {
        try admit(to: [limit.place(address: address)], minutes: limit.minutes, at: now)
    }

    /// Counts a try of a link before it is made. Gives the minutes to wait where there were too many.
    package func admit(
        _ step: SignInLimit.LinkStep,
        of link: Secret,
        from address: String,
        within limit: SignInLimit,
        at now: Instant
    ) throws -> Int? {
        let places = [limit.place(step, of: link), limit.place(address: address)]
        return try admit(to: places, minutes: limit.minutes, at: now)
    }
}
