import Access
import Vocabulary

/// A notice on its way to one person: whom it is for, and where it stands. What it says is not in it: the words are the
/// notice's, and a link or a code is made only when the mail is.
package struct OutboxEntry: Hashable, Sendable {
    /// Whom it is for.
    package enum Reader: Hashable, Sendable {
        case account(ID<Account>)
        /// Somebody without an account, by the work address that is known.
        case address(EmailAddress)
    }

    package enum State: String, Coded {
        case waiting
        case sending
        case sent
        case held
        case failed
        case doubtful
        case cancelled

        /// Where messages stand, as a page counts them.
        package var title: String {
            switch self {
            case .waiting: "Waiting to be sent"
            case .sending: "Being sent"
            case .sent: "Sent"
            case .held: "Held back: automation about the child is on hold"
            case .failed: "Given up"
            case .doubtful: "Not known whether it was sent"
            case .cancelled: "Not sent, since it was no longer wanted"
            }
        }
    }

    package let id: ID<OutboxEntry>
    package let notice: Notice
    package let reader: Reader
    /// What it is about besides children: the telling whose link it brings, or the link whose code.
    package let matter: String?
    package let state: State
    package let madeAt: Instant
    package let dueAt: Instant
    package let tries: Int
    /// Why the last try did not succeed.
    package let fault: MailFault?

    /// Whether it has waited so long that nobody has any use for it.
    func isStale(at now: Instant) -> Bool { madeAt.adding(seconds: notice.hoursOfUse * 3600) < now }
}

/// How often a message is tried, and how long the pauses are.
package struct Patience: Hashable, Sendable {
    /// After so many tries it is given up, and listed for a person.
    package let tries: Int

    package static let standard = Patience(tries: 8)

    package init(tries: Int) {
        self.tries = max(1, tries)
    }

    /// Seconds to wait after a try that failed: longer each time, and never longer than four hours.
    package func pause(afterTry number: Int) -> Int {
        let pauses = [60, 300, 900, 3600]
        return number <= pauses.count ? pauses[max(0, number - 1)] : 4 * 3600
    }
}
