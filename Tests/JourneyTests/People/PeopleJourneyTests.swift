import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("The page of people")
struct PeopleJourneyTests {
    @Test("a manager invites somebody, hands the link over, and they come in", arguments: TestDatabase.all)
    func invited(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let path = "/settings/people/invite"
            let empty = try await manager.post(path, ["name": "", "email": "x", "role": "emperor", "share": "0"])
            #expect(empty.status == 422)
            #expect(empty.shows("Enter the person’s name"))
            #expect(empty.shows("Choose the role from the list"))
            let taken = try await manager.post(path, ["name": "A", "email": TestPerson.iro.email, "role": "iro"])
            #expect(taken.shows("There is an account with this e-mail address already."))
            let name = "<script>alert(1)</script> O'Thorn"
            let page = try await manager.post(
                path,
                ["name": name, "email": "thorn@eastmere.example", "role": "iro", "share": "60"]
            )
            #expect(page.status == 200)
            #expect(!page.runsScript)
            let link = try #require(page.text.firstMatch(of: /\/sign-in\/link\/[0-9a-f]{40}/)).0
            let list = try await manager.get("/settings/people")
            #expect(!list.runsScript)
            #expect(list.shows(name))
            #expect(list.shows("Invited"))
            #expect(!list.text.contains(link))
            let visitor = service.stranger()
            #expect(try await visitor.post(String(link), [:]).location == "/account/password")
            #expect(try await visitor.get("/").location == "/my-work")
            let officers = try await service.app.database.read { try $0.all(Officer.inPost(on: TestService.today)) }
            #expect(officers.first { $0.name == name }?.fullTimePercent == 60)
            #expect(try await manager.get("/settings/people").shows("Active"))
        }
    }

    @Test("roles are given and ended, each a grant of its own")
    func roles() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let base = "/settings/people/account-support"
            let given = try await manager.post(base + "/roles", ["role": "iro", "share": "40", "from": "2026-03-30"])
            #expect(given.location == base + "?done=role")
            #expect(try await manager.post(base + "/roles", ["role": "iro", "from": "2026-03-30"]).status == 409)
            let past = ["role": "manager", "from": "2026-03-01"]
            #expect(try await manager.post(base + "/roles", past).shows("The first day must be today or later"))
            let page = try await manager.get(base)
            let ends = page.links("End")
            #expect(ends.count == 2)
            let end = try #require(ends.first)
            let ended = try await manager.post(end, ["last-day": "2026-03-29"])
            #expect(ended.location == base + "?done=end")
            #expect(try await manager.get(base).shows("29 March 2026"))
            let support = try await service.app.database.person(TestPerson.support.account)
            #expect(support.roles(on: TestService.today).map(\.role) == [.iro])
            #expect(support.grants.count == 2)
        }
    }

    @Test("suspending ends every session at once, and letting in again lets in")
    func suspended() async throws {
        try await TestService.open(withChildren: false) { service in
            let (manager, iro) = (try await service.visitor(.manager), try await service.visitor(.iro))
            let base = "/settings/people/account-iro"
            #expect(try await manager.post(base + "/suspend", ["reason": ""]).shows("Enter why"))
            #expect(
                try await manager.post(base + "/suspend", ["reason": "On leave"]).location == base + "?done=suspended"
            )
            #expect(try await iro.get("/").location == "/sign-in")
            #expect(try await service.stranger().signIn(TestPerson.iro.email, TestPerson.iro.password).status == 422)
            #expect(try await manager.get(base).shows("Suspended since 30 March 2026: On leave"))
            #expect(try await manager.post(base + "/link", [:]).status == 409)
            #expect(try await manager.post(base + "/suspend", [:]).location == base + "?done=admitted")
            #expect(
                try await service.stranger().signIn(TestPerson.iro.email, TestPerson.iro.password).location
                    == "/my-work"
            )
        }
    }

    @Test("another address ends every role and session that day (V44), and the second factor is reset with a reason")
    func emailAndFactor() async throws {
        try await TestService.open(withChildren: false) { service in
            _ = try await service.phone(of: .iro)
            let (manager, iro) = (try await service.visitor(.manager), try await service.visitor(.iro))
            let base = "/settings/people/account-iro"
            let reset = try await manager.post(base + "/second-factor", ["reason": "Lost phone"])
            #expect(reset.location == base + "?done=reset")
            #expect(try await iro.get("/").location == "/sign-in")
            #expect(try await manager.get(base).shows("None. Last reset on 30 March 2026: Lost phone"))

            let again = try await service.visitor(.iro)
            let taken = try await manager.post(base + "/email", ["email": TestPerson.manager.email])
            #expect(taken.status == 422)
            let moved = try await manager.post(base + "/email", ["email": "wren.new@eastmere.example"])
            #expect(moved.location == base + "/left?done=email")
            #expect(try await again.get("/").location == "/sign-in")
            for email in [TestPerson.iro.email, "wren.new@eastmere.example"] {
                #expect(try await service.stranger().signIn(email, TestPerson.iro.password).status == 422)
            }
            #expect(try await manager.get(base).shows("Ended"))
            #expect(try await !manager.get("/settings/people").shows("Wren Ashgrove"))
            #expect(try await manager.get("/settings/people?ended=yes").shows("Wren Ashgrove"))
            #expect(
                try await manager.post(base + "/roles", ["role": "iro", "from": "2026-03-30"]).location == base
                    + "?done=role"
            )
            let page = try await manager.post(base + "/link", [:])
            let link = try #require(page.text.firstMatch(of: /\/sign-in\/link\/[0-9a-f]{40}/)).0
            #expect(try await service.stranger().post(String(link), [:]).status == 303)
        }
    }

    @Test("nobody does it to themselves, and the last manager stays")
    func oneself() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let base = "/settings/people/account-manager"
            let page = try await manager.get(base)
            #expect(page.shows("This is your own account."))
            #expect(page.links("End").isEmpty)
            let before = try await service.deeds()
            for (path, fields) in [
                ("/suspend", ["reason": "x"]), ("/second-factor", ["reason": "x"]),
                ("/email", ["email": "n@e.example"]),
                ("/roles", ["role": "iro", "from": "2026-03-30"]),
            ] {
                let answer = try await manager.post(base + path, fields)
                #expect(answer.status == 409, "\(path)")
                #expect(answer.shows("You cannot do this to your own account."), "\(path)")
            }
            #expect(try await service.deeds() == before)
        }
    }

    @Test("an officer’s share of a post is changed, and nothing else that a form may send (V7)")
    func share() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let base = "/settings/people/account-iro"
            let before = try await service.app.database.person(TestPerson.iro.account)
            let unknown = [
                "share": "80", "id": "officer-otherIRO", "account": "account-manager", "account_id": "account-manager",
                "role": "manager", "roles": "manager", "email": "n@e.example", "name": "Someone else", "to_on": "",
                "started_on": "2020-01-01", "permissions": "managePeople",
            ]
            #expect(try await manager.post(base + "/post", unknown).location == base + "?done=post")
            #expect(try await service.app.database.person(TestPerson.iro.account) == before)
            let officers = try await service.app.database.read { try $0.all(Officer.inPost(on: TestService.today)) }
            #expect(officers.map(\.fullTimePercent).sorted() == [60, 80])
            let invited = unknown.merging(["name": "Ash", "email": "ash@e.example", "role": "support"]) { $1 }
            _ = try await manager.post("/settings/people/invite", invited)
            let people = try await service.app.database.people()
            #expect(people.count == TestPerson.allCases.count + 1)
            #expect(people.first { $0.name == "Ash" }?.grants.map(\.fact.role) == [.support])
        }
    }

    @Test("is a page of fifty, however many there are, in few queries")
    func many() async throws {
        try await TestService.open(withChildren: false) { service in
            try await service.write { transaction in
                for number in 100..<230 {
                    try transaction.openAccount(
                        name: "Person \(number) " + String(repeating: "long ", count: 17),
                        email: "p\(number)@eastmere.example",
                        as: .support,
                        from: TestService.today
                    )
                }
            }
            let manager = try await service.visitor(.manager)
            let first = try await manager.get("/settings/people")
            #expect(first.shows("Showing 50 of \(130 + TestPerson.allCases.count)"))
            #expect(first.queries <= 12)
            #expect(first.text.utf8.count < 60_000)
            let next = try #require(first.links("Next").first)
            #expect(try await manager.get(next).links("Previous") == ["/settings/people"])
            #expect(try await manager.get("/settings/people?after=99999999").status == 200)
        }
    }
}
