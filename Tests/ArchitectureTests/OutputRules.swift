/// What leaves the program leaves through one place for each kind, so that what is to be guarded is guarded there.
enum OutputRules {
    /// A kind of output, the phrases by which code makes it, and the files that may.
    struct Rule: Sendable {
        let phrases: [String]
        let files: Set<String>
        let advice: String
    }

    static let rules = [
        Rule(
            phrases: ["joined(separator: \",\")", "joined(separator: \";\")", "joined(separator: \"\\t\")"],
            files: ["Sources/HTMLKit/Forms/TextFields.swift", "Sources/StoreSQLite/SQLiteConnection.swift"],
            advice: "rows are written by CSVWriter, which guards formulas"
        ),
        Rule(
            phrases: [".contentDisposition", "Content-Disposition"],
            files: ["Sources/Web/Toolkit/Answer.swift"],
            advice: "a file to keep is an Answer.file"
        ),
        Rule(
            phrases: ["Logger(label:", "logger.", " print("],
            files: [
                "Sources/Web/Toolkit/ErrorPages.swift", "Sources/Web/SingleSignOn/CouncilSignInPage.swift",
                "Sources/Web/SingleSignOn/CouncilSignOutPage.swift",
            ],
            advice: "what is logged is logged where errors become pages, and names nobody"
        ),
    ]

    static func faults(in file: SourceFile) -> [Fault] {
        // A command prints for whoever typed it, and the program's logs are made where it starts.
        guard file.isSource, file.module != "footprint" else { return [] }
        return rules.filter { !$0.files.contains(file.path) }.flatMap { rule in
            file.lines.enumerated().flatMap { index, line in
                rule.phrases.filter { line.contains($0) }.map { Fault(file, line: index, "\($0): \(rule.advice)") }
            }
        }
    }
}
