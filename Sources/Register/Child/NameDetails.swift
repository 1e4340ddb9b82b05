import Vocabulary

/// What somebody typed as a child's name, checked.
package struct NameDetails: Hashable, Sendable {
    package let given: String
    package let family: String
    package let knownAs: String?
    package let pronouns: String?

    /// The most characters a name may have.
    static let longest = 100

    /// Reads a name as typed. Either part may be left out, since some people have but one name; not both.
    package static func read(
        given: String,
        family: String,
        knownAs: String = "",
        pronouns: String = ""
    ) -> Checked<NameDetails> {
        check(
            part("given", given, or: family),
            part("family", family, or: given),
            part("known-as", knownAs, or: nil),
            part("pronouns", pronouns, or: nil)
        ) { NameDetails(given: $0, family: $1, knownAs: $2.nonEmpty, pronouns: $3.nonEmpty) }
    }

    /// One part of a name, without blanks around it. An empty one needs another that is not; `nil` is an optional part.
    private static func part(_ place: String, _ text: String, or other: String?) -> Checked<String> {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // One character may be any number of marks upon a letter.
        if words.count > longest || words.utf8.count > longest * 8 {
            return .failure(Findings(place, value: text, "This can have at most \(longest) characters."))
        }
        if words.isEmpty, let other, other.allSatisfy(\.isWhitespace) {
            return .failure(Findings(place, value: text, "Give at least one name."))
        }
        return .success(words)
    }
}

/// Why a child was not named.
package enum NameRefusal: Refusal {
    case mayBeThatOfAdopters

    package var explanation: String {
        switch self {
        case .mayBeThatOfAdopters:
            "This child was placed for adoption. Say that this is the name at birth: the name of those who adopt may not stand here."
        }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
