/// How names sound, in a few letters each, so that a child is found by somebody who has only heard the name.
///
/// Vowels count at the beginning only; what English ears and spellings confuse is one letter. It leans on names as they are
/// met in England: Arabic, Kurdish, Nigerian, Polish, Somali, Vietnamese and Welsh ones among them. A word that can be said
/// in two ways has a key for each.
package enum SoundKey {
    /// The keys of all words of these names, each between bars, so that a whole word is found by a part of the text.
    package static func key(of names: [String]) -> String {
        var all: [String] = []
        for name in names {
            for word in words(of: name) {
                for key in keys(ofWord: word) where !all.contains(key) { all.append(key) }
            }
        }
        return all.isEmpty ? "" : "|" + all.joined(separator: "|") + "|"
    }

    /// The keys of one word as somebody typed it, a double name taken in one piece; none where it has no sound to tell.
    package static func keys(of word: String) -> [String] {
        words(of: word).last.map(keys(ofWord:)) ?? []
    }

    /// The words of a name in plain letters, with the letters that sound otherwise than they look put into two.
    private static func words(of name: String) -> [String] {
        var spelt = ""
        for character in name.lowercased() { spelt += soundedOut[character] ?? String(character) }
        return NameKey.pieces(of: spelt)
    }

    private static func keys(ofWord word: String) -> [String] {
        guard word.count >= 2, word.allSatisfy({ $0.isASCII && $0.isLetter }) else { return [] }
        var reading = SoundReading(Spelling.plain(word))
        return reading.keys()
    }

    private static let soundedOut: [Character: String] = [
        "ş": "sh", "š": "sh", "ș": "sh", "ś": "sh", "č": "ch", "ć": "ch", "ç": "ch", "ž": "zh", "ż": "zh", "ź": "zh",
    ]
}
