import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Showing by the council’s account that it is still you")
struct CouncilProofJourneyTests {
    private static let guarded = "/settings/calendar/add"

    @Test(
        "coming in is no proof: the first guarded page asks at the council, and leads back",
        arguments: TestDatabase.all
    )
    func asked(on kind: TestDatabase) async throws {
        let provider = TestProvider()
        try await TestService.open(on: kind, withChildren: false, signOn: provider) { service in
            provider.knows("rowan", email: TestPerson.manager.email)
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            let asked = try await visitor.askedForCouncil(by: Self.guarded + "?name=a%26b")
            let page = try await visitor.get(asked)
            #expect(page.shows("Sign in with your Eastmere account once more"))
            #expect(page.queries <= 12)
            let state = try await visitor.leaveForProof(asked)
            #expect(provider.seen.last?.provesSince == service.moment.now)
            service.moment.pass(minutes: 2)
            #expect(try await visitor.comeBack(state).location == Self.guarded + "?name=a%26b")
            #expect(provider.seen.last == provider.seen.dropLast().last)
            #expect(try await visitor.get(Self.guarded).status == 200)
            #expect(
                try await service.councilEntries() == [
                    "sign-in allowed council sign-on by Rowan Millbeck",
                    "sign-in allowed council sign-on once more by Rowan Millbeck",
                ]
            )
            #expect(try await service.sessions() == 1)
            #expect(try await visitor.get(asked).location == Self.guarded + "?name=a%26b")
            service.moment.pass(minutes: 11)
            #expect(try await visitor.askedForCouncil(by: Self.guarded).hasPrefix("/sign-in/council/again"))
        }
    }

    @Test("what was typed is there again after it, and is sent from there", arguments: TestDatabase.all)
    func form(on kind: TestDatabase) async throws {
        let provider = TestProvider()
        try await TestService.open(on: kind, withChildren: false, signOn: provider) { service in
            provider.knows("rowan", email: TestPerson.manager.email)
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            let path = "/settings/people/invite"
            _ = try await visitor.prove(at: path)
            let form = try #require(try await visitor.get(path).form(to: path))
            service.moment.pass(minutes: 30)
            let before = try await service.deeds()
            let fields = ["name": "Ash Thorn", "email": "ash@eastmere.example", "role": "support"]
            let asked = try #require(try await visitor.send(form, fields, to: path).location)
            #expect(try await service.deeds() == before)
            let door = try #require(try await visitor.get(asked).location)
            let state = try await visitor.leaveForProof(door)
            #expect(try await visitor.comeBack(state).location == path)
            let shown = try await visitor.get(path)
            #expect(shown.holdsDraft && shown.text.contains("value=\"Ash Thorn\""))
            let again = try #require(shown.form(to: path))
            #expect(try await visitor.send(again, fields, to: path).status == 200)
            #expect(try await service.deeds() == before + 1)
        }
    }

    @Test(
        "who signs in there as somebody else has shown nothing, is told so, and the log names whose session it was",
        arguments: TestDatabase.all
    )
    func someoneElse(on kind: TestDatabase) async throws {
        let provider = TestProvider()
        try await TestService.open(on: kind, withChildren: false, signOn: provider) { service in
            provider.knows("rowan", email: TestPerson.manager.email)
            provider.knows("wren", email: TestPerson.iro.email, code: "other")
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            let state = try await visitor.leaveForProof(visitor.askedForCouncil(by: Self.guarded))
            let page = try await visitor.comeBack(state, code: "other")
            #expect(page.status == 403)
            #expect(page.shows("Somebody else signed in at your council’s sign-on than is signed in here."))
            #expect(page.shows("You are still signed in"))
            let again = "/sign-in/council/again?back=%2Fsettings%2Fcalendar%2Fadd"
            #expect(page.links("Try once more") == [again])
            #expect(
                try await service.councilEntries().last
                    == "sign-in refused council sign-on once more: another person signed in there by Rowan Millbeck"
            )
            #expect(try await visitor.get(Self.guarded).status == 303)
            #expect(try await visitor.get("/service").status == 200)
            #expect(try await visitor.comeBack(visitor.leaveForProof(again)).location == Self.guarded)
        }
    }

    @Test(
        "whatever goes wrong there, the page says what to do, the session goes on, and the log says why",
        arguments: [
            (.unreachable, 502, "Wait a few minutes"),
            (.slow, 504, "Wait a few minutes"),
            (.codeDeclined, 403, "Try again"),
            (.tokenDeclined(.noNewSignIn), 502, "sign in there when you are asked"),
            (.tokenDeclined(.signature), 502, "the log says why"),
        ] as [(ProviderFault, Int, String)]
    )
    func trouble(fault: ProviderFault, status: Int, words: String) async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("rowan", email: TestPerson.manager.email)
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            let asked = try await visitor.askedForCouncil(by: Self.guarded)
            let state = try await visitor.leaveForProof(asked)
            provider.fails(fault)
            let there = try await visitor.post("/sign-in/council/again", [:], on: asked)
            for page in [there, try await visitor.comeBack(state)] {
                #expect(page.status == status)
                #expect(page.shows(words))
                #expect(page.links("Try once more") == [asked])
                #expect(
                    try await service.councilEntries().last
                        == "sign-in refused council sign-on once more: \(fault.detail) by Rowan Millbeck"
                )
            }
            #expect(try await visitor.get("/service").status == 200)
            #expect(try await visitor.get(Self.guarded).status == 303)
        }
    }

    @Test("an errand of one session proves nothing for another, nor for nobody, and brings nobody in")
    func otherSession() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("rowan", email: TestPerson.manager.email)
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            let asked = try await visitor.askedForCouncil(by: Self.guarded)
            let (old, other) = (try await visitor.leaveForProof(asked), try await visitor.leaveForProof(asked))
            _ = try await visitor.post("/sign-out", [:], on: "/service")
            #expect(try await visitor.comeBack(old).status == 400)
            #expect(visitor.cookie("footprint-session") == nil)
            _ = try await visitor.signInByCouncil()
            #expect(try await visitor.comeBack(other).status == 400)
            #expect(try await visitor.get(Self.guarded).status == 303)
        }
    }

    @Test("who came in by the council opens no other way in for themselves before it: neither a password nor a phone")
    func noWayRound() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("rowan", email: TestPerson.manager.email)
            try await service.app.database.keep { try $0.dropPassword(of: TestPerson.manager.account) }
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            let token = try #require(try await visitor.get("/account").form(to: "/sign-out")?.hidden("token"))
            let fields = [("token", token), ("new-password", "three random words")]
            #expect(try await visitor.get("/account/password").shows("You have no password here"))
            #expect(try await visitor.post("/account/password", sending: fields).status == 409)
            let factor = "/account/second-factor"
            #expect(try await visitor.askedForCouncil(by: factor).hasPrefix("/sign-in/council/again"))
            let sent = try await visitor.post(factor, sending: fields)
            #expect(sent.location?.hasPrefix("/sign-in/again") == true)
            #expect(try await visitor.prove(at: factor).location == factor)
            #expect(try await visitor.get(factor).shows("Six digits"))
        }
    }

    @Test("who has a phone set up here too may use its code, and is sent to the council first")
    func code() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("rowan", email: TestPerson.manager.email)
            let phone = try await service.phone(of: .manager)
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            let page = try await visitor.get(visitor.askedForCouncil(by: Self.guarded))
            let byCode = try #require(page.links("Use the code from your phone").first)
            let form = try #require(try await visitor.get(byCode).form(to: "/sign-in/again"))
            #expect(try await visitor.send(form, ["proof": phone.code], to: "/sign-in/again").location == Self.guarded)
            #expect(try await visitor.get(Self.guarded).status == 200)
        }
    }

    @Test("who came in by password is not sent to the council, and its page is not there without one")
    func byPassword() async throws {
        try await TestService.open(withChildren: false, signOn: TestProvider()) { service in
            _ = try await service.phone(of: .manager)
            let visitor = try await service.visitor(.manager)
            service.moment.pass(minutes: 11)
            let again = try #require(try await visitor.get(Self.guarded).location)
            #expect(try await visitor.get(again).form(to: "/sign-in/again") != nil)
            let council = try await visitor.get("/sign-in/council/again?back=%2Fservice")
            #expect(council.location == "/sign-in/again?back=%2Fservice")
        }
        try await TestService.open(withChildren: false) { service in
            let page = try await service.visitor(.manager).get("/sign-in/council/again")
            #expect(page.status == 404)
        }
    }
}

extension TestVisitor {
    /// Opens a guarded page and follows to where it asks; gives that address.
    fileprivate func askedForCouncil(by path: String) async throws -> String {
        guard let again = try await get(path).location, let asked = try await get(again).location else {
            throw NotAsExpected("\(path) asked for no proof")
        }
        return asked
    }

    /// Presses the button that leads to the council; gives the state with which the browser is sent on.
    fileprivate func leaveForProof(_ page: String) async throws -> String {
        let sent = try await post("/sign-in/council/again", [:], on: page)
        guard sent.status == 200, let state = sent.onward?.split(separator: "state=").last else {
            throw NotAsExpected("the browser was not sent on: \(sent.status)")
        }
        return String(state)
    }

    /// Shows by the council's account that it is still them, for a page.
    fileprivate func prove(at path: String) async throws -> TestPage {
        try await comeBack(leaveForProof(askedForCouncil(by: path)))
    }
}
