import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@Suite("The team's work")
struct TeamJourneyTests {
    @Test("a manager sees every officer's numbers by name, each leading to what it counts", arguments: TestDatabase.all)
    func numbers(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let page = try await service.visitor(.manager).get("/team")
            #expect(page.status == 200)
            #expect(page.queries <= 12)
            #expect(page.shows("Monday 30 March 2026. 2 officers, 8 children in care; 1 review is overdue."))
            #expect(
                page.shows(
                    "Tamsin Fernlow 60% 1 of Tamsin Fernlow 30 to 42 0 0 0 0 Wren Ashgrove 100% 6 of Wren Ashgrove 50 to 70"
                )
            )
            #expect(page.links("1 overdue, Wren Ashgrove") == ["/children?officer=officer-iro&due=overdue"])
            #expect(page.links("1 not known, Wren Ashgrove") == ["/children?officer=officer-iro&due=not-known"])
            #expect(page.links("6 of Wren Ashgrove") == ["/children?officer=officer-iro"])
            #expect(page.links("No IRO yet") == ["/allocation"])
            #expect(page.links("1 without an IRO") == ["/children?officer=none"])
            #expect(
                page.shows("All 8 in all 1 overdue, in all 1 today, in all 1 next 7 days, in all 1 not known, in all")
            )
        }
    }

    @Test("names those who wait, each leading straight to giving the child an officer")
    func waiting() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.manager).get("/team")
            #expect(page.shows("Waiting for an IRO"))
            let waiting = page.links("Allocate ")
            #expect(waiting.count == 1)
            #expect(waiting.allSatisfy { $0.hasPrefix("/allocation/") })
        }
    }

    @Test("is for managers alone", arguments: [TestPerson.iro, .support])
    func closed(to person: TestPerson) async throws {
        try await TestService.open { service in
            let page = try await service.visitor(person).get("/team")
            #expect(page.status == 403)
        }
    }

    @Test("without officers it says so, and leads to the children who wait")
    func nobody() async throws {
        try await TestService.open(withChildren: false) { service in
            try await service.write { transaction in
                try transaction.end(try transaction.allKept(Query<Officer>("SELECT \(Officer.columns) FROM officer")))
            }
            let page = try await service.visitor(.manager).get("/team")
            #expect(page.shows("No IRO is entered yet, so nothing can be allocated."))
            #expect(page.links("See the children in care who wait") == ["/allocation"])
        }
    }
}
