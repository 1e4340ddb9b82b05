import Store
import Vocabulary

extension SignInLimit {
    /// How often one link may be tried, from wherever. Each code sent for a link counts apart from the tries to type it.
    /// Nobody is counted who tries links that are none: no number of tries finds one.
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
    /// Counts what belongs to nobody, from one network address. Gives the minutes until it is worth an entry in the log
    /// again, where there was too much of it: nobody may fill that from outside (V14).
    package func admitStray(from address: String, within limit: SignInLimit, at now: Instant) throws -> Int? {
        try admit(to: [limit.place(.stray, from: address)], minutes: limit.minutes, at: now)
    }

    /// Counts a try of a link before it is made. Gives the minutes to wait where there were too many.
    package func admit(
        _ step: SignInLimit.LinkStep,
        of link: Secret,
        within limit: SignInLimit,
        at now: Instant
    ) throws -> Int? {
        try admit(to: [limit.place(step, of: link)], minutes: limit.minutes, at: now)
    }
}
