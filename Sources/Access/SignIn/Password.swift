import Vocabulary

/// A password that somebody chose, long enough to be kept.
///
/// It must be long, and not made of what anybody would try first. More is not asked: rules about kinds of letters lead to
/// worse passwords.
package struct Password: Hashable, Sendable {
    package let text: String

    package init(_ text: String, for email: EmailAddress? = nil, name: String = "") throws(PasswordRefusal) {
        guard text.count >= Password.shortest else { throw .tooShort }
        guard text.count <= Password.longest else { throw .tooLong }
        guard Set(text).count > 3, !PasswordGuess(knowing: email, name).finds(text) else { throw .tooEasy }
        self.text = text
    }

    package static let shortest = 12
    static let longest = 200
}

/// Why a password was not taken.
package enum PasswordRefusal: Refusal {
    case tooShort
    case tooLong
    case tooEasy

    package var explanation: String {
        switch self {
        case .tooShort: "Choose a password of at least \(Password.shortest) characters; three random words are good."
        case .tooLong: "Choose a password of at most \(Password.longest) characters."
        case .tooEasy:
            "Choose a password that is harder to guess: not your name or address, and not a common word with numbers."
        }
    }
}
