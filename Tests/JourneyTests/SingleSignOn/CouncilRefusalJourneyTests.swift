import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Not let in by the council's account")
struct CouncilRefusalJourneyTests {
    @Test("an unknown person is told what to do next, and the log says why", arguments: TestDatabase.all)
    func unknown(on kind: TestDatabase) async throws {
        let provider = TestProvider()
        try await TestService.open(on: kind, withChildren: false, signOn: provider) { service in
            provider.knows("stranger", email: "stranger@eastmere.example")
            let visitor = service.stranger()
            let page = try await visitor.signInByCouncil()
            #expect(page.status == 403)
            #expect(page.shows("You are not signed in"))
            #expect(page.shows("Ask your IRO manager to add you"))
            #expect(!page.text.contains("stranger@"))
            #expect(visitor.cookie("footprint-session") == nil)
            #expect(
                try await service.councilEntries()
                    == ["sign-in refused council sign-on: no account with this address"]
            )
        }
    }

    @Test("somebody whose roles have ended gets the very same page, and their groups still suggest one")
    func noRole() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            let visitor = service.stranger()
            provider.knows("stranger", email: "stranger@eastmere.example", code: "other")
            let unknown = try await visitor.signInByCouncil(code: "other")
            let grant = try #require(
                try await service.app.database.read { try $0.allKept(Grant.of(TestPerson.iro.account)) }.first
            )
            try await service.write { try $0.endGrant(grant.seen, lastDay: "2026-03-29") }
            provider.knows("wren", email: TestPerson.iro.email, groups: ["Reviewers"])
            let page = try await visitor.signInByCouncil()
            #expect(page.status == 403)
            #expect(page.words == unknown.words)
            let suggested = try await service.app.database.recall { try $0.all(RoleSuggestion.all) }
            #expect(suggested.map(\.role) == [.iro])
            #expect(try await service.councilEntries().last == "sign-in refused council sign-on: no role today")
        }
    }

    @Test("an address that was given to somebody else gives them nobody's account (V44)", arguments: TestDatabase.all)
    func addressGivenOn(on kind: TestDatabase) async throws {
        let provider = TestProvider()
        try await TestService.open(on: kind, withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            _ = try await service.stranger().signInByCouncil()
            provider.knows("another", email: TestPerson.iro.email)
            let page = try await service.stranger().signInByCouncil()
            #expect(page.status == 403)
            #expect(
                try await service.councilEntries().last
                    == "sign-in refused council sign-on: the account is linked to another person there by Wren Ashgrove"
            )
            // Once a manager has taken the account from the one who left, the next has it, and the sessions are gone.
            try await service.app.database.keep { try $0.unlink(TestPerson.iro.account) }
            #expect(try await service.sessions() == 0)
            #expect(try await service.stranger().signInByCouncil().status == 303)
            provider.knows("wren", email: TestPerson.iro.email)
            #expect(try await service.stranger().signInByCouncil().status == 403)
        }
    }

    @Test("somebody whose address is now that of another account is not let in to either (V44)")
    func addressTaken() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            _ = try await service.stranger().signInByCouncil()
            provider.knows("wren", email: TestPerson.manager.email)
            let visitor = service.stranger()
            #expect(try await visitor.signInByCouncil().status == 403)
            #expect(visitor.cookie("footprint-session") == nil)
            #expect(
                try await service.councilEntries().last
                    == "sign-in refused council sign-on: the person is linked to another account here by Wren Ashgrove"
            )
        }
    }

    @Test("an address of which the provider has not made sure brings nobody in")
    func unverified() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: nil)
            let page = try await service.stranger().signInByCouncil()
            #expect(page.status == 403)
        }
    }

    @Test("a state that is used, old, mangled, or another browser's brings nobody in, and says to begin again")
    func states() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            @Sendable func isDeclined(_ page: TestPage) -> Bool {
                page.status == 400 && page.shows("Begin again from the sign-in page")
            }
            let before = service.stranger()
            let used = try await before.leaveForCouncil()
            #expect(try await before.comeBack(used).status == 303)
            #expect(try await isDeclined(before.comeBack(used)))

            let visitor = service.stranger()
            let mine = try await visitor.leaveForCouncil()
            let other = service.stranger()
            #expect(try await isDeclined(other.comeBack(mine)))
            _ = try await other.get("/sign-in")
            #expect(try await isDeclined(other.comeBack(mine)))
            #expect(try await isDeclined(visitor.get("/sign-in/council/back")))
            #expect(try await isDeclined(visitor.get("/sign-in/council/back?code=code")))
            for state in ["x", mine.uppercased(), mine.dropLast() + "g", mine + "0", "%3Cscript%3E"] {
                #expect(try await isDeclined(visitor.comeBack(String(state))))
            }
            #expect(try await visitor.comeBack(mine).status == 303)

            let slow = service.stranger()
            let old = try await slow.leaveForCouncil()
            service.moment.pass(minutes: 10)
            #expect(try await isDeclined(slow.comeBack(old)))
            #expect(other.cookie("footprint-session") == nil)
        }
    }

    @Test("a form that another site sends begins nothing")
    func foreign() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            let visitor = service.stranger()
            #expect(try await visitor.post("/sign-in/council", sending: []).status == 403)
            _ = try await visitor.get("/sign-in")
            #expect(try await visitor.post("/sign-in/council", sending: [("token", "0")]).status == 403)
            #expect(provider.seen.isEmpty)
        }
    }

    @Test(
        "what the provider says went wrong becomes our own words",
        arguments: [
            ("access_denied", 403, "did not let you in"),
            ("login_required", 403, "did not let you in"),
            ("server_error", 502, "an answer that cannot be used"),
            ("temporarily_unavailable", 502, "an answer that cannot be used"),
            ("invalid_request", 502, "an answer that cannot be used"),
            ("%3Cscript%3Ealert(1)%3C/script%3E", 502, "an answer that cannot be used"),
        ]
    )
    func errors(error: String, status: Int, words: String) async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            let visitor = service.stranger()
            let state = try await visitor.leaveForCouncil()
            let told = "error_description=%3Cscript%3Enonsense%3C/script%3E&error_uri=https://elsewhere.example"
            let page = try await visitor.get("/sign-in/council/back?state=\(state)&error=\(error)&\(told)")
            #expect(page.status == status)
            #expect(page.shows(words))
            #expect(page.shows("Sign in again"))
            for mark in ["<script", "nonsense", "elsewhere", "alert"] { #expect(!page.text.contains(mark)) }
            #expect(try await service.councilEntries().allSatisfy { !$0.contains("script") })
            #expect(try await service.councilEntries().count == 1)
        }
    }

    @Test("an answer in the name of another provider is not taken to ours (RFC 9207)")
    func mixedUp() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            let visitor = service.stranger()
            let mine = "https://sign-on.eastmere.example"
            for (issuer, status) in [("https://elsewhere.example", 502), (mine, 303)] {
                let state = try await visitor.leaveForCouncil()
                let page = try await visitor.get("/sign-in/council/back?state=\(state)&code=code&iss=\(issuer)")
                #expect(page.status == status)
            }
        }
    }

    @Test(
        "whatever is wrong with the provider, there is a page that says what to do, and an entry in the log",
        arguments: [
            (.unreachable, 502, "cannot be reached"),
            (.slow, 504, "did not answer in time"),
            (.nonsense(.tokens), 502, "an answer that cannot be used"),
            (.codeDeclined, 403, "did not confirm who you are"),
            (.clientDeclined, 502, "does not recognise this service"),
            (.tokenDeclined(.signature), 502, "could not be verified"),
        ] as [(ProviderFault, Int, String)]
    )
    func faults(fault: ProviderFault, status: Int, words: String) async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            let visitor = service.stranger()
            let state = try await visitor.leaveForCouncil()
            provider.fails(fault)
            let back = try await visitor.comeBack(state)
            let begin = try await visitor.post("/sign-in/council", [:], on: "/sign-in")
            for page in [back, begin] {
                #expect(page.status == status)
                #expect(page.shows(words))
                #expect(page.links("Sign in again") == ["/sign-in"])
            }
            #expect(
                try await service.councilEntries()
                    == Array(repeating: "sign-in refused council sign-on: \(fault.detail)", count: 2)
            )
            #expect(visitor.cookie("footprint-session") == nil)
            provider.fails(nil)
            #expect(try await visitor.signInByCouncil().status == 303)
        }
    }

    @Test("coming back from nowhere shuts nobody out, and does not fill the log (V14)")
    func flood() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            let visitor = service.stranger()
            for _ in 0..<110 {
                let page = try await visitor.comeBack("x")
                #expect(page.status == 400)
            }
            #expect(try await service.councilEntries().count == 100)
            provider.knows("wren", email: TestPerson.iro.email)
            #expect(try await service.stranger().signInByCouncil().status == 303)
        }
    }

    @Test("a morning on which everybody comes in from one address is no flood")
    func morning() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            for _ in 0..<120 {
                let page = try await service.stranger().signInByCouncil()
                #expect(page.status == 303)
            }
        }
    }
}
