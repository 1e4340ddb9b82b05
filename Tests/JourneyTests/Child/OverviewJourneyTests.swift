import Access
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("A child's record")
struct OverviewJourneyTests {
    @Test("says who the child is, by when the next review is, and why", arguments: TestDatabase.all)
    func overview(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            let page = try await visitor.get("/children/\(TestChild.overdue.id)")
            #expect(page.status == 200)
            #expect(page.shows("Ash Quillfeather 11 years old, born 9 May 2014 · number EM1001"))
            #expect(page.shows("In care since 16 February 2026 · Foster placement since 16 February 2026"))
            #expect(page.shows("Next review by Monday 16 March 2026 10 working days late"))
            #expect(page.shows("Why: 20 working days after coming into care on 16 February 2026."))
            #expect(page.shows("In law Regulation 33(1)"))
            #expect(page.shows("Bank holidays left out None"))
            #expect(page.shows("Latest date: 16 March 2026, which has passed."))
            #expect(page.shows("IRO Wren Ashgrove, since 18 February 2026"))
            #expect(page.queries <= 12)
        }
    }

    @Test("tells support names, numbers and dates, and none of the narrative", arguments: TestDatabase.all)
    func support(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.support)
            let page = try await visitor.get("/children/\(TestChild.hostile.id)")
            #expect(page.status == 200)
            #expect(page.shows("Wednesday 4 March 2026"))
            #expect(page.shows("Next review by Friday 4 September 2026"))
            for hidden in ["Unaccompanied", "Supported accommodation", "Accommodated", "spoke", "Footprint Newest"] {
                #expect(!page.shows(hidden))
            }
            #expect(page.links("Reviews").isEmpty)
            #expect(page.links("Access log").isEmpty)
            #expect(!page.links("Names").isEmpty)
            for path in ["reviews", "history", "access", "versions/child/\(TestChild.hostile.id)"] {
                #expect(try await visitor.get("/children/\(TestChild.hostile.id)/\(path)").status == 403)
            }
        }
    }

    @Test("writes a hostile name and never runs it", arguments: ["", "/reviews", "/history", "/names", "/access"])
    func hostile(path: String) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.manager)
            let page = try await visitor.get("/children/\(TestChild.hostile.id)\(path)")
            #expect(page.status == 200)
            #expect(page.shows(TestChild.hostile.name))
            #expect(!page.runsScript)
            #expect(!page.text.contains(" style="))
            #expect(page.queries <= 12)
        }
    }

    @Test("shows a quiet stretch once the midpoint has passed, and no printed line of it")
    func quiet() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.manager)
            let page = try await visitor.get("/children/\(TestChild.elsewhere.id)?all=1")
            #expect(page.shows("Nothing recorded between 2 October and 28 December 2025"))
            #expect(page.text.contains("trail--gap noprint"))
            let fresh = try await visitor.get("/children/\(TestChild.hostile.id)?all=1")
            #expect(!fresh.shows("Nothing recorded between 5 March"))
        }
    }

    @Test("says what is first for a child who has nothing yet, and that there is no officer")
    func newChild() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.manager).get("/children/\(TestChild.unallocated.id)")
            #expect(page.shows("First: allocate an IRO by 2 April 2026, hold the first review by 27 April 2026."))
            #expect(page.shows("No IRO"))
            #expect(page.shows("Under 1, born 4 October 2025"))
        }
    }

    @Test("says when a child left care, and where to")
    func leftCare() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.iro).get("/children/\(TestChild.leftCare.id)")
            #expect(page.shows("Flint Vinterby left care on 30 January 2026: Returned home, as planned."))
            #expect(page.shows("No review is due: care ended on 30 January 2026."))
            #expect(page.links("Record the review as held").isEmpty)
        }
    }

    @Test("gives a page of placements, legal status and what does not fit together")
    func history() async throws {
        try await TestService.open { service in
            let iro = try await service.visitor(.iro)
            let page = try await iro.get("/children/\(TestChild.later.id)/history")
            #expect(page.shows("13 October 2025 goes on Full care order C2"))
            #expect(page.shows("No social worker is in the file."))
            #expect(!page.shows("What does not fit together"))
            try await service.write { transaction in
                try transaction.begin(TestChild.later.overlapping)
            }
            let doubtful = try await iro.get("/children/\(TestChild.later.id)/history")
            #expect(doubtful.shows("What does not fit together"))
        }
    }

    @Test("has each review with its number, kind, limit, and how the child took part")
    func reviews() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.iro).get("/children/\(TestChild.later.id)/reviews")
            #expect(page.shows("3 Later review 20 February 2026"))
            #expect(page.shows("1 First review 30 May 2025"))
            #expect(page.shows("Came and spoke for themselves PN1"))
            #expect(page.shows("Next review by Thursday 20 August 2026"))
        }
    }
}

extension TestChild {
    /// An episode that begins before the one before it has ended.
    fileprivate var overlapping: Episode {
        Episode(
            id: ID("episode-overlapping"),
            child: id,
            beganOn: "2025-08-01",
            reasonBegun: .placement,
            legalStatus: .accommodated,
            need: "N1",
            place: "U6",
            provider: "PR1",
            ceasedOn: "2025-12-01",
            reasonCeased: .continues
        )
    }
}
