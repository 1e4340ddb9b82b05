import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("What is guarded more than the rest")
struct StepUpJourneyTests {
    private static let path = "/settings/calendar/add"

    @Test("is opened with a proof of at most ten minutes, and else asked for first", arguments: TestDatabase.all)
    func guarded(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let phone = try await service.phone(of: .manager)
            let visitor = try await service.visitor(.manager)
            #expect(try await visitor.get(Self.path).status == 200)
            service.moment.pass(minutes: 11)
            let asked = try #require(try await visitor.get(Self.path + "?name=a%26b").location)
            #expect(asked == "/sign-in/again?back=%2Fsettings%2Fcalendar%2Fadd%3Fname%3Da%2526b")
            let page = try await visitor.get(asked)
            #expect(page.shows("Show that it is you"))
            let form = try #require(page.form(to: "/sign-in/again"))
            let wrong = try await visitor.send(form, ["proof": "000000x"], to: "/sign-in/again")
            #expect(wrong.status == 422)
            let again = try #require(wrong.form(to: "/sign-in/again"))
            let answer = try await visitor.send(again, ["proof": phone.code], to: "/sign-in/again")
            #expect(answer.location == "/settings/calendar/add?name=a%26b")
            #expect(try await visitor.get(Self.path).status == 200)
            #expect(try await visitor.get("/sign-in/again?back=%2Fmy-work").location == "/my-work")
            // The rest stays open meanwhile.
            service.moment.pass(minutes: 11)
            #expect(try await visitor.get("/settings/calendar").status == 200)
        }
    }

    @Test("a form that took longer is not lost: it is sent with the code")
    func form() async throws {
        try await TestService.open(withChildren: false) { service in
            let phone = try await service.phone(of: .manager)
            let visitor = try await service.visitor(.manager)
            let path = "/settings/people/invite"
            let form = try #require(try await visitor.get(path).form(to: path))
            service.moment.pass(minutes: 30)
            let before = try await service.deeds()
            let fields = ["name": "Ash <b>Thorn</b>", "email": "ash@eastmere.example", "role": "support"]
            let asked = try await visitor.send(form, fields, to: path)
            #expect(asked.status == 403)
            #expect(asked.shows("What you entered is kept"))
            #expect(!asked.text.contains("<b>Thorn"))
            let carried = try #require(asked.form(to: path))
            #expect(carried.hidden("name") == "Ash <b>Thorn</b>")
            let wrong = try await visitor.send(carried, ["proof": "12"], to: path)
            #expect(wrong.status == 422)
            #expect(try await service.deeds() == before)
            let still = try #require(wrong.form(to: path))
            let done = try await visitor.send(still, ["proof": phone.code], to: path)
            #expect(done.status == 200)
            #expect(done.shows("Hand over the link"))
            #expect(try await service.deeds() == before + 1)
        }
    }

    @Test("an open session without a second factor is not made another's by setting one up, nor by a password")
    func unattended() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = service.stranger()
            _ = try await visitor.post(try await service.firstLink(for: .manager), [:])
            let page = try await visitor.get("/account/second-factor")
            let phone = try service.phone(reading: page, of: .manager, to: "/account/second-factor")
            let factor = try #require(page.form(to: "/account/second-factor"))
            let password = try #require(try await visitor.get("/account/password").form(to: "/account/password"))
            service.moment.pass(minutes: 11)
            for path in ["/account/second-factor", "/account/password"] {
                let asked = try #require(try await visitor.get(path).location)
                #expect(asked.hasPrefix("/sign-in/again?back=%2Faccount"))
                #expect(try await visitor.get(asked).shows("Come in by a new link"))
            }
            let sent = try await visitor.send(factor, ["code": phone.code], to: "/account/second-factor")
            #expect(sent.location?.hasPrefix("/sign-in/again") == true)
            let chosen = try await visitor.send(
                password,
                ["new-password": "heron kettle nine"],
                to: "/account/password"
            )
            #expect(chosen.location?.hasPrefix("/sign-in/again") == true)
            #expect(try await service.app.signIn.secondFactor(of: TestPerson.manager.account) == nil)
            #expect(try await !service.app.signIn.hasPassword(TestPerson.manager.account))
        }
    }

    @Test("whoever has only a password shows it, sets a second factor up, and comes back", arguments: TestDatabase.all)
    func byPassword(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let visitor = service.stranger()
            _ = try await visitor.signIn(TestPerson.manager.email, TestPerson.manager.password)
            service.moment.pass(minutes: 11)
            let asked = try #require(try await visitor.get(Self.path).location)
            let form = try #require(try await visitor.get(asked).form(to: "/sign-in/again"))
            let wrong = try await visitor.send(form, ["password": "not it"], to: "/sign-in/again")
            #expect(wrong.status == 422)
            let right = ["password": TestPerson.manager.password]
            let shown = try await visitor.send(
                try #require(wrong.form(to: "/sign-in/again")),
                right,
                to: "/sign-in/again"
            )
            let onward = try #require(shown.location)
            let enrol = try #require(try await visitor.get(onward).location)
            #expect(enrol == "/account/second-factor?back=%2Fsettings%2Fcalendar%2Fadd")
            // Half a proof opens what is guarded to nobody.
            #expect(try await visitor.get(Self.path).location?.hasPrefix("/sign-in/again") == true)
            let page = try await visitor.get(enrol)
            let phone = try service.phone(reading: page, of: .manager, to: "/account/second-factor")
            let kept = try await visitor.send(
                try #require(page.form(to: "/account/second-factor")),
                ["code": phone.code],
                to: "/account/second-factor"
            )
            #expect(kept.links("I have kept them") == [Self.path])
            #expect(try await visitor.get(Self.path).status == 200)
        }
    }

    @Test("whoever has just come in and has no second factor sets one up first, and comes back")
    func without() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = service.stranger()
            _ = try await visitor.post(try await service.firstLink(for: .manager), [:])
            let asked = try #require(try await visitor.get(Self.path).location)
            let enrol = try #require(try await visitor.get(asked).location)
            #expect(enrol == "/account/second-factor?back=%2Fsettings%2Fcalendar%2Fadd")
            let page = try await visitor.get(enrol)
            let phone = try service.phone(reading: page, of: .manager, to: "/account/second-factor")
            let form = try #require(page.form(to: "/account/second-factor"))
            let kept = try await visitor.send(form, ["code": phone.code], to: "/account/second-factor")
            #expect(kept.links("I have kept them") == [Self.path])
            #expect(try await visitor.get(Self.path).status == 200)
        }
    }

    @Test("every guarded address asks everybody who may open it, and none does it for a stale proof")
    func everyAddress() async throws {
        try await TestService.open { service in
            for person in [TestPerson.iro, .manager, .support] {
                _ = try await service.phone(of: person)
                let visitor = try await service.visitor(person)
                service.moment.pass(minutes: 11)
                let before = try await service.deeds()
                let token = try #require(
                    try await visitor.get("/account/password").form(to: "/sign-out")?.hidden("token")
                )
                for entry in service.entries where entry.isAfterProof {
                    guard let permission = entry.permission, person.role.permissions.contains(permission) else {
                        continue
                    }
                    let path = service.address(of: entry, about: .overdue)
                    if entry.verb == "GET" {
                        #expect(
                            try await visitor.get(path).location?.hasPrefix("/sign-in/again?back=") == true,
                            "\(path)"
                        )
                    } else {
                        let page = try await visitor.post(path, sending: [("token", token)])
                        let isAsked = page.status == 403 || page.location?.hasPrefix("/sign-in/again") == true
                        #expect(isAsked, "\(path) answered \(page.status)")
                    }
                }
                #expect(try await service.deeds() == before)
            }
        }
    }
}
