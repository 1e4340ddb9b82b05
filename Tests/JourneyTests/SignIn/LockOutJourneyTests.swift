import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Shutting somebody out")
struct LockOutJourneyTests {
    @Test(
        "cannot be done by addresses that any page of the web can put into a picture (V14)",
        arguments: TestDatabase.all
    )
    func pictures(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let link = try await service.firstLink(for: .support)
            let junk = String(repeating: "0", count: 40)
            for address in ["/links/\(junk)", "/links/x", "/sign-in/link/\(junk)", "/sign-in?back=x", "/sign-in/code"] {
                for _ in 0..<35 { _ = try await service.stranger().get(address) }
            }
            #expect(try await service.stranger().signIn(TestPerson.iro.email, TestPerson.iro.password).status == 303)
            #expect(try await service.stranger().post(link, [:]).status == 303)
            // What belongs to nobody is entered so often and no more.
            #expect(try await service.strays() == 100)
        }
    }

    @Test("is not done to whoever comes back with the browser they came in with before", arguments: TestDatabase.all)
    func neighbours(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let (iro, other) = (TestPerson.iro, TestPerson.otherIRO)
            let own = service.stranger()
            #expect(try await own.signIn(iro.email, iro.password).status == 303)
            #expect(own.cookie("footprint-browser") != nil)
            _ = try await own.post("/sign-out", [:], on: "/account")
            for number in 0..<101 {
                let typed = number < 6 ? iro.email : "\(number)@eastmere.example"
                _ = try await service.stranger().signIn(typed, "guess")
            }
            let page = try await service.stranger().signIn(other.email, other.password)
            #expect(page.shows("There were too many tries."))
            #expect(try await own.signIn(iro.email, iro.password).status == 303)
        }
    }
}

extension TestService {
    /// How many refused entries the access log has that name nobody.
    fileprivate func strays() async throws -> Int {
        let count: Query<Int> = """
            SELECT CAST(COUNT(*) AS BIGINT) FROM access_entry WHERE outcome = 'refused' AND account_id IS NULL
            """
        return try await app.database.recall { try $0.one(count) }
    }
}
