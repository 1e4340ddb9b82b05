/// Reads one word, letter by letter, into the keys of its sound.
struct SoundReading {
    private let word: [Character]
    private var index = 0
    /// Every way of saying what was read so far.
    private var ways: [[Character]] = [[]]
    /// Whether a vowel was read since the last sound: without one, the same sound twice is one.
    private var isParted = true
    /// The first vowel, which tells words of a single consonant apart.
    private var vowel: Character?

    init(_ word: String) {
        self.word = Array(word)
    }

    /// The word's keys, each once.
    mutating func keys() -> [String] {
        while index < word.count {
            if startsWithGlide {
                say(["Y"])
                index += 1
            } else if isVowel(word[index]) {
                readVowels()
            } else {
                readConsonant()
            }
        }
        return ways.map(key).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// A sound of one consonant alone says too little: "Lee" and "Lou" are told apart by their vowel.
    private func key(_ way: [Character]) -> String {
        guard way.count == 1, let vowel, !isVowel(word[0]) else { return String(way) }
        return String(way) + vowel.lowercased()
    }

    // MARK: Vowels

    private func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

    private var startsWithGlide: Bool {
        index == 0 && word[0] == "y" && word.count > 1 && word[1] != "y" && isVowel(word[1])
    }

    private mutating func readVowels() {
        let run = Array(word[index...].prefix { isVowel($0) })
        let sound = SoundReading.sound(of: run)
        if vowel == nil { vowel = sound }
        isParted = true
        if index == 0 { say([String(sound)]) }
        index += run.count
        if hasGlide(run) {
            isParted = true
            say(["Y"])
        }
        isParted = true
    }

    /// Which of three vowels a run begins with: as in "Amy", as in "Eve" or as in "Omar".
    private static func sound(of run: [Character]) -> Character {
        switch run.first {
        case "a": "A"
        case "e" where run.dropFirst().first == "i" || run.dropFirst().first == "y": "A"
        case "o", "u": "O"
        default: "I"
        }
    }

    /// An i or y that joins two vowels is heard as a consonant: "Maya", "Adeyemi"; not in "Alia", nor in "Faye".
    private func hasGlide(_ run: [Character]) -> Bool {
        guard let middle = run.firstIndex(where: { "iy".contains($0) }), middle > 0 else { return false }
        let after = run[middle...].drop { "iy".contains($0) }
        return !after.isEmpty && !(after.elementsEqual("e") && index == word.count)
    }

    // MARK: Consonants

    private mutating func readConsonant() {
        switch word[index] {
        case "h": readH()
        case "w" where index > 0: readW()
        default:
            guard let rule = SoundRule.byLetter[word[index]]?.first(where: { $0.applies(to: word, at: index) }) else {
                index += 1
                return
            }
            say(rule.sounds)
            index += rule.letters.count
        }
    }

    /// Heard at the start, and between a vowel and a consonant ("Ahmed", "Mahmoud"), but not in "John".
    private mutating func readH() {
        defer { index += 1 }
        if index == 0 { return say(["H"]) }
        guard index + 1 < word.count, !isVowel(word[index + 1]), isVowel(word[index - 1]) else { return }
        if word[index - 1] == "o", word[index + 1] == "n" { return }
        say(["H"])
    }

    /// A v to a Polish ear between vowels ("Dawid"), silent after a consonant ("Chukwu") and mostly at the end.
    private mutating func readW() {
        defer { index += 1 }
        if index + 1 == word.count {
            if word[index - 1] == "a" { say(["", "F"]) }
        } else if isVowel(word[index + 1]), isVowel(word[index - 1]) {
            say(["F"])
        }
    }

    /// Adds a sound to every way of saying the word; where there are several, each way parts.
    private mutating func say(_ sounds: [String]) {
        var longer: [[Character]] = []
        for way in ways {
            for sound in sounds {
                let isDouble = !isParted && sound.count == 1 && way.last == sound.first
                longer.append(isDouble ? way : way + sound)
            }
        }
        ways = Array(longer.prefix(SoundReading.mostWays))
        isParted = sounds.contains("") && isParted
    }

    private static let mostWays = 8
}
