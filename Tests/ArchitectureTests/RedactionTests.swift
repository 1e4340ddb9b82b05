import Testing

@Suite("Redaction")
struct RedactionTests {
    @Test("no page, report or file reads an address but through the redactor")
    func everyFile() {
        #expect(Repository.sources.contains { $0.path == RedactionRules.redactor })
        #expect(Repository.swiftFiles.flatMap(RedactionRules.faults) == [])
    }

    @Test(
        "a raw use is found",
        arguments: [
            ("Sources/Web/Child/Page.swift", "let a = placement.postcode"),
            ("Sources/Web/Child/Page.swift", "rows.map(\\.urn)"),
            ("Sources/Reports/Table.swift", "let a = episode.homePostcode"),
            ("Sources/Insight/Answer+CSV.swift", "let a = \"SELECT placement_postcode FROM episode\""),
        ]
    )
    func planted(path: String, text: String) {
        #expect(RedactionRules.faults(in: SourceFile(path: path, text: text)).count == 1)
    }

    @Test(
        "what is no address, or does not leave, is let be",
        arguments: [
            ("Sources/Web/Child/Page.swift", "let a = list.postcodes"),
            ("Sources/Register/Care/Placement.swift", "let a = episode.placementPostcode"),
            ("Sources/Web/Toolkit/Redactor.swift", "let a = episode.placementPostcode"),
        ]
    )
    func allowed(path: String, text: String) {
        #expect(RedactionRules.faults(in: SourceFile(path: path, text: text)) == [])
    }
}
