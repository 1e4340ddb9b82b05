/// Names of types and files: none may hold a word that says only that the real name has not been found yet.
enum NameRules {
    static let banned: Set<String> = [
        "Manager", "Helper", "Util", "Utils", "Utility", "Common", "Core", "Base", "Handler", "Processor", "Service",
        "Info", "Data", "Model", "Impl", "Default", "Abstract", "My",
    ]

    /// The service's own words, which keep their names.
    static let known = ["IROManager", "MyWork", "TestService"]

    static func faults(in file: SourceFile) -> [Fault] {
        let named = vague(in: file.name).map { Fault(file, "\($0) in the file's name says nothing") }
        return named
            + types(in: file).flatMap { line, type in
                vague(in: type).map { Fault(file, line: line, "\($0) in the name \(type) says nothing") }
                    + (ModuleTable.row(of: type) == nil
                        ? [] : [Fault(file, line: line, "\(type) is the name of a module")])
            }
    }

    /// The words of a name that are banned, in order.
    static func vague(in name: String) -> [String] {
        let rest = known.reduce(name) { $0.replacing($1, with: "_") }
        return words(of: rest).filter {
            banned.contains($0) || banned.contains(String($0.dropLast())) && $0.last == "s"
        }
    }

    /// The words of a camel-case name: "IROManagerPage" is IRO, Manager, Page.
    static func words(of name: String) -> [String] {
        let letters = Array(name)
        var words: [String] = []
        for (index, letter) in letters.enumerated() where letter.isLetter || letter.isNumber {
            let before = index > 0 ? letters[index - 1] : "_"
            let after = index + 1 < letters.count ? letters[index + 1] : "_"
            let begins = letter.isUppercase && (!before.isUppercase || after.isLowercase)
            if begins || !(before.isLetter || before.isNumber) || words.isEmpty {
                words.append(String(letter))
            } else {
                words[words.count - 1].append(letter)
            }
        }
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }

    /// The types a file declares, each with the index of its line.
    static func types(in file: SourceFile) -> [(line: Int, name: String)] {
        file.code.enumerated().flatMap { index, line in
            let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
            return zip(words, words.dropFirst())
                .filter { keyword, name in kinds.contains(keyword) && name.first?.isUppercase == true }
                .map { (line: index, name: String($0.1)) }
        }
    }

    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "actor", "protocol", "typealias", "associatedtype",
    ]
}
