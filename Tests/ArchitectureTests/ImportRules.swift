/// What a file may import, by its module and by its part in the module.
enum ImportRules {
    /// Modules whose work is in rules: there, a file is a rule unless its name says that it stores something.
    static let ruled: Set = ["Clocks", "Policy", "Register", "Workforce", "Reviews", "Insight"]

    /// Endings of the names of files that are an edge: they load and save, and decide nothing.
    static let edges = ["+Store", "+Refresh", "Schema"]

    /// Files that are an edge under another name, each with a reason.
    static let named: Set = [
        "Clocks/ClockRule.swift"  // the protocol's first half gathers from the database
    ]

    static func faults(in file: SourceFile) -> [Fault] {
        guard let row = ModuleTable.row(of: file.module) else {
            return [Fault(file, "the module \(file.module) is not in ModuleTable")]
        }
        return imports(of: file).compactMap { line, name in
            if !mayImport(row).contains(name) {
                return Fault(file, line: line, "\(file.module) may not import \(name)")
            }
            if isRule(file), name == "Store" || ModuleTable.platform.contains(name) {
                return Fault(file, line: line, "a rule imports no \(name): put what needs it in a +Store file")
            }
            return nil
        }
    }

    /// The modules a file imports, each with the index of its line.
    static func imports(of file: SourceFile) -> [(line: Int, name: String)] {
        file.code.enumerated().compactMap { index, line in
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy(isModifier) else { return nil }
            let named = words[(place + 1)...].drop { kinds.contains($0) }.first
            return (index, String(named?.prefix { $0 != "." } ?? ""))
        }
    }

    static func isRule(_ file: SourceFile) -> Bool {
        ruled.contains(file.module)
            && !edges.contains { file.name.hasSuffix($0) }
            && !named.contains("\(file.module)/\(file.pathInModule)")
    }

    private static func mayImport(_ row: ModuleTable.Row) -> Set<String> {
        let own = Set(row.uses + row.packages)
        return row.module == "Vocabulary" ? own : own.union(ModuleTable.platform)
    }

    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]

    private static func isModifier(_ word: Substring) -> Bool {
        word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
    }
}
