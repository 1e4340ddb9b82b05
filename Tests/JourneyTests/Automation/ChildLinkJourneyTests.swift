import Access
import Notify
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Being told by a personal link")
struct ChildLinkJourneyTests {
    private let child = TestChild.overdue

    /// Has somebody told, and gives the path of their link.
    private func tell(_ service: TestService, _ post: TestPost, home: Bool = false) async throws -> String {
        let visitor = try await service.visitor(.iro)
        var fields = [
            "name": "Marlow Fenwright", "email": "marlow@school.example", "again": "marlow@school.example",
            "partner": "yes",
        ]
        if home { fields["home"] = "yes" }
        let answer = try await visitor.post("/children/\(child.id)/tell", fields)
        guard answer.status == 303 else { throw NotAsExpected("not told: \(answer)") }
        try await post.round()
        return try post.path()
    }

    @Test("an address is typed twice, and one of another organisation is said to be right; else nobody is told")
    func mistyped() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let before = try await service.deeds()
            let typed = [
                "name": "Marlow Fenwright", "email": "marlow@school.example", "again": "marlow@school.example",
            ]
            let tell = "/children/\(child.id)/tell"
            let slip = try await visitor.post(tell, typed.merging(["again": "marlo@school.example"]) { $1 })
            #expect(slip.status == 422)
            #expect(slip.shows("Type the same address once more"))
            let stranger = try await visitor.post(tell, typed)
            #expect(stranger.status == 422)
            #expect(stranger.shows("Nobody here has an address at school.example."))
            #expect(try await service.deeds() == before)
            let colleague = "marlow@eastmere.example"
            let fields = typed.merging(["email": colleague, "again": colleague.uppercased()]) { $1 }
            #expect(try await visitor.post(tell, fields).status == 303)
        }
    }

    @Test(
        "opening shows a button, the code shows what it is for, and the last button is the answer",
        arguments: TestDatabase.all
    )
    func whole(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let post = try await TestPost(service)
            let link = try await tell(service, post)
            for _ in 1...2 {
                let scanner = try await service.stranger().get(link)
                #expect(scanner.shows("Send me the code"))
                #expect(!scanner.text.contains(child.family))
            }
            let reader = service.stranger()
            #expect(try await reader.post(link, ["step": "code"]).shows("Type the code"))
            try await post.round()
            #expect(post.mails.last?.recipient == "marlow@school.example")
            let code = try post.code()
            let wrong = try await reader.post(link, ["step": "type", "code": code == "123456" ? "654321" : "123456"])
            #expect(wrong.status == 422)
            #expect(wrong.shows("That is not the code we sent."))
            #expect(try await reader.post(link, ["step": "type", "code": code]).status == 303)
            let page = try await reader.get(link)
            #expect(page.shows("\(child.name) is Wren Ashgrove, since"))
            #expect(try await service.stranger().get(link).shows(child.family) == false)
            #expect(try await reader.post(link, ["step": "confirm"]).shows("It is written down that you were told."))
            let used = try await reader.get(link)
            #expect(used.status == 410)
            #expect(used.shows("This link has already been used"))
            let file = try await service.visitor(.iro).get("/children/\(child.id)/hold")
            #expect(file.shows("Marlow Fenwright marlow@school.example 30 March 2026"))
            let looks = try await service.app.database.looks(at: Subject(child.id), seenBy: .program, limit: 20)
            #expect(looks.contains { $0.what == "/links/{secret}" && $0.verb == .read })
        }
    }

    @Test("the last button does nothing for a browser in which no code was typed")
    func withoutCode() async throws {
        try await TestService.open { service in
            let post = try await TestPost(service)
            let link = try await tell(service, post)
            let reader = service.stranger()
            #expect(try await reader.post(link, ["step": "confirm"]).shows("Send me the code"))
            #expect(try await service.visitor(.iro).get("/children/\(child.id)/hold").shows("Not yet"))
        }
    }

    @Test("mangled, foreign, revoked and held links say what to do next, and nothing else", arguments: TestDatabase.all)
    func refused(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let post = try await TestPost(service)
            let link = try await tell(service, post)
            let officer = try await service.visitor(.iro)
            let words =
                "This link does not work. Check that you have the whole address, or ask whoever sent it for a new one."
            for path in ["/links/nonsense", "/links/" + String(repeating: "0", count: 40), link.dropLast() + "!"] {
                let page = try await service.stranger().get(String(path))
                #expect(page.status == 410)
                #expect(page.shows(words))
            }
            let hold = "/children/\(child.id)/hold"
            _ = try await officer.post(hold, ["kind": "protected-move", "reason": "Nobody may know"])
            #expect(try await service.stranger().get(link).shows(words))
            let lift = try #require(try await officer.get(hold).links("Lift this hold").first)
            _ = try await officer.post(lift, ["reason": "Over"])
            #expect(try await service.stranger().get(link).status == 200)
            let given = try #require(
                try await service.app.database.recall { try $0.all(ChildLink.about(Subject(child.id))) }.first
            )
            let revoke = "/children/\(child.id)/links/\(given.id)/revoke"
            #expect(try await officer.post(revoke, [:], on: hold).location == hold + "?done=revoked")
            #expect(try await service.stranger().get(link).shows(words))
            // Nobody takes back a link through another child's address (V1).
            #expect(
                try await officer.post(
                    "/children/\(TestChild.later.id)/links/\(given.id)/revoke",
                    sending: [("token", try officer.token(on: try await officer.get(hold)))]
                ).status == 404
            )
        }
    }

    @Test("codes are sent three times, and then only after a wait")
    func limit() async throws {
        try await TestService.open { service in
            let post = try await TestPost(service)
            let link = try await tell(service, post)
            let reader = service.stranger()
            for _ in 1...3 {
                #expect(try await reader.post(link, ["step": "code"]).status == 200)
                service.moment.pass(minutes: 1)
            }
            let page = try await reader.post(link, ["step": "code"])
            #expect(page.status == 429)
            #expect(page.shows("That was tried too often."))
            try await post.round()
            #expect(post.mails.count == 4)
        }
    }
}

extension TestVisitor {
    /// The token that every form of a page carries.
    fileprivate func token(on page: TestPage) throws -> String {
        guard let match = page.text.firstMatch(of: /name="token" value="([^"]*)"/) else {
            throw NotAsExpected("a page without a form")
        }
        return String(match.1)
    }
}
