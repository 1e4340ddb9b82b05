import Testing

@Suite("Code")
struct CodeTests {
    @Test("no file does what code here does not do")
    func everyFile() {
        let faults = Repository.swiftFiles.flatMap(CodeRules.faults)
        #expect(Repository.swiftFiles.count > 20)
        #expect(faults == [])
    }

    @Test(
        "a fault is found",
        arguments: [
            ("Sources/Reviews/Review.swift", "let a = try! read()", "try! stops the program: throw, or refuse"),
            ("Tests/ReviewsTests/ReviewTests.swift", "let a = b as! Int", "as! stops the program: throw, or refuse"),
            ("Tests/ReviewsTests/ReviewTests.swift", "// TODO later", "TODO: finish it, or open an issue"),
            (
                "Sources/Reviews/Review.swift", "public struct Review {}",
                "nothing is public: package is a module's promise"
            ),
            ("Sources/Reviews/Review.swift", "public import Store", "nothing is public: package is a module's promise"),
            ("Sources/Reviews/Review.swift", "open class Review {}", "nothing is open: package is a module's promise"),
            ("Sources/Reviews/Review.swift", "fatalError()", "fatalError stops the program: throw, or refuse"),
            ("Sources/Reviews/Review.swift", "let a = Date()", "Date() is asked at the edge: take it as an argument"),
            (
                "Sources/Reviews/Review.swift", #"let a = "\(UUID())""#,
                "UUID() is asked at the edge: take it as an argument"
            ),
            (
                "Sources/Reviews/Review.swift", "// for good reason\nextension A: @unchecked Sendable {}",
                "@unchecked belongs in an adapter, with its proof"
            ),
            (
                "Sources/StoreSQLite/Pool.swift", "let a = 1\nextension A: @unchecked Sendable {}",
                "@unchecked belongs in an adapter, with its proof"
            ),
            (
                "Sources/Reviews/Review+Store.swift", "\"\"\"\nSELECT id FROM review_history\n\"\"\"",
                "a query reads the view, never the table of versions"
            ),
        ]
    )
    func planted(path: String, text: String, advice: String) {
        #expect(CodeRules.faults(in: SourceFile(path: path, text: text)).advice == [advice])
    }

    @Test(
        "what only looks like a fault is let be",
        arguments: [
            ("Sources/Reviews/Review.swift", "// never try! here, nor public"),
            ("Sources/Reviews/Review.swift", "let a = \"as! Date() UUID()\""),
            ("Sources/Reviews/Review.swift", "let republic = CivilDate()"),
            ("Sources/Web/Log.swift", "log(name, privacy: .public)"),
            ("Sources/StoreSQLite/Pool.swift", "// held by one thread\nextension A: @unchecked Sendable {}"),
            ("Sources/Reviews/ReviewsSchema.swift", "\"CREATE TABLE review_history ()\""),
            ("Tests/StoreContractTests/VersionTests.swift", "\"SELECT id FROM review_history\""),
        ]
    )
    func allowed(path: String, text: String) {
        #expect(CodeRules.faults(in: SourceFile(path: path, text: text)) == [])
    }
}
