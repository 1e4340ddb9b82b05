import Testing

@Suite("Layout")
struct LayoutTests {
    @Test("every file is short enough to hold one idea")
    func length() {
        let faults = Repository.swiftFiles.flatMap { LayoutRules.faults(in: $0) }
        #expect(Repository.swiftFiles.count > 20)
        #expect(faults == [])
    }

    @Test("every module has a page that says what it is for")
    func pages() {
        #expect(Repository.modules.contains("Vocabulary"))
        let faults = Repository.modules.sorted().flatMap { module in
            LayoutRules.faults(
                inPageOf: module,
                text: Repository.text(of: "Sources/\(module)/\(module).docc/\(module).md")
            )
        }
        #expect(faults == [])
    }

    @Test(
        "a file that is too long is found",
        arguments: [("Sources/Web/Page.swift", 300), ("Tests/WebTests/PageTests.swift", 400)]
    )
    func planted(path: String, limit: Int) {
        let line = "let one = 1\n"
        #expect(LayoutRules.faults(in: SourceFile(path: path, text: String(repeating: line, count: limit))) == [])
        #expect(
            LayoutRules.faults(in: SourceFile(path: path, text: String(repeating: line, count: limit + 1))).count == 1
        )
    }

    @Test(
        "a module without a page, or with an empty one, is found",
        arguments: ["", "# Reviews", "# ``Reviews``\n\nReviews."]
    )
    func plantedPage(text: String) {
        #expect(LayoutRules.faults(inPageOf: "Reviews", text: text).count == 1)
    }
}
