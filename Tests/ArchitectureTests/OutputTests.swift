import Testing

@Suite("What leaves the program")
struct OutputTests {
    @Test("each kind leaves through its one place")
    func everyFile() {
        #expect(Repository.swiftFiles.flatMap(OutputRules.faults) == [])
    }

    @Test(
        "another way is found",
        arguments: [
            ("Sources/Web/Child/Page.swift", "let row = cells.joined(separator: \",\")"),
            ("Sources/Insight/Figures.swift", "text += cells.joined(separator: \";\")"),
            ("Sources/Web/Child/Page.swift", "headers[.contentDisposition] = name"),
            ("Sources/Web/Child/Page.swift", "visit.logger.info(\"\\(child.name)\")"),
            ("Sources/Reports/Report.swift", "    print(child)"),
        ]
    )
    func planted(path: String, text: String) {
        #expect(OutputRules.faults(in: SourceFile(path: path, text: text)).count == 1)
    }

    @Test("each of the named places is there and uses what it is named for")
    func named() throws {
        for rule in OutputRules.rules {
            for path in rule.files {
                let file = Repository.sources.first { $0.path == path }
                #expect(file?.lines.contains { line in rule.phrases.contains { line.contains($0) } } == true, "\(path)")
            }
        }
    }
}
