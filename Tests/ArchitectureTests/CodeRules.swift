/// Things that code here does not do, or does in few named places.
enum CodeRules {
    /// Modules that speak to a database's own client, where the compiler cannot follow what is shared.
    static let adapters: Set = ["StoreSQLite", "StorePostgres"]

    /// Modules that write and read the versions of facts themselves.
    static let keepers: Set = ["Store", "StoreSQLite", "StorePostgres"]

    /// The files that may ask the machine for the time or for a new identity; everything else is given them.
    static let clocksOfTheMachine: Set<String> = [
        "Sources/Store/FreshID.swift", "Sources/Web/Toolkit/Timings.swift", "Sources/footprint/Installation.swift",
    ]

    private static let now = [
        "Date()", "Date.now", "Date(timeIntervalSinceNow", "UUID()", "clock_gettime(", "gettimeofday(", "time(nil)",
        "ContinuousClock.now", "ContinuousClock().now", "SuspendingClock().now",
    ]

    static func faults(in file: SourceFile) -> [Fault] {
        everywhere(file) + (file.isSource ? inSources(file) : [])
    }

    private static func everywhere(_ file: SourceFile) -> [Fault] {
        find(["try!", "as!"], in: file, file.code) { "\($0) stops the program: throw, or refuse" }
            + find(["TODO", "FIXME", "XXX"], in: file, file.comments) { "\($0): finish it, or open an issue" }
    }

    private static func inSources(_ file: SourceFile) -> [Fault] {
        find(["public", "open"], in: file, file.code.map(withoutMembers)) {
            "nothing is \($0): package is a module's promise"
        }
            + find(["fatalError("], in: file, file.code) { _ in "fatalError stops the program: throw, or refuse" }
            + (clocksOfTheMachine.contains(file.path)
                ? []
                : find(now, in: file, file.code) { "\($0) is asked at the edge: take it as an argument" })
            + unchecked(file)
            + histories(file)
    }

    /// Promises that the compiler cannot check: only in an adapter, and only with the proof beside them.
    private static func unchecked(_ file: SourceFile) -> [Fault] {
        find(["@unchecked", "nonisolated(unsafe)"], in: file, file.code) {
            "\($0) belongs in an adapter, with its proof"
        }
        .filter { fault in
            guard adapters.contains(file.module), let line = fault.line else { return true }
            return file.comments[max(0, line - 2)..<line].allSatisfy(\.isBlank)
        }
    }

    /// Queries that name a table of versions: they would find what is no longer so.
    private static func histories(_ file: SourceFile) -> [Fault] {
        if keepers.contains(file.module) || file.name.hasSuffix("Schema") { return [] }
        return find(["_history"], in: file, file.literals) { _ in "a query reads the view, never the table of versions"
        }
    }

    private static func find(
        _ wanted: [String],
        in file: SourceFile,
        _ lines: [String],
        advice: (String) -> String
    ) -> [Fault] {
        lines.enumerated().flatMap { index, line in
            wanted.filter { holds(line, $0) }.map { Fault(file, line: index, advice($0)) }
        }
    }

    /// Whether a line holds a phrase that is not part of a longer word.
    private static func holds(_ line: String, _ phrase: String) -> Bool {
        line.ranges(of: phrase).contains { range in
            let before = range.lowerBound > line.startIndex ? line[line.index(before: range.lowerBound)] : " "
            let after = range.upperBound < line.endIndex ? line[range.upperBound] : " "
            let opensWord = phrase.first?.isWordCharacter == true && phrase.first != "_"
            let closesWord = phrase.last?.isWordCharacter == true
            return !(opensWord && before.isWordCharacter) && !(closesWord && after.isWordCharacter)
        }
    }

    /// A line without what is reached by a dot or set in backquotes: `.public` there is somebody else's word.
    private static func withoutMembers(_ line: String) -> String {
        line.replacing(/[.`](public|open)\b/, with: "")
    }
}

extension Character {
    fileprivate var isWordCharacter: Bool { isLetter || isNumber || self == "_" }
}
