/// What some letters sound like, and where.
struct SoundRule: Hashable, Sendable {
    enum Place: Hashable, Sendable { case anywhere, start, later, end }

    let letters: [Character]
    let place: Place
    /// What must follow; nothing where anything may.
    let following: [String]
    /// The ways it is said; an empty one is silence.
    let sounds: [String]

    init(_ letters: String, _ place: Place = .anywhere, before following: [String] = [], says sounds: String...) {
        self.letters = Array(letters)
        self.place = place
        self.following = following
        self.sounds = sounds
    }

    /// Whether the rule speaks of what stands at a place in a word.
    func applies(to word: [Character], at index: Int) -> Bool {
        let rest = word[index...]
        guard rest.starts(with: letters) else { return false }
        let after = rest.dropFirst(letters.count)
        switch place {
        case .anywhere: break
        case .start: guard index == 0 else { return false }
        case .later: guard index > 0 else { return false }
        case .end: guard after.isEmpty else { return false }
        }
        return following.isEmpty || following.contains { after.starts(with: $0) }
    }

    /// The rules by the letter they begin with, in the order in which they are tried.
    static let byLetter = Dictionary(grouping: all) { $0.letters.first ?? " " }

    private static let soft = ["e", "i", "y"]
    private static let vowels = ["a", "e", "i", "o", "u", "y"]

    private static let all: [SoundRule] = [
        SoundRule("b", says: "B"),
        SoundRule("ch", before: ["ae", "r", "l", "ol"], says: "K"),
        SoundRule("ch", says: "X"),
        SoundRule("ck", says: "K"),
        SoundRule("cz", says: "X"),
        SoundRule("cc", before: soft, says: "KS"),
        SoundRule("c", .start, before: ["ia"], says: "S", "K"),
        SoundRule("c", .later, before: ["ia", "io"], says: "X", "S"),
        SoundRule("c", before: soft, says: "S"),
        SoundRule("c", says: "K"),
        SoundRule("dj", says: "J"),
        SoundRule("dg", before: soft, says: "J"),
        SoundRule("dt", .end, says: "T"),
        SoundRule("d", says: "D"),
        SoundRule("f", says: "F"),
        SoundRule("gh", .start, says: "G"),
        SoundRule("gh", before: vowels, says: "G"),
        SoundRule("gh", says: ""),
        SoundRule("gn", .start, says: "N"),
        SoundRule("gb", .start, says: "B"),
        SoundRule("gg", says: "G"),
        SoundRule("g", before: soft, says: "J", "G"),
        SoundRule("g", says: "G"),
        SoundRule("j", .start, says: "J", "Y"),
        SoundRule("j", before: vowels, says: "J", "Y"),
        SoundRule("j", says: "J", ""),
        SoundRule("kn", .start, says: "N"),
        SoundRule("kp", .start, says: "P"),
        SoundRule("k", says: "K"),
        SoundRule("l", says: "L"),
        SoundRule("mb", .end, says: "M"),
        SoundRule("m", says: "M"),
        SoundRule("n", says: "N"),
        SoundRule("ph", says: "F"),
        SoundRule("pt", .start, says: "T"),
        SoundRule("ps", .start, says: "S"),
        SoundRule("p", says: "P"),
        SoundRule("qu", says: "K"),
        SoundRule("q", says: "K"),
        SoundRule("rz", before: ["e", "y"], says: "R"),
        SoundRule("r", says: "R"),
        SoundRule("sch", says: "X"),
        SoundRule("sh", says: "X"),
        SoundRule("sz", says: "X", "S"),
        SoundRule("sc", before: soft, says: "S"),
        SoundRule("s", says: "S"),
        SoundRule("tch", says: "X"),
        SoundRule("t", .later, before: ["ia", "io"], says: "X", "T"),
        SoundRule("t", says: "T"),
        SoundRule("v", .start, says: "V"),
        SoundRule("v", says: "F"),
        SoundRule("wr", .start, says: "R"),
        SoundRule("w", .start, says: "V"),
        SoundRule("x", .start, says: "Z", "X", "K", "H"),
        SoundRule("x", says: "KS"),
        SoundRule("z", .start, says: "Z"),
        SoundRule("z", says: "S"),
    ]
}
