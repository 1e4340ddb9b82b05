/// Names whose spelling tells an English reader little of their sound, and beginnings that are written in several ways.
enum Spelling {
    /// The word as it would be spelt if it were spelt as it sounds.
    static func plain(_ word: String) -> String {
        if let usual = usual[word] { return usual }
        var word = word
        for (old, new) in beginnings where word.hasPrefix(old) { word = new + word.dropFirst(old.count) }
        for (old, new) in parts { word = word.replacing(old, with: new) }
        return servant(word)
    }

    /// The article in Abdul-, Abdel- and Abdi- is swallowed before a consonant: Abdulrahman, Abdurrahman, Abdirahman.
    private static func servant(_ word: String) -> String {
        let letters = Array(word)
        guard word.hasPrefix("abd"), letters.count > 6, letters[4] == "l", !"aeiouy".contains(letters[5]) else {
            return word
        }
        return String(letters[..<4] + letters[5...])
    }

    private static let beginnings = [("zach", "zak"), ("cabd", "abd")]

    /// Somali writes with an x what others write with an h.
    private static let parts = [("maxa", "maha"), ("axm", "ahm"), ("raxm", "rahm")]

    private static let usual = Dictionary(
        spellings.flatMap { plain, others in others.map { ($0, plain) } },
        uniquingKeysWith: { first, _ in first }
    )

    private static let spellings: [(String, [String])] = [
        ("aisha", ["ayesha", "aiesha", "ayeesha", "aiysha", "caasha", "caisha"]),
        ("ali", ["cali", "aly"]),
        ("eefa", ["aoife"]),
        ("enok", ["enoch"]),
        ("evan", ["euan", "ewan", "iwan", "iuan"]),
        ("ailee", ["eilidh", "ailidh"]),
        ("keeva", ["caoimhe"]),
        ("keeran", ["ciaran", "kieran", "kieron", "keiran"]),
        ("keera", ["ciara"]),
        ("lee", ["leigh"]),
        ("lewis", ["louis", "luis"]),
        ("mikal", ["micheal", "michal"]),
        ("muhamad", ["mohmed", "mohmmed", "muhmmad", "mohd", "mohamd", "muhamd"]),
        ("neev", ["niamh", "neve"]),
        ("nguyen", ["nguyn", "nguen", "ngyuen", "nugyen", "nyugen", "ngueyn", "nguyan"]),
        ("omar", ["cumar"]),
        ("osman", ["uthman", "othman", "cismaan", "cusmaan"]),
        ("owen", ["eoin", "eoghan", "owain"]),
        ("rashel", ["rachael", "raychel"]),
        ("shaun", ["sean", "shaughn"]),
        ("shivon", ["siobhan", "shevaun"]),
        ("sersha", ["saoirse"]),
    ]
}
