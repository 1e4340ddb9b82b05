/// Names without case, accents and marks, so that a part typed plainly finds them.
package enum NameKey {
    /// The words of all these names, and each name of several words once more in one piece, with a blank at both ends.
    package static func key(of names: [String]) -> String {
        var words: [String] = []
        for name in names {
            for word in pieces(of: name) where !words.contains(word) { words.append(word) }
        }
        return words.isEmpty ? "" : " " + words.joined(separator: " ") + " "
    }

    /// A name's words, folded; a name of several words also as one: "Anne-Marie" is "anne", "marie" and "annemarie".
    static func pieces(of name: String) -> [String] {
        let words = folded(name).split(separator: " ").map(String.init)
        return words.count > 1 ? words + [words.joined()] : words
    }

    /// A text in small plain letters: accents off, apostrophes gone, hyphens and stops turned into blanks.
    package static func folded(_ text: String) -> String {
        var plain = ""
        for scalar in text.lowercased().unicodeScalars {
            if let letters = byHand[scalar] {
                plain += letters
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                plain.unicodeScalars.append(unaccented(scalar))
            } else if !isDropped(scalar) {
                plain += " "
            }
        }
        return plain.split(separator: " ").joined(separator: " ")
    }

    /// The letter under an accent or a stroke, which Unicode says in the letter's name: "Latin small letter l with stroke".
    private static func unaccented(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard !scalar.isASCII, let name = scalar.properties.name, name.hasPrefix(latin) else { return scalar }
        let rest = name.dropFirst(latin.count).unicodeScalars
        guard let letter = rest.first, rest.count == 1 || rest.dropFirst().first == " " else { return scalar }
        return Unicode.Scalar(letter.value + 32) ?? scalar
    }

    /// Apostrophes and the marks that stand over or under a letter: they part no words.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .modifierLetter, .modifierSymbol, .format: true
        default: "'’‘ʼʻ`´".unicodeScalars.contains(scalar)
        }
    }

    private static let latin = "LATIN SMALL LETTER "

    /// Letters that are written plainly as two, or whose Unicode name does not begin with the plain one.
    private static let byHand: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "đ": "d", "ø": "o", "ł": "l", "ı": "i", "ə": "e",
        "ŋ": "ng", "ĳ": "ij", "ʼ": "", "ʻ": "", "ʿ": "", "ʾ": "",
    ]
}
