import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Access
@testable import Register

@Suite("Child search")
struct ChildSearchTests {
    private static let names =
        [
            ("900001", "Amarachi", "Okafor", "Amara", "2014-09-09"),
            ("900002", "Siân", "Llewellyn", nil, "2010-01-31"),
            ("900003", "Muhammad", "Al-Tamimi", nil, "2012-12-05"),
            ("900004", "Anne-Marie", "O'Dowd", nil, "2014-09-09"),
            ("90", "Percy", "Under_score", nil, "2011-03-01"),
            ("A/17", "Kowalska", "100%", nil, "2013-04-02"),
        ] as [(String, String, String, String?, CivilDate)]

    private static let searches: [(String, [String])] = [
        ("amara", ["900001"]),  // the name used
        ("amarachi okafor", ["900001"]),  // the given name
        ("okaf", ["900001"]),  // a part
        ("OKAFOUR", ["900001"]),  // a misspelling
        ("okafor amara", ["900001"]),  // in either order
        ("Okafor, Amara", ["900001"]),
        ("amara llewellyn", []),  // every word must be met
        ("sian lewelyn", ["900002"]),
        ("Siân", ["900002"]),
        ("Mohamed", ["900003"]),
        ("tamimi", ["900003"]),
        ("al tamimi", ["900003"]),
        ("altamimi", ["900003"]),
        ("annemarie", ["900004"]),
        ("Ann-Mary", ["900004"]),  // a misspelt double name
        ("Anne-Marie", ["900004"]),
        ("odowd", ["900004"]),
        ("O’Dowd", ["900004"]),
        ("9/9/2014", ["900004", "900001"]),
        ("9 9 2014", ["900004", "900001"]),
        ("2014-09-09", ["900004", "900001"]),
        ("9 sep 2014", ["900004", "900001"]),
        ("9.9.14", ["900004", "900001"]),
        ("okafor 9/9/2014", ["900001"]),
        ("9 September 2014 okafor", ["900001"]),
        ("8/9/2014", []),
        ("900002", ["900002"]),
        ("90", ["90", "900003", "900001", "900004", "900002"]),  // the whole code first
        ("a/17", ["A/17"]),
        ("A/1", ["A/17"]),
        ("%", []),  // no pattern
        ("100%", ["A/17"]),
        ("_", []),
        ("under_score", ["90"]),
        ("zzz", []),
        ("", []),
        ("  ", []),
        ("'; DROP TABLE child; --", []),
    ]

    @Test(
        "finds by parts of names, sounds, codes and dates of birth; every word must be met",
        arguments: TestDatabase.all
    )
    func finds(kind: TestDatabase) async throws {
        try await withNames(kind) { database in
            for (text, codes) in Self.searches {
                let search = ChildSearch(text)
                let found = try await database.read { try $0.found(by: search, seenBy: .program, limit: 10) }
                #expect(found.map(\.code).sorted() == codes.sorted(), "\(text)")
                if codes.first == text { #expect(found.first?.code == text) }
            }
        }
    }

    @Test("passes over what nobody would type to find a child")
    func endless() {
        let text = String(repeating: "lo", count: 2000)
        #expect(ChildSearch(text) == ChildSearch(String(text.prefix(200))))
    }

    private static let reasons: [(String, [FoundChild.Reason])] = [
        ("amara", [.name]), ("okafour", [.sound("okafour")]), ("amarachi", [.otherName("Amarachi")]),
        ("900001", [.code]), ("9000", [.code]), ("okafor 9/9/2014", [.name, .birth]),
    ]

    @Test("says why a child was found", arguments: TestDatabase.all)
    func saysWhy(kind: TestDatabase) async throws {
        try await withNames(kind) { database in
            for (text, reasons) in Self.reasons {
                let search = ChildSearch(text)
                let found = try await database.read { try $0.found(by: search, seenBy: .program, limit: 10) }
                #expect(found.first { $0.code == "900001" }?.reasons(for: search) == reasons, "\(text)")
            }
        }
    }

    @Test(
        "finds a child who has no name yet by code and date of birth, and gives no more than asked for",
        arguments: TestDatabase.all
    )
    func nameless(kind: TestDatabase) async throws {
        try await kind.register { database, ledger in
            try await ledger.write(as: .test) {
                try $0.begin([Child.sample("910001"), Child.sample("910002"), Child.sample("920001")])
            }
            let found = try await database.read { transaction in
                try ["91", "9/9/2014", "okafor"].map {
                    try transaction.found(by: ChildSearch($0), seenBy: .program, limit: 2).map(\.code)
                }
            }
            #expect(found == [["910001", "910002"], ["910001", "910002"], []])
        }
    }

    @Test("finds only children who may be seen", arguments: TestDatabase.all)
    func scope(kind: TestDatabase) async throws {
        try await kind.register { database, ledger in
            let account = ID<Account>("account-1")
            try await ledger.write(as: .test) { transaction in
                try transaction.begin([Child.sample("900001"), Child.sample("900002")])
                try transaction.insert(into: "identity", ["id", "kind"], [[.text(account.text), .text("account")]])
                try transaction.insert(
                    into: "may_see",
                    ["account_id", "child_id", "from_on"],
                    [[.text(account.text), .text("child-900002"), .text("2026-01-01")]]
                )
                try transaction.begin(Episode.sample("2025-04-01", of: ID("child-900001")))
                try transaction.begin(Episode.sample("2025-04-01", of: ID("child-900002")))
                try transaction.begin(ChildName(id: ID("n"), child: ID("child-900001"), given: "Amara", family: ""))
            }
            let scope = Scope.children(of: account, on: "2026-02-01")
            try await database.read { transaction in
                let found = try transaction.found(by: ChildSearch("9000"), seenBy: scope, limit: 10)
                let hidden = try transaction.first(Child.of(ID("child-900001"), seenBy: scope))
                let shown = try transaction.first(Child.of(ID("child-900002"), seenBy: scope))
                let name = try transaction.first(ChildName.of(ID("child-900001"), seenBy: scope))
                let episodes = try ["1", "2"].map {
                    try transaction.all(Episode.of(ID("child-90000\($0)"), seenBy: scope)).count
                }
                #expect(found.map(\.code) == ["900002"])
                #expect(hidden == nil)
                #expect(shown != nil)
                #expect(name == nil)
                #expect(episodes == [0, 1])
            }
        }
    }

    private func withNames(_ kind: TestDatabase, _ body: (any Database) async throws -> Void) async throws {
        try await kind.register { database, ledger in
            try await ledger.write(as: .test) { transaction in
                for (code, given, family, knownAs, born) in Self.names {
                    let child = Child.sample(code, born: born)
                    try transaction.begin(child)
                    try transaction.begin(
                        ChildName(
                            id: ID("name-\(code)"),
                            child: child.id,
                            given: given,
                            family: family,
                            knownAs: knownAs
                        )
                    )
                }
            }
            try await body(database)
        }
    }
}
