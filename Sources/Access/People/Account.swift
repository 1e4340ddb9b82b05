import Vocabulary

/// Somebody who may sign in: a name as deeds are signed with it, and the address by which they are known.
///
/// What a person may do is not written here but in grants, each with its days; a password is no fact and is kept apart.
package struct Account: Hashable, Sendable {
    package let id: ID<Account>
    package let name: String
    package let email: EmailAddress

    /// An account for somebody, with what was typed about them; it declines a name or an address that is none.
    package init(id: ID<Account>, name: String, email: String) throws(AccountRefusal) {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let typed = email.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.count <= 100 else { throw .nameMissing }
        guard let email = EmailAddress(rawValue: typed) else { throw .notAnAddress }
        self.id = id
        self.name = name
        self.email = email
    }

    /// This account with another address.
    package func moved(to email: String) throws(AccountRefusal) -> Account {
        let moved = try Account(id: id, name: name, email: email)
        guard moved.email.key != self.email.key else { throw .sameAddress }
        return moved
    }
}

/// Why a request about an account was declined.
package enum AccountRefusal: Refusal {
    case nameMissing
    case notAnAddress
    case emailTaken
    case sameAddress

    package var explanation: String {
        switch self {
        case .nameMissing: "Give the person's name, in at most 100 letters."
        case .notAnAddress: "Give an e-mail address like name@example.gov.uk."
        case .emailTaken: "There is an account with this e-mail address already."
        case .sameAddress: "This is the e-mail address that the account has already."
        }
    }
}
