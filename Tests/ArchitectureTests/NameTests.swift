import Testing

@Suite("Names")
struct NameTests {
    @Test("every type and file is named for what it is")
    func everyFile() {
        let types = Repository.swiftFiles.flatMap(NameRules.types)
        let faults = Repository.swiftFiles.flatMap(NameRules.faults)
        #expect(types.count > 20)
        #expect(faults == [])
    }

    @Test(
        "a name that says nothing is found",
        arguments: [
            ("Review.swift", "struct ReviewManager {}", "Manager in the name ReviewManager says nothing"),
            ("Review.swift", "package final class DefaultClock {}", "Default in the name DefaultClock says nothing"),
            ("Review.swift", "enum DateUtils {}", "Utils in the name DateUtils says nothing"),
            ("Review.swift", "protocol Info {}", "Info in the name Info says nothing"),
            ("Review.swift", "typealias Reviews = Int", "Reviews is the name of a module"),
            ("ReviewHelpers.swift", "struct Review {}", "Helpers in the file's name says nothing"),
            ("Review+Common.swift", "struct Review {}", "Common in the file's name says nothing"),
        ]
    )
    func planted(name: String, text: String, advice: String) {
        let file = SourceFile(path: "Sources/Reviews/\(name)", text: text)
        #expect(NameRules.faults(in: file).advice == [advice])
    }

    @Test(
        "a word inside another word is no fault, nor is a word of the service's own",
        arguments: ["Database", "Casebook", "Coherence", "IROManager", "MyWorkPage", "MyceliumView", "Myth", "Scores"]
    )
    func allowed(name: String) {
        #expect(NameRules.vague(in: name) == [])
    }

    @Test("a name is taken apart where its words begin")
    func words() {
        #expect(NameRules.words(of: "IROManagerPage") == ["IRO", "Manager", "Page"])
        #expect(NameRules.words(of: "Review+Store") == ["Review", "Store"])
        #expect(NameRules.words(of: "SSDA903Import") == ["SSDA903", "Import"])
    }
}
