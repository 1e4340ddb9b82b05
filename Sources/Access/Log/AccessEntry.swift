import Store
import Vocabulary

/// One thing that somebody did or was refused, as it is given to the access log.
package struct AccessEntry: Hashable, Sendable {
    /// What was done. Changes themselves are deeds; here stands that somebody asked for one.
    package enum Verb: String, Coded, Stored {
        case read
        case write
        /// A file that was taken away.
        case export
        /// A mail to somebody: entered before it leaves.
        case mail
        case signIn = "sign-in"
        case signOut = "sign-out"

        package var title: String {
            switch self {
            case .read: "Looked at"
            case .write: "Changed"
            case .export: "Downloaded"
            case .mail: "Was sent mail"
            case .signIn: "Signed in"
            case .signOut: "Signed out"
            }
        }
    }

    package enum Outcome: String, Coded, Stored {
        case allowed
        case refused

        package var title: String {
            switch self {
            case .allowed: "Allowed"
            case .refused: "Refused"
            }
        }
    }

    /// Who it was, named as on that day.
    package struct Person: Hashable, Sendable {
        package let account: ID<Account>
        package let name: String
        package let role: Role

        package init(account: ID<Account>, name: String, role: Role) {
            self.account = account
            self.name = name
            self.role = role
        }
    }

    package let verb: Verb
    /// The page or thing, in words that name nobody: the pattern of an address, never what was typed into it.
    package let what: String
    package let outcome: Outcome
    /// Nobody where they were not signed in.
    package let person: Person?
    /// The children that the answer showed, each once and in order.
    package let children: [Subject]
    package let at: Instant
    /// The network address it came from.
    package let address: String

    /// An entry. Words longer than 200 characters are cut, so that nobody can fill the log with one request.
    package init(
        _ verb: Verb,
        _ what: String,
        _ outcome: Outcome = .allowed,
        by person: Person?,
        of children: [Subject] = [],
        at moment: Instant,
        from address: String
    ) {
        self.verb = verb
        self.what = String(what.prefix(200))
        self.outcome = outcome
        self.person = person
        self.children = Set(children.map(\.id)).sorted().map { Subject(id: $0) }
        at = moment
        self.address = String(address.prefix(200))
    }
}
