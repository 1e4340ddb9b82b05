import Testing

@Suite("Imports")
struct ImportTests {
    @Test("every file imports only what its module and its part in it may use")
    func everyFile() {
        #expect(Repository.sources.count > 20)
        let faults = Repository.sources.flatMap(ImportRules.faults)
        #expect(faults == [])
    }

    @Test("every module has its row in the table, and every row a module")
    func everyModule() {
        let folders = Repository.paths(under: "Sources").compactMap { path -> String? in
            let parts = path.split(separator: "/")
            return parts.count > 2 ? String(parts[1]) : nil
        }
        #expect(Set(folders) == Set(ModuleTable.modules))
    }

    @Test("a module uses only modules above it in the table, so no two can need each other")
    func arrows() {
        for (index, row) in ModuleTable.rows.enumerated() {
            #expect(Set(row.uses).isSubset(of: ModuleTable.modules[..<index]), "\(row.module)")
        }
    }

    @Test("no outside package follows its newest version by itself")
    func exactVersions() {
        let dependencies = Repository.text(of: "Package.swift").split(separator: "\n").filter { $0.contains("url:") }
        #expect(!dependencies.isEmpty)
        #expect(dependencies.filter { !$0.contains("exact:") } == [])
    }

    @Test(
        "an import that is not allowed is found",
        arguments: [
            ("Reviews/Review.swift", "import GRDB", "Reviews may not import GRDB"),
            ("Register/Child.swift", "import Reviews", "Register may not import Reviews"),
            ("Register/Child+Store.swift", "@testable import struct Web.App", "Register may not import Web"),
            ("Exchange/Upload.swift", "import StoreSQLite", "Exchange may not import StoreSQLite"),
            ("Web/Toolkit/App.swift", "@preconcurrency import GRDB", "Web may not import GRDB"),
            ("Vocabulary/Period.swift", "import Foundation", "Vocabulary may not import Foundation"),
            ("Monitoring/Contact.swift", "import Vocabulary", "the module Monitoring is not in ModuleTable"),
            ("Reviews/Review.swift", "import Store", "a rule imports no Store: put what needs it in a +Store file"),
            (
                "Clocks/Receipt.swift", "let day = 1; /* why */\nimport Foundation",
                "a rule imports no Foundation: put what needs it in a +Store file"
            ),
        ]
    )
    func planted(path: String, text: String, advice: String) {
        let file = SourceFile(path: "Sources/" + path, text: text)
        #expect(ImportRules.faults(in: file).advice == [advice])
    }

    @Test(
        "an import that is allowed is let be, and so is one that is only spoken of",
        arguments: [
            ("Reviews/Review+Store.swift", "import Store\nimport Register"),
            ("Reviews/ReviewsSchema.swift", "import Store"),
            ("Clocks/ClockRule.swift", "import Store\nimport Vocabulary"),
            ("StoreSQLite/SQLiteDatabase.swift", "import Foundation\nimport GRDB"),
            ("Reviews/Review.swift", "// import GRDB\nlet text = \"import GRDB\"\nlet important = true"),
        ]
    )
    func allowed(path: String, text: String) {
        #expect(ImportRules.faults(in: SourceFile(path: "Sources/" + path, text: text)) == [])
    }
}
