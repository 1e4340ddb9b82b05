import Access
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Earlier versions, and who looked")
struct VersionsJourneyTests {
    @Test("are in words, with who made each and what it changed", arguments: TestDatabase.all)
    func versions(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let id: ID<Review> = ID("review-later-2025-08-28")
            try await service.write { transaction in
                let kept = try transaction.kept(Review.withID(id, seenBy: .program))
                let changed = Review(
                    id: id,
                    child: TestChild.later.id,
                    heldOn: "2025-08-28",
                    participation: .sentViews
                )
                try transaction.revise([(kept, changed)])
            }
            let visitor = try await service.visitor(.iro)
            let reviews = try await visitor.get("/children/\(TestChild.later.id)/reviews")
            let path = "/children/\(TestChild.later.id)/versions/review/\(id)"
            #expect(reviews.links("Versions of the review of 28 August 2025") == [path])
            let page = try await visitor.get(path)
            #expect(page.status == 200)
            #expect(page.shows("2 versions, the latest first."))
            #expect(
                page.shows(
                    "Version 2 Stands now Made by the program, started by the operating-system user test, on 30 March 2026"
                )
            )
            #expect(
                page.shows("Participation Did not come, but sent their views another way (PN6) Changed before: Came")
            )
            #expect(page.queries <= 12)
        }
    }

    @Test("of another child's record are not there, nor is a table that there is not")
    func nested() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let own = "/children/\(TestChild.later.id)/versions"
            for path in [
                "\(own)/review/review-elsewhere-2025-10-01", "\(own)/review/none", "\(own)/account/account-iro",
                "\(own)/deed/1", "\(own)/child/\(TestChild.elsewhere.id)", "\(own)/child_history/x",
            ] {
                #expect(try await manager.get(path).status == 404)
            }
            #expect(try await manager.get("\(own)/child/\(TestChild.later.id)").status == 200)
            let clock = try await service.clock(.later, .review)
            #expect(try await manager.get("\(own)/clock/\(clock)").status == 200)
            let named = try await manager.get("\(own)/allocation/allocation-later")
            #expect(named.shows("IRO Wren Ashgrove"))
        }
    }

    @Test("of every kind of record of a child open, for those that have one", arguments: TestDatabase.all)
    func everyTable(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            for table in service.app.database.schema.facts where table.subjectColumn != nil {
                let page = try await manager.get("/children/\(TestChild.later.id)/versions/\(table.name)/none")
                #expect(page.status == 404)
            }
        }
    }

    @Test("are told with who looked and who changed, a page at a time", arguments: TestDatabase.all)
    func whoLooked(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            let child = "/children/\(TestChild.later.id)"
            for _ in 0...50 { _ = try await visitor.get(child) }
            _ = try await visitor.get("\(child)/reviews")
            let page = try await visitor.get("\(child)/access")
            #expect(page.shows("Wren Ashgrove Independent reviewing officer Reviews; Overview (49 times)"))
            #expect(page.shows("the program, started by the operating-system user test"))
            #expect(page.queries <= 12)
            let earlier = try #require(page.links("Earlier looks").first)
            let second = try await visitor.get(earlier)
            #expect(second.shows("Overview"))
            #expect(second.links("Earlier looks").isEmpty)
            #expect(try await visitor.get("/children/\(TestChild.elsewhere.id)/access").status == 404)
        }
    }
}
