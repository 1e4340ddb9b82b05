import Access
import HTTPTypes
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Signing in by the council's account")
struct CouncilSignInJourneyTests {
    @Test("whoever has an account with that address and a role comes in, and stays linked", arguments: TestDatabase.all)
    func first(on kind: TestDatabase) async throws {
        let provider = TestProvider()
        try await TestService.open(on: kind, withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: "IRO@Eastmere.example")
            let visitor = service.stranger()
            let answer = try await visitor.signInByCouncil()
            #expect(answer.status == 303)
            #expect(answer.location == "/my-work")
            #expect(try await visitor.get("/my-work").shows("Wren Ashgrove"))
            #expect(provider.seen.count == 2)
            #expect(Set(provider.seen).count == 1)
            #expect(try await service.councilEntries() == ["sign-in allowed council sign-on by Wren Ashgrove"])

            // Another name and address there, and the same person.
            provider.knows("wren", email: "wren.newname@eastmere.example")
            #expect(try await service.stranger().signInByCouncil().location == "/my-work")
            provider.knows("wren", email: nil)
            #expect(try await service.stranger().signInByCouncil().location == "/my-work")
        }
    }

    @Test("the council's button is the first on the page, and leads back to what was wanted")
    func button() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("rowan", email: TestPerson.manager.email)
            let visitor = service.stranger()
            let page = try await visitor.get("/sign-in?back=/children")
            let button = try #require(page.text.firstRange(of: "Sign in with your Eastmere account"))
            let password = try #require(page.text.firstRange(of: "name=\"password\""))
            #expect(button.lowerBound < password.lowerBound)
            #expect(try await visitor.signInByCouncil(from: "/sign-in?back=/children").location == "/children")
            let other = service.stranger()
            #expect(try await other.signInByCouncil(from: "/sign-in?back=//elsewhere.example").location == "/service")
        }
    }

    @Test("the page that leads to the provider leads there by itself and by a link, and keeps nothing")
    func onward() async throws {
        try await TestService.open(withChildren: false, signOn: TestProvider()) { service in
            let page = try await service.stranger().post("/sign-in/council", [:], on: "/sign-in")
            let address = try #require(page.onward)
            #expect(address.hasPrefix("https://sign-on.eastmere.example/authorise?state="))
            #expect(page.links("Continue") == [address])
            #expect(page.shows("Going to your Eastmere account"))
            #expect(page.headers[.cacheControl] == "no-store")
        }
    }

    @Test("without a provider there is no button and none of its pages")
    func notSetUp() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = service.stranger()
            let door = try await visitor.get("/sign-in")
            #expect(!door.shows("account"))
            for path in ["/sign-in/council/back?state=a&code=b", "/sign-in/council/out"] {
                let page = try await visitor.get(path)
                #expect(page.status == 404)
            }
            for path in ["/sign-in/council", "/sign-in/council/sign-out"] {
                let page = try await visitor.post(path, sending: [])
                #expect(page.status == 404)
            }
        }
    }

    @Test("groups suggest roles and give none; what they suggest now takes the place of what they did (V33)")
    func groups() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            @Sendable func suggested() async throws -> [Role] {
                try await service.app.database.recall { try $0.all(RoleSuggestion.of(TestPerson.iro.account)) }
                    .map(\.role)
            }
            provider.knows("wren", email: TestPerson.iro.email, groups: ["Managers", "Reviewers", "Parking"])
            let visitor = service.stranger()
            #expect(try await visitor.signInByCouncil().location == "/my-work")
            #expect(try await suggested() == [.iro, .manager])
            #expect(try await visitor.get("/service").status == 403)
            provider.knows("wren", email: TestPerson.iro.email, groups: [])
            _ = try await service.stranger().signInByCouncil()
            #expect(try await suggested() == [])
        }
    }

    @Test("two windows at once, begun before either came back, both come in (V20)")
    func twoWindows() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            let visitor = service.stranger()
            let form = try #require(try await visitor.get("/sign-in").form(to: "/sign-in/council"))
            let later = try await visitor.leaveForCouncil()
            let sent = try await visitor.send(form, [:], to: "/sign-in/council")
            let earlier = try #require(sent.onward?.split(separator: "state=").last.map(String.init))
            #expect(try await visitor.comeBack(earlier).status == 303)
            #expect(try await visitor.comeBack(later).status == 303)
        }
    }

    @Test("coming in again in the same browser ends the session that was there (V17)")
    func rotates() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            let visitor = service.stranger()
            let state = try await visitor.leaveForCouncil()
            let again = try await visitor.leaveForCouncil()
            _ = try await visitor.comeBack(state)
            let old = try #require(visitor.cookie("footprint-session"))
            _ = try await visitor.comeBack(again)
            #expect(visitor.cookie("footprint-session") != old)
            let thief = service.stranger()
            thief.take("footprint-session", old)
            #expect(try await thief.get("/my-work").status == 303)
            #expect(try await service.sessions() == 1)
        }
    }
}
