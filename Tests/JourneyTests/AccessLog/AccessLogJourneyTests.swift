import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("The access log of the whole service")
struct AccessLogJourneyTests {
    private static let log = "/settings/access-log"

    @Test("shows who looked at what, where from, and what was refused", arguments: TestDatabase.all)
    func shows(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let officer = try await service.visitor(.iro)
            _ = try await officer.get("/children/\(TestChild.elsewhere.id)")
            _ = try await officer.get("/my-work")
            let manager = try await service.visitor(.manager)
            let page = try await manager.get(Self.log)
            #expect(page.status == 200 && page.queries <= 12)
            #expect(page.shows("Looked at: /children/{child} Refused"))
            #expect(page.shows("Wren Ashgrove"))
            for hidden in [TestChild.elsewhere.given, TestChild.elsewhere.family] {
                #expect(!page.text.contains(hidden))
            }
        }
    }

    @Test(
        "is narrowed by person, deed, outcome and day, in the page and in the file alike",
        arguments: TestDatabase.all
    )
    func narrows(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let officer = try await service.visitor(.iro)
            _ = try await officer.get("/children/\(TestChild.elsewhere.id)")
            let manager = try await service.visitor(.manager)
            _ = try await manager.get("/children")
            let refused = try await manager.get(Self.log + "?outcome=refused")
            #expect(refused.shows("Wren Ashgrove") && !refused.shows("Looked at: /children "))
            let own = try await manager.get(Self.log + "?person=\(TestPerson.manager.account)&did=read")
            #expect(own.shows("Looked at: /children") && !own.words.contains("Wren Ashgrove Independent"))
            let before = "from-day=1&from-month=3&from-year=2026&to-day=29&to-month=3&to-year=2026"
            #expect(try await manager.get("\(Self.log)?\(before)").shows("No entry is like this."))
            let since = "from-day=30&from-month=3&from-year=2026"
            #expect(try await manager.get("\(Self.log)?\(since)").shows("Wren Ashgrove"))
            let file = try await manager.get("\(Self.log)/csv?outcome=refused")
            #expect(file.text.contains("Wren Ashgrove") && file.text.contains("Refused"))
            #expect(!file.text.contains("Allowed"))
        }
    }

    @Test("goes on to earlier entries, page by page, and comes back")
    func turns() async throws {
        try await TestService.open { service in
            let entries = (0..<250).map { number in
                AccessEntry(.read, "/entry/\(number)", by: nil, at: service.moment.now, from: "192.0.2.1")
            }
            for entry in entries { try await service.app.accessLog.record(entry) }
            let manager = try await service.visitor(.manager)
            var page = try await manager.get(Self.log)
            var seen: [Int] = []
            while true {
                seen += page.text.matches(of: /\/entry\/(\d+)/).compactMap { Int($0.1) }
                guard let next = page.links("Earlier entries").first else { break }
                page = try await manager.get(next)
            }
            #expect(seen == (0..<250).reversed())
            #expect(page.links("Back to the latest") == [Self.log])
        }
    }

    @Test("a day that cannot be read is told beside its field, and nothing is narrowed by it")
    func wrongDay() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.manager).get(Self.log + "?from-day=31&from-month=2&from-year=2026")
            #expect(page.status == 422)
            let turned = "?from-day=2&from-month=3&from-year=2026&to-day=1&to-month=3&to-year=2026"
            let backwards = try await service.visitor(.manager).get(Self.log + turned)
            #expect(backwards.status == 422 && backwards.shows("must not be before the first day"))
        }
    }

    @Test("both chains are read on asking; whole, or with the first broken link named", arguments: TestDatabase.all)
    func chains(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            #expect(try await read(manager, service).shows("Nothing was altered"))
            try await service.app.database.keep { transaction in
                _ = try transaction.execute("UPDATE access_entry SET name = 'Nobody At All' WHERE number = 1")
            }
            let page = try await read(manager, service)
            #expect(page.shows("Entry 1 of the access log has been altered."))
        }
    }

    /// Presses the button and waits for the end, in a bounded loop.
    private func read(_ manager: TestVisitor, _ service: TestService) async throws -> TestPage {
        _ = try await manager.post(Self.log + "/chains", [:])
        for _ in 0..<500 {
            if case .running = service.app.chains.standing {
                try await Task.sleep(for: .milliseconds(20))
            } else {
                break
            }
        }
        return try await manager.get(Self.log + "/chains")
    }
}
