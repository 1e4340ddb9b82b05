import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Signing out, here and at the council")
struct CouncilSignOutJourneyTests {
    @Test("whoever signs out here is sent to sign out there too, and told when it is done (V17)")
    func passedOn() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            let page = try await visitor.post("/sign-out", [:], on: "/my-work")
            #expect(page.status == 200)
            #expect(page.shows("Signing you out of your Eastmere account"))
            let leave = try #require(page.onward)
            #expect(leave.hasPrefix("https://sign-on.eastmere.example/leave?hint=kept&state="))
            #expect(visitor.cookie("footprint-session") == nil)
            #expect(try await service.sessions() == 0)
            let state = try #require(leave.split(separator: "state=").last)
            let done = try await visitor.get("/sign-in/council/out?state=\(state)")
            #expect(done.shows("You have signed out of Footprint and of your Eastmere account."))
            // Who did not come from there is only shown the door.
            #expect(try await visitor.get("/sign-in/council/out?state=x").location == "/sign-in")
            #expect(try await service.stranger().get("/sign-in/council/out?state=\(state)").location == "/sign-in")
        }
    }

    @Test("whoever came in by password or link is signed out here, and of nothing else")
    func onlyHere() async throws {
        try await TestService.open(withChildren: false, signOn: TestProvider()) { service in
            let visitor = try await service.visitor(.iro)
            let page = try await visitor.post("/sign-out", [:], on: "/my-work")
            #expect(page.status == 303)
            #expect(page.location == "/sign-in")
        }
    }

    @Test("when the provider cannot be asked, the session here ends all the same")
    func providerDown() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            provider.fails(.unreachable)
            let page = try await visitor.post("/sign-out", [:], on: "/my-work")
            #expect(page.location == "/sign-in")
            #expect(try await service.sessions() == 0)
        }
    }

    @Test("the provider's token stands in the database sealed, and the session says who it is there")
    func sealed() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email, session: "there-1")
            _ = try await service.stranger().signInByCouncil()
            let kept = try await service.app.database.recall {
                try $0.one(
                    Query<String>(
                        "SELECT sign_on_subject || ' ' || sign_on_session || ' ' || sign_on_token FROM session"
                    )
                )
            }
            #expect(kept.hasPrefix("wren there-1 1."))
            #expect(!kept.contains("token of"))
        }
    }

    @Test(
        "a session that ended there ends here, and the person's others and other people's go on (V17)",
        arguments: TestDatabase.all
    )
    func oneSession(on kind: TestDatabase) async throws {
        let provider = TestProvider()
        try await TestService.open(on: kind, withChildren: false, signOn: provider) { service in
            let (desk, phone, other) = (service.stranger(), service.stranger(), service.stranger())
            provider.knows("wren", email: TestPerson.iro.email, session: "desk")
            _ = try await desk.signInByCouncil()
            provider.knows("wren", email: TestPerson.iro.email, session: "phone")
            _ = try await phone.signInByCouncil()
            provider.knows("tamsin", email: TestPerson.otherIRO.email, session: "other")
            _ = try await other.signInByCouncil()
            provider.says("m", subject: "wren", session: "desk")
            #expect(try await service.told("m").status == 200)
            #expect(try await desk.get("/my-work").status == 303)
            #expect(try await phone.get("/my-work").status == 200)
            #expect(try await other.get("/my-work").status == 200)
            #expect(try await service.councilEntries().last == "sign-out allowed council sign-on by Wren Ashgrove")
        }
    }

    @Test("a person who was signed out there is signed out here everywhere, but where they came by another way")
    func everySession() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            let (desk, phone) = (service.stranger(), service.stranger())
            provider.knows("wren", email: TestPerson.iro.email, session: "desk")
            _ = try await desk.signInByCouncil()
            provider.knows("wren", email: TestPerson.iro.email)
            _ = try await phone.signInByCouncil()
            let byLink = try await service.visitor(.iro)
            provider.says("m", subject: "wren")
            #expect(try await service.told("m").status == 200)
            #expect(try await desk.get("/my-work").status == 303)
            #expect(try await phone.get("/my-work").status == 303)
            #expect(try await byLink.get("/my-work").status == 200)
        }
    }

    @Test("a message counts once, and one that is not the provider's not at all; each stands in the log")
    func messages() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.says("m", subject: "wren")
            #expect(try await service.told("m").status == 200)
            provider.knows("wren", email: TestPerson.iro.email)
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            for text in ["m", "forged", "", "<script>"] {
                let page = try await service.told(text)
                #expect(page.status == 400)
                #expect(page.text.isEmpty)
            }
            #expect(try await visitor.get("/my-work").status == 200)
            provider.fails(.unreachable)
            #expect(try await service.told("m").status == 503)
            let forged = "sign-out refused council sign-on: token declined: signature"
            #expect(
                try await service.councilEntries() == [
                    "sign-out allowed council sign-on", "sign-in allowed council sign-on by Wren Ashgrove",
                    "sign-out refused council sign-on: token declined: name", forged, forged, forged,
                    "sign-out refused council sign-on: provider not reached",
                ]
            )
        }
    }
}

extension TestService {
    /// What the provider's program sends when somebody has signed out there.
    fileprivate func told(_ message: String) async throws -> TestPage {
        try await stranger().post("/sign-in/council/sign-out", sending: [("logout_token", message)])
    }
}
