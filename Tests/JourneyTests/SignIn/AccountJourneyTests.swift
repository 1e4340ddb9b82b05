import Access
import Policy
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("One's own account")
struct AccountJourneyTests {
    @Test("is led to by one's name on every page, and says where one is signed in, this place first")
    func places() async throws {
        try await TestService.open { service in
            let other = try await service.visitor(.iro)
            service.moment.pass(minutes: 3)
            let visitor = try await service.visitor(.iro)
            #expect(try await visitor.get("/children").links("Wren Ashgrove") == ["/account"])
            let page = try await visitor.get("/account")
            #expect(page.shows("Wren Ashgrove") && page.shows("Independent reviewing officer"))
            let rows = page.text.split(separator: "<tr>").dropFirst(2)
            #expect(rows.count == 2 && rows.first?.contains("this one") == true)
            #expect(page.shows("30 March 2026 at 10am") && page.shows("30 March 2026 at 10:03am"))
            #expect(page.queries <= 12)
            _ = try await other.get("/account")
        }
    }

    @Test("signs out one other place, or all of them", arguments: TestDatabase.all)
    func signingOut(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            var others: [TestVisitor] = []
            for _ in 1...3 { others.append(try await service.visitor(.iro)) }
            service.moment.pass(minutes: 1)
            let visitor = try await service.visitor(.iro)
            let page = try await visitor.get("/account")
            let one = try #require(
                page.text.firstMatch(of: /action="(\/account\/sessions\/[^"]{8,}\/end)"/).map { String($0.1) }
            )
            #expect(try await visitor.post(one, [:], on: "/account").location == "/account?ended=one")
            #expect(try await service.alive(others) == 2)
            let all = try await visitor.post("/account/sessions/end", [:], on: "/account")
            #expect(try await visitor.get(all.location ?? "").shows("You are signed out everywhere but here."))
            #expect(try await service.alive(others) == 0)
            #expect(try await service.alive([visitor]) == 1)
        }
    }

    @Test("does not sign out somebody else")
    func strangers() async throws {
        try await TestService.open(withChildren: false) { service in
            let other = try await service.visitor(.manager)
            let theirs = try await service.app.database.recall {
                try $0.one(Query<ID<Session>>("SELECT id FROM session"))
            }
            let visitor = try await service.visitor(.iro)
            let token = try #require(try await visitor.get("/account").form(to: "/sign-out")?.hidden("token"))
            let path = "/account/sessions/\(theirs.text)/end"
            #expect(try await visitor.post(path, sending: [(name: "token", value: token)]).status == 404)
            #expect(try await service.alive([other]) == 1)
        }
    }

    @Test("a role given changes the cookie with the next answer, and forms shown before are taken all the same")
    func roleGiven() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            let old = try #require(visitor.cookie("footprint-session"))
            try await service.write { try $0.giveRole(.support, to: TestPerson.iro.account, from: TestService.today) }
            _ = try await visitor.get("/my-work")
            let fresh = try #require(visitor.cookie("footprint-session"))
            #expect(fresh != old)
            #expect(try await form.send(["given": "Dilys May", "family": "T"]).location == form.page + "?saved=1")
            service.moment.pass(minutes: 1)
            let thief = service.stranger()
            thief.take("footprint-session", old)
            #expect(try await thief.get("/").location == "/sign-in")
            #expect(try await visitor.get("/").location == "/my-work")
        }
    }

    @Test("staying signed in is noted, and the foot of each page says until when")
    func staying() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = try await service.visitor(.iro)
            let page = try await visitor.get("/account")
            #expect(page.shows("You are signed in until 11am"))
            #expect(page.shows("60 minutes from each page you open, 12 hours in all."))
            let token = try #require(page.form(to: "/sign-out")?.hidden("token"))
            service.moment.pass(minutes: 55)
            let stayed = try await visitor.post("/account/stay", sending: [(name: "token", value: token)])
            #expect(stayed.text == "{\"state\":\"kept\",\"words\":\"\",\"endsIn\":3600,\"until\":\"11:55am\"}")
            service.moment.pass(minutes: 59)
            #expect(try await visitor.get("/account").status == 200)
            service.moment.pass(minutes: 60)
            #expect(try await visitor.post("/account/stay", sending: [(name: "token", value: token)]).status == 303)
            #expect(try await visitor.get("/account").status == 303)
        }
    }

    @Test("how long one stays signed in is the council's choice, from the day it is in force")
    func setting() async throws {
        try await TestService.open(withChildren: false) { service in
            try await service.write { transaction in
                let profile = try ProfileReader(file: "test").read(AccountJourneyTests.profile).get()
                _ = try transaction.adopt(profile, inForceFrom: "2026-03-31")
            }
            let today = try await service.visitor(.iro)
            service.moment.pass(minutes: 40)
            #expect(try await today.get("/account").status == 200)
            service.moment.pass(minutes: 24 * 60)
            let tomorrow = try await service.visitor(.iro)
            #expect(try await tomorrow.get("/account").shows("20 minutes from each page"))
            service.moment.pass(minutes: 21)
            #expect(try await tomorrow.get("/account").status == 303)
        }
    }

    private static let profile = """
        name: test
        title: A test
        council: Eastmere Council
        sessions:
          idle_minutes: 20
        """
}

extension TestService {
    /// How many of these are signed in.
    fileprivate func alive(_ visitors: [TestVisitor]) async throws -> Int {
        var count = 0
        for visitor in visitors where try await visitor.get("/account").status == 200 { count += 1 }
        return count
    }
}
