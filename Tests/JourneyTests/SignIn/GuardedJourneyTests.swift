import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("What asks for a proof of ten minutes at most")
struct GuardedJourneyTests {
    /// What changes who may do or see what, or how the service counts.
    private static let guarded: Set<Permission> = [
        .editSettings, .editBankHolidays, .managePeople, .seeSystem, .restrictRecords, .breakGlass,
    ]

    /// Files that hold no row about a child or a person.
    private static let sums: Set<String> = ["measures/csv", "measures/:measure/csv"]

    @Test("is every form that changes settings, people, restrictions or what is sent, and every file with people in it")
    func everyForm() async throws {
        try await TestService.open(withChildren: false) { service in
            let forms = service.entries.filter { entry in
                entry.verb == "POST" && entry.permission.map(Self.guarded.contains) == true
            }
            #expect(forms.count > 12)
            for entry in forms { #expect(entry.isAfterProof, "POST /\(entry.path)") }
            let files = service.entries.filter { entry in
                let end = entry.path.split(separator: "/").last ?? ""
                return entry.verb == "GET" && entry.permission != nil && (end.hasSuffix("csv") || end == "file")
            }
            #expect(files.count >= 5)
            for entry in files where !Self.sums.contains(entry.path) {
                #expect(entry.isAfterProof, "GET /\(entry.path)")
            }
        }
    }

    @Test("is a restricted record, to those who are named in it and to nobody else", arguments: TestDatabase.all)
    func restricted(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let (child, phone) = (TestChild.later, try await service.phone(of: .iro))
            let restriction = Restriction(
                id: .fresh(),
                child: Subject(child.id),
                kind: .sensitive,
                from: TestService.today,
                why: "Known to many",
                named: [TestPerson.manager.account, TestPerson.iro.account]
            )
            try await service.write { try $0.begin(restriction) }
            let (named, other) = (try await service.visitor(.iro), try await service.visitor(.otherIRO))
            let file = "/children/\(child.id)"
            #expect(try await named.get(file).status == 200)
            let form = try #require(try await named.get(file + "/names").form(to: file + "/names"))
            service.moment.pass(minutes: 11)
            let asked = try #require(try await named.get(file).location)
            #expect(asked.hasPrefix("/sign-in/again?back=%2Fchildren%2F"))
            let before = try await service.deeds()
            #expect(try await named.send(form, ["given": "Another"], to: file + "/names").status == 403)
            #expect(try await service.deeds() == before)
            // Those not named learn nothing, and the rest stays open.
            #expect(try await other.get(file).status == 404)
            #expect(try await named.get("/children/\(TestChild.overdue.id)").status == 200)
            #expect(try await named.get("/my-work").status == 200)
            let again = try #require(try await named.get(asked).form(to: "/sign-in/again"))
            let shown = try await named.send(again, ["proof": phone.code], to: "/sign-in/again")
            #expect(shown.location == file)
            #expect(try await named.get(file).status == 200)
        }
    }
}
