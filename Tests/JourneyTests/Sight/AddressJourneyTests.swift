import Access
import Register
import Samples
import Store
import TestDatabases
import Testing
import Workforce

@testable import Web

@Suite("Protected addresses")
struct AddressJourneyTests {
    private static let child = TestChild.later
    private static let page = "/children/\(TestChild.later.id)/addresses"

    @Test("stand on no page by default, whoever looks", arguments: TestPerson.allCases)
    func hidden(from person: TestPerson) async throws {
        try await TestService.open { service in
            try await service.move(Self.child, to: "U6")
            let visitor = try await service.visitor(person)
            for entry in service.entries where entry.verb == "GET" {
                guard let permission = entry.permission, person.role.permissions.contains(permission) else { continue }
                let path = service.address(of: entry, about: Self.child)
                    .replacing("versions/none/none", with: "versions/episode/episode-later-2")
                let page = try await visitor.get(path)
                for address in TestService.addresses { #expect(!page.text.contains(address), "\(path) to \(person)") }
            }
        }
    }

    @Test("are shown to those who press the button, which stands in the access log", arguments: TestDatabase.all)
    func asked(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            try await service.move(Self.child, to: "U6")
            let officer = try await service.visitor(.iro)
            let versions = try await officer.get("/children/\(Self.child.id)/versions/episode/episode-later-2")
            #expect(versions.shows("Home postcode Hidden"))
            let deeds = try await service.deeds()
            let shown = try await officer.post(Self.page, [:])
            for address in TestService.addresses { #expect(shown.shows(address)) }
            #expect(try await service.deeds() == deeds)
            let looks = try await officer.get("/children/\(Self.child.id)/access")
            #expect(looks.shows("Sent the form of: Addresses"))
            #expect(try await service.visitor(.otherIRO).get(Self.page).status == 404)
        }
    }

    @Test("and the provider stay hidden after a placement for adoption, asked or not", arguments: TestDatabase.all)
    func locked(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let officer = try await service.visitor(.iro)
            let provider = try #require(CodeList.provider.title(of: "PR4"))
            try await service.move(Self.child, to: "U6")
            #expect(try await officer.get("/children/\(Self.child.id)/history").shows(provider))
            try await service.move(Self.child, to: "A5")
            let shown = try await officer.post(Self.page, [:])
            for address in TestService.addresses { #expect(!shown.text.contains(address)) }
            for path in ["", "/history", "/versions/episode/episode-later-2?", "/reviews"] {
                let page = try await officer.get("/children/\(Self.child.id)\(path)")
                #expect(page.status == 200)
                #expect(!page.shows(provider), "\(path)")
            }
            #expect(try await officer.get("/children/\(Self.child.id)/names").shows("Write the name at birth only"))
        }
    }
}
