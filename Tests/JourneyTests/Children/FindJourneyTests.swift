import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Finding a child")
struct FindJourneyTests {
    @Test("a whole number leads straight to the child", arguments: TestDatabase.all)
    func number(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            #expect(try await visitor.find("EM1001").location == "/children/child-overdue")
            #expect(try await visitor.find("em1001").location == "/children/child-overdue")
            #expect(try await visitor.find("EM1009").location == nil)
        }
    }

    @Test(
        "a child is found by part of a name, by its sound and by the date of birth, with the reason",
        arguments: TestDatabase.all
    )
    func names(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.manager)
            let part = try await visitor.find("quill")
            #expect(part.status == 200)
            #expect(part.queries <= 12)
            #expect(part.shows("1 child matches “quill” Ash Quillfeather , 11, with Wren Ashgrove EM1001"))
            #expect(part.links("Ash Quillfeather") == ["/children/child-overdue"])
            #expect(try await visitor.find("quilfether").shows("sounds like “quilfether”"))
            let script = try await visitor.find("<script>")
            #expect(script.text.contains("1 child matches “&lt;script&gt;”"))
            #expect(!script.runsScript)
            #expect(try await visitor.find("9 5 2014").shows("born on 9 May 2014"))
            #expect(try await visitor.find("wexcombe").shows("Gwenna Wexcombe , 5 months, not allocated"))
            #expect(try await visitor.find("em10").shows("9 children match “em10”"))
        }
    }

    @Test("an officer finds their own children only")
    func scope() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let page = try await visitor.find("Zennorvale")
            #expect(page.status == 200)
            #expect(
                page.shows(
                    "No child matches “Zennorvale”. Try part of the name, a date of birth such as 9 9 2014, or the child’s number."
                )
            )
            #expect(page.shows("Only the children you may see are looked through."))
            #expect(!page.text.contains("Indigo"))
            #expect(try await visitor.find("em10").shows("7 children match"))
        }
    }

    @Test(
        "an empty box shows what can be typed, and odd text finds nobody",
        arguments: ["", " ", "%", "_", "' OR 1=1--", "<>"]
    )
    func odd(typed: String) async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.support).find(typed)
            #expect(page.status == 200)
            #expect(page.shows("part of the name, a date of birth such as 9 9 2014, or the child’s number."))
            #expect(page.links().filter { $0.hasPrefix("/children/") }.isEmpty)
            #expect(!page.runsScript)
        }
    }

    @Test(
        "no address holds what was typed; going back finds it again, for a quarter of an hour and in the same session only"
    )
    func addresses() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.manager)
            let sent = try await visitor.post("/find", ["q": "quill"], on: "/children")
            let address = try #require(sent.location)
            #expect(address.hasPrefix("/find/"))
            #expect(!address.contains("quill"))
            #expect(sent.queries <= 12)
            for _ in 1...2 { #expect(try await visitor.get(address).links("Ash Quillfeather").count == 1) }
            let asked = try await visitor.get("/find?q=quill")
            #expect(asked.links("Ash Quillfeather").isEmpty)
            let other = try await service.visitor(.manager).get(address)
            #expect(other.status == 410)
            #expect(!other.shows("Quill"))
            service.moment.pass(minutes: 14)
            #expect(try await visitor.get(address).status == 200)
            service.moment.pass(minutes: 2)
            let late = try await visitor.get(address)
            #expect(late.status == 410)
            #expect(late.shows("This search is no longer kept"))
            _ = try await visitor.find("thistlewood")
            let kept = try await service.app.database.recall {
                try $0.all(Query<String>("SELECT typed FROM search"))
            }
            #expect(kept == ["thistlewood"])
        }
    }

    @Test("what another site sends is not looked for")
    func foreign() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.manager)
            #expect(try await visitor.post("/find", sending: [("q", "quill")]).status == 403)
        }
    }
}

extension TestVisitor {
    /// Types something into the box, and follows to what is found; a whole number leads on from there.
    func find(_ typed: String) async throws -> TestPage {
        let sent = try await post("/find", ["q": typed])
        guard sent.status == 303, let location = sent.location else { throw NotAsExpected("no search: \(sent.words)") }
        return try await get(location)
    }
}
