import Testing

@Suite("Spelling")
struct SpellingTests {
    @Test("comments are spelt as in Britain")
    func comments() {
        let faults = Repository.swiftFiles.flatMap { SpellingRules.faults(in: $0) }
        #expect(faults == [])
    }

    @Test("pages of the documentation are spelt as in Britain")
    func pages() {
        let paths = (Repository.paths(under: "docs") + Repository.paths(under: "Sources")).filter {
            $0.hasSuffix(".md")
        }
        let faults = paths.flatMap { SpellingRules.faults(inPage: $0, text: Repository.text(of: $0)) }
        #expect(!paths.isEmpty)
        #expect(faults == [])
    }

    @Test(
        "a word spelt otherwise is found",
        arguments: [
            ("// The color of a tag.", "color: here colour"),
            ("/// Authorizes the visitor.", "authorizes: here authorises"),
            ("/* Behaviors */", "behaviors: here behaviours"),
        ]
    )
    func planted(text: String, advice: String) {
        #expect(
            SpellingRules.faults(in: SourceFile(path: "Sources/Web/Tag.swift", text: text)).advice == [advice]
        )
    }

    @Test("a word in code, in a literal or in backquotes is let be")
    func allowed() {
        let text = "let color = \"color: gray\"  // `color` is the property's own name; it was fulfilled"
        #expect(SpellingRules.faults(in: SourceFile(path: "Sources/Web/Tag.swift", text: text)) == [])
    }
}
