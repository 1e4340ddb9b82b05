/// What somebody would try first who knows a person's name and address: whether little else is in a password.
struct PasswordGuess {
    private let known: [String]

    init(knowing email: EmailAddress?, _ name: String) {
        let parts = (name + " " + (email?.rawValue ?? "")).lowercased().split { !$0.isLetter && !$0.isNumber }
        known = parts.map(String.init).filter { $0.count > 2 } + PasswordGuess.commonest
    }

    /// Whether fewer than six letters or digits are left once every known word and every run of neighbours (1234, aaaa)
    /// is taken out. A sign that may stand for a letter is read as both.
    func finds(_ password: String) -> Bool {
        let typed = Array(password.lowercased()).filter { $0.isLetter || $0.isNumber || PasswordGuess.meant[$0] != nil }
        let meant = typed.map { PasswordGuess.meant[$0] ?? $0 }
        let covered = places(in: typed).union(places(in: meant))
        let rest = typed.indices.filter { !covered.contains($0) }.map { typed[$0] }.filter {
            $0.isLetter || $0.isNumber
        }
        return PasswordGuess.withoutRuns(String(rest)).count < 6
    }

    /// The places that known words take up.
    private func places(in text: [Character]) -> Set<Int> {
        var places: Set<Int> = []
        for word in known where word.count <= text.count {
            for start in 0...text.count - word.count where text[start...].starts(with: word) {
                places.formUnion(start..<start + word.count)
            }
        }
        return places
    }

    /// The text without three or more signs in a row that go up, go down or stay.
    private static func withoutRuns(_ text: String) -> String {
        var rest = String.UnicodeScalarView()
        var run: [Unicode.Scalar] = []
        for sign in text.unicodeScalars {
            if !continues(run, sign) {
                if run.count < 3 { rest.append(contentsOf: run) }
                run = []
            }
            run.append(sign)
        }
        if run.count < 3 { rest.append(contentsOf: run) }
        return String(rest)
    }

    private static func continues(_ run: [Unicode.Scalar], _ sign: Unicode.Scalar) -> Bool {
        guard let last = run.last else { return true }
        let step = Int(sign.value) - Int(last.value)
        if run.count == 1 { return abs(step) <= 1 }
        return step == Int(run[1].value) - Int(run[0].value)
    }

    private static let meant: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]

    /// The heads of the lists of passwords that were found out, and what somebody would try here.
    private static let commonest = [
        "password", "passw", "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "letmein", "welcome", "admin", "iloveyou",
        "monkey", "dragon", "sunshine", "princess", "football", "liverpool", "arsenal", "chelsea", "superman", "batman",
        "shadow", "master", "michael", "charlie", "trustno", "whatever", "starwars", "changeme", "secret", "login",
        "access", "hello", "test", "user", "footprint", "council", "reviewing", "officer", "summer", "winter",
        "spring", "autumn", "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "2023", "2024",
        "2025",
        "2026", "2027",
    ]
}
