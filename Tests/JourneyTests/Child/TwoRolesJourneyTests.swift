import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Somebody with two roles")
struct TwoRolesJourneyTests {
    @Test("sees every child's dates, and the whole file of their own children only", arguments: TestDatabase.all)
    func officerAndSupport(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            try await service.write { try $0.giveRole(.support, to: TestPerson.iro.account, from: "2025-04-01") }
            let visitor = try await service.visitor(.iro)
            let own = try await visitor.get("/children/\(TestChild.later.id)")
            #expect(own.shows("Footprint"))
            #expect(own.shows("Foster placement since 6 May 2025"))
            #expect(own.links("Placements and legal").count == 1)
            let other = try await visitor.get("/children/\(TestChild.elsewhere.id)")
            #expect(other.status == 200)
            #expect(other.shows("Monday 29 December 2025"))
            #expect(!other.shows("Foster placement"))
            #expect(!other.shows("spoke"))
            #expect(other.links("Placements and legal").isEmpty)
            #expect(other.links("Record the review as held").isEmpty)
            #expect(try await visitor.get("/children/\(TestChild.elsewhere.id)/history").status == 404)
        }
    }
}
