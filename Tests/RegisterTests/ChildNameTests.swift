import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Access
@testable import Register

@Suite("Child's name")
struct ChildNameTests {
    private let amara = ChildName(id: ID("n"), child: ID("c"), given: "Amarachi", family: "Okafor", knownAs: "Amara")

    @Test("is shown by the name the child uses, and found by either")
    func shown() {
        #expect(amara.full == "Amara Okafor")
        #expect(ChildName.full(given: nil, family: nil, knownAs: nil) == nil)
        #expect(ChildName.full(given: "", family: "Okafor", knownAs: nil) == "Okafor")
        #expect(amara.searchKey == " amarachi okafor amara ")
    }

    @Test(
        "is checked as typed",
        arguments: [
            ("Amara", "Okafor", []), ("Amara", "", []), ("", "Okafor", []), ("  Amara  Grace ", "Okafor", []),
            ("", "  ", ["given", "family"]),
            (String(repeating: "a", count: 100), "Okafor", []),
            (String(repeating: "a", count: 101), "Okafor", ["given"]),
            ("A" + String(repeating: "\u{301}", count: 5000), "Okafor", ["given"]),
        ]
    )
    func checked(given: String, family: String, places: [String]) {
        switch NameDetails.read(given: given, family: family) {
        case .success(let details):
            #expect(places.isEmpty)
            #expect(!details.given.contains("  "))
            #expect(details.knownAs == nil)
        case .failure(let findings): #expect(findings.all.map(\.place) == places)
        }
    }

    @Test("is given once, then changed by whoever saw it; a second person is told", arguments: TestDatabase.all)
    func named(kind: TestDatabase) async throws {
        try await kind.register { database, ledger in
            let child = Child.sample()
            let first = try NameDetails.read(given: "Amara", family: "Okafour").get()
            let better = try NameDetails.read(given: "Amara", family: "Okafor", pronouns: "she/her").get()
            try await ledger.write(as: .test) {
                try $0.begin(child)
                try $0.name(child.id, first, instead: nil, by: .program)
            }
            let kept = try await database.read { try $0.kept(ChildName.of(child.id, seenBy: .program)) }
            #expect(kept.fact.family == "Okafour")
            let again = try await ledger.write(as: .test) {
                try $0.name(child.id, better, instead: kept.seen, by: .program)
            }
            #expect(again.id == kept.id)
            #expect(again.searchKey == " amara okafor ")
            for seen in [kept.seen, nil] {
                await #expect(throws: Superseded.self) {
                    try await ledger.write(as: .test) { try $0.name(child.id, first, instead: seen, by: .program) }
                }
            }
            let standing = try await database.read { try $0.all(ChildName.of([Subject(child.id)])) }
            #expect(standing == [again])
        }
    }

    @Test("of a child who may not be seen is given by nobody", arguments: TestDatabase.all)
    func unseen(kind: TestDatabase) async throws {
        try await kind.register { _, ledger in
            let details = try NameDetails.read(given: "Amara", family: "Okafor").get()
            let scope = Scope.children(of: ID("nobody"), on: "2026-01-01")
            await #expect(throws: Missing()) {
                try await ledger.write(as: .test) {
                    try $0.begin(Child.sample())
                    try $0.name(Child.sample().id, details, instead: nil, by: scope)
                }
            }
        }
    }
}
