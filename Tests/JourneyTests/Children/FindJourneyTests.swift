import Samples
import TestDatabases
import Testing
import Vocabulary

@Suite("Finding a child")
struct FindJourneyTests {
    @Test("a whole number leads straight to the child", arguments: TestDatabase.all)
    func number(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            #expect(try await visitor.get("/find?q=EM1001").location == "/children/child-overdue")
            #expect(try await visitor.get("/find?q=em1001").location == "/children/child-overdue")
            #expect(try await visitor.get("/find?q=EM1009").location == nil)
        }
    }

    @Test(
        "a child is found by part of a name, by its sound and by the date of birth, with the reason",
        arguments: TestDatabase.all
    )
    func names(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.manager)
            let part = try await visitor.get("/find?q=quill")
            #expect(part.status == 200)
            #expect(part.queries <= 12)
            #expect(part.shows("1 child matches “quill” Ash Quillfeather , 11, with Wren Ashgrove EM1001"))
            #expect(part.links("Ash Quillfeather") == ["/children/child-overdue"])
            #expect(try await visitor.get("/find?q=quilfether").shows("sounds like “quilfether”"))
            let script = try await visitor.get("/find?q=%3Cscript%3E")
            #expect(script.text.contains("1 child matches “&lt;script&gt;”"))
            #expect(!script.text.contains("<script"))
            #expect(try await visitor.get("/find?q=9+5+2014").shows("born on 9 May 2014"))
            #expect(try await visitor.get("/find?q=wexcombe").shows("Gwenna Wexcombe , 5 months, not allocated"))
            #expect(try await visitor.get("/find?q=em10").shows("9 children match “em10”"))
        }
    }

    @Test("an officer finds their own children only")
    func scope() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let page = try await visitor.get("/find?q=Zennorvale")
            #expect(page.status == 200)
            #expect(
                page.shows(
                    "No child matches “Zennorvale”. Try part of the name, a date of birth such as 9 9 2014, or the child’s number."
                )
            )
            #expect(page.shows("Only the children allocated to you are looked through."))
            #expect(!page.text.contains("Indigo"))
            #expect(try await visitor.get("/find?q=em10").shows("7 children match"))
        }
    }

    @Test(
        "an empty box shows what can be typed, and odd text finds nobody",
        arguments: ["", "%20", "%25", "_", "%27%20OR%201=1--", "%3C%3E"]
    )
    func odd(typed: String) async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.support).get("/find?q=\(typed)")
            #expect(page.status == 200)
            #expect(page.shows("part of the name, a date of birth such as 9 9 2014, or the child’s number."))
            #expect(page.links().filter { $0.hasPrefix("/children/") }.isEmpty)
            #expect(!page.text.contains("<script"))
        }
    }
}
