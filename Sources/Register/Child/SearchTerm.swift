import Vocabulary

/// One thing that somebody typed to find a child by.
package struct SearchTerm: Hashable, Sendable {
    /// As it was typed.
    package let typed: String
    /// As names are kept.
    let folded: String
    let sounds: [String]
    let day: CivilDate?

    private init(typed: String, day: CivilDate?) {
        self.typed = typed
        self.day = day
        folded = NameKey.folded(typed)
        sounds = folded.count >= SearchTerm.shortestSound ? SoundKey.keys(of: typed) : []
    }

    /// The terms in a text: dates first seen as such, then word by word.
    static func all(in text: String) -> [SearchTerm] {
        var words = text.prefix(longest).split { $0.isWhitespace || $0 == "," }.map(String.init)[...]
        var terms: [SearchTerm] = []
        while let word = words.first {
            if let found = TypedDate.read(words) {
                terms.append(SearchTerm(typed: words.prefix(found.words).joined(separator: " "), day: found.day))
                words = words.dropFirst(found.words)
            } else {
                words = words.dropFirst()
                terms.append(SearchTerm(typed: word, day: nil))
            }
        }
        return Array(terms.filter { !$0.folded.isEmpty }.prefix(mostTerms))
    }

    /// Shorter words sound like too many names.
    private static let shortestSound = 3
    private static let mostTerms = 8
    /// What comes after so many characters is passed over: every letter costs work, and no name is as long.
    private static let longest = 200
}
