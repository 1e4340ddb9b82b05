import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("Signing in by a one-time link")
struct LinkJourneyTests {
    @Test("a person presses the button and comes in where their role does", arguments: TestDatabase.all)
    func comingIn(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            for (person, home) in [(TestPerson.iro, "/my-work"), (.manager, "/service"), (.support, "/data/imports")] {
                let visitor = service.stranger()
                let link = try await service.firstLink(for: person)
                let page = try await visitor.get(link)
                #expect(page.status == 200)
                #expect(page.shows("This link works once. Press the button to use it."))
                let answer = try await visitor.post(link, [:])
                #expect(answer.status == 303)
                #expect(answer.location == "/account/password")
                #expect(try await visitor.get("/").location == home)
            }
        }
    }

    @Test("opening a link, as programs that look through mail do, does not use it up")
    func looking() async throws {
        try await TestService.open(withChildren: false) { service in
            let link = try await service.firstLink(for: .iro)
            for _ in 1...3 { #expect(try await service.stranger().get(link).status == 200) }
            #expect(try await service.stranger().post(link, [:]).status == 303)
        }
    }

    @Test("a link that was used says so, to whoever opens it")
    func used() async throws {
        try await TestService.open(withChildren: false) { service in
            let link = try await service.firstLink(for: .iro)
            let form = try #require(try await service.stranger().get(link).form(to: link))
            _ = try await service.stranger().post(link, [:])
            let page = try await service.stranger().get(link)
            #expect(page.status == 410)
            #expect(page.shows("This link has already been used. Ask for a new one."))
            let late = service.stranger()
            #expect(try await late.send(form, [:], to: link).status == 403)
        }
    }

    @Test("a link that has run out, or never was, does not work")
    func runOut() async throws {
        try await TestService.open(withChildren: false) { service in
            let link = try await service.firstLink(for: .iro)
            service.moment.pass(minutes: 61)
            #expect(try await service.stranger().get(link).shows("This link has run out. Ask for a new one."))
            let unknown = "/sign-in/link/" + String(repeating: "0", count: 40)
            #expect(try await service.stranger().get(unknown).status == 410)
            #expect(try await service.stranger().get("/sign-in/link/nonsense").status == 404)
        }
    }

    @Test("the button counts only in the browser that was shown it")
    func foreign() async throws {
        try await TestService.open(withChildren: false) { service in
            let link = try await service.firstLink(for: .iro)
            let form = try #require(try await service.stranger().get(link).form(to: link))
            let other = service.stranger()
            _ = try await other.get("/sign-in")
            let answer = try await other.send(form, [:], to: link)
            #expect(answer.status == 403)
            #expect(answer.shows("Send the form again"))
            #expect(try await other.get("/").location == "/sign-in")
            #expect(try await service.stranger().post(link, [:]).status == 303)
        }
    }
}
