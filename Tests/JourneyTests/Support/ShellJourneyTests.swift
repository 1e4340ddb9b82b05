import Access
import Clocks
import Exchange
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("What stands around every page")
struct ShellJourneyTests {
    @Test(
        "leads to help, privacy and accessibility, which anybody may read",
        arguments: [
            ("Help", "/help"), ("Report a problem", "/help#problem"), ("Accessibility", "/accessibility"),
            ("Privacy", "/privacy"),
        ]
    )
    func about(words: String, address: String) async throws {
        try await TestService.open { service in
            let stranger = service.stranger()
            #expect(try await stranger.get("/sign-in").links(words) == [address])
            let path = String(address.prefix { $0 != "#" })
            let page = try await stranger.get(path)
            #expect(page.status == 200)
            #expect(page.text.contains("<h1>"))
            let own = try await service.visitor(.iro).get(path)
            #expect(own.shows("Wren Ashgrove"))
            #expect(own.links(words) == [address])
        }
    }

    @Test("where there is a section to go to, it is there")
    func section() async throws {
        try await TestService.open(withChildren: false) { service in
            let page = try await service.stranger().get("/help")
            #expect(page.text.contains("id=\"problem\""))
        }
    }

    @Test("says how much waits on My work, as that page counts it", arguments: TestDatabase.all)
    func waiting(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            for person in [TestPerson.iro, .manager, .otherIRO] {
                let desks = person.officer.map { [Desk.officer($0.id)] } ?? [.duty(.manager)]
                let all = person == .manager && person.officer != nil ? desks + [.duty(.manager)] : desks
                let tally = try await service.app.database.read { transaction in
                    try all.reduce(WorkTally.none) { sum, desk in
                        try sum + transaction.one(WorkTally.of(desk, on: TestService.today, seenBy: .program))
                    }
                }
                let count = tally[.overdue] + tally[.today]
                let page = try await service.visitor(person).get("/children")
                #expect(page.shows("My work \(count) overdue or due today") == (count > 0), "\(person)")
                #expect(page.queries <= 12)
                if person == .iro { #expect(count == 2) }
            }
        }
    }

    @Test("says how many imports wait to be applied")
    func imports() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let run = try await support.takeIn(2025)
            #expect(try await support.get("/children").shows("Data 1 waiting to be applied"))
            _ = try await support.post("\(run)/put-away", [:], on: run)
            #expect(try await !support.get("/children").shows("waiting to be applied"))
        }
    }

    @Test("tells on paper for whom a page about a child was made, when, and how it is to be treated")
    func printed() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let foot = "Official-sensitive. Made for Wren Ashgrove on 30 March 2026 at 10am."
            #expect(try await visitor.get("/children/\(TestChild.later.id)").shows(foot))
            #expect(try await !visitor.get("/help").shows("Official-sensitive"))
        }
    }
}
