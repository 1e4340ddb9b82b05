import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("What is typed and not sent")
struct DraftJourneyTests {
    @Test("is there again on another device, and gone when its author begins anew", arguments: TestDatabase.all)
    func otherDevice(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let page = TestService.namesPage
            let form = try await TypedForm(try await service.visitor(.iro), on: page)
            let saved = try await form.save(["given": "Dilys & \"Ada\" 🦊\r\nMay"])
            #expect(saved.status == 200 && saved.text.contains("\"words\":\"Saved at 10am\""))
            service.moment.pass(minutes: 5)

            let other = try await service.visitor(.iro)
            let shown = try await other.get(page)
            #expect(shown.shows("We kept what you typed on 30 March 2026 at 10am."))
            #expect(shown.text.contains("value=\"Dilys &amp; &quot;Ada&quot; 🦊\r\nMay\""))
            #expect(shown.queries <= 12)
            #expect(try await other.get("/my-work").shows("1 form you have begun"))
            #expect(try await other.get("/my-work").links("Edit a child's names: Dilys Thistlewood") == [page])
            #expect(try await other.get("/account").links("Edit a child's names: Dilys Thistlewood") == [page])

            let again = try #require(shown.form(to: "/drafts/forget"))
            #expect(try await other.send(again, [:], to: "/drafts/forget").location == page)
            let fresh = try await other.get(page)
            #expect(!fresh.holdsDraft && fresh.text.contains("value=\"Dilys\""))
            #expect(try await !other.get("/my-work").shows("you have begun"))
        }
    }

    @Test("is its author's alone")
    func authorOnly() async throws {
        try await TestService.open { service in
            let page = TestService.namesPage
            try await TypedForm(try await service.visitor(.iro), on: page).save(["given": "Nobody else's"])
            for person in [TestPerson.manager, .support] {
                let visitor = try await service.visitor(person)
                for place in [page, "/account"] + (person == .manager ? ["/my-work"] : []) {
                    let shown = try await visitor.get(place)
                    #expect(!shown.holdsDraft && !shown.shows("you have begun") && !shown.text.contains("Nobody else"))
                }
            }
            let kept = try await service.app.database.recall { try $0.all(Query<String>("SELECT sealed FROM draft")) }
            #expect(kept.count == 1 && kept.allSatisfy { !$0.contains("Nobody") })
        }
    }

    @Test("goes with the form once it is taken, and a save that comes late does not bring it back")
    func taken() async throws {
        try await TestService.open { service in
            let form = try await TypedForm(try await service.visitor(.iro), on: TestService.namesPage)
            try await form.save(["given": "Dilys"])
            #expect(try await form.send(["given": "Dilys May", "family": "Thistlewood"]).status == 303)
            #expect(try await service.drafts() == 0)
            let late = try await form.save(["given": "Dilys M"], turn: 2)
            #expect(late.text.contains("\"state\":\"overtaken\""))
            #expect(try await service.drafts() == 0)
        }
    }

    @Test("V35: an older save that arrives last does not win; newer words in another window are not written over")
    func order() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let one = try await TypedForm(visitor, on: TestService.namesPage)
            try await one.save(["given": "third"], turn: 3)
            try await one.save(["given": "second"], turn: 2)
            #expect(try await visitor.get(one.page).text.contains("value=\"third\""))
            let two = try await TypedForm(visitor, on: TestService.namesPage)
            try await one.save(["given": "fourth"], turn: 4)
            let refused = try await two.save(["given": "other"], turn: 1)
            #expect(refused.text.contains("\"state\":\"overtaken\""))
            #expect(try await visitor.get(one.page).text.contains("value=\"fourth\""))
        }
    }

    @Test("of a form that was filled in wrongly is kept too")
    func wrong() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            #expect(try await form.send(["given": String(repeating: "long ", count: 200)]).status == 422)
            #expect(try await visitor.get(form.page).holdsDraft)
        }
    }

    @Test("is shown beside what somebody else wrote meanwhile, and neither is lost: V35", arguments: TestDatabase.all)
    func overtaken(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            try await form.save(["given": "Mine", "family": "Thistlewood"])
            let manager = try await service.visitor(.manager)
            _ = try await manager.post(form.page, ["given": "Theirs", "family": "Thistlewood"])
            let shown = try await visitor.get(form.page)
            #expect(shown.shows("What is on record has been changed since"))
            #expect(shown.shows("Somebody changed this first") && shown.shows("Theirs") && shown.shows("Mine"))
            let settled = try #require(shown.form(to: form.page))
            let answer = try await visitor.send(settled, ["given": "Mine", "family": "Thistlewood"], to: form.page)
            #expect(answer.status == 303)
            #expect(try await visitor.get(form.page).text.contains("value=\"Mine\""))
            #expect(try await service.drafts() == 0)
        }
    }

    @Test("never holds a password or a code, nor more than a form may send")
    func secrets() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            let secret = ["password": "hunter2", "new-password": "hunter2", "recovery-code": "123456", "otp": "123456"]
            try await form.save(secret)
            #expect(try await service.drafts() == 0)
            try await form.save(secret.merging(["given": "D", "postcode": "NG1"]) { $1 }, turn: 2)
            let sealed = try await service.app.database.recall { try $0.one(Query<String>("SELECT sealed FROM draft")) }
            let owner = SealedColumn.owner([TestPerson.iro.account.text, form.page])
            let text = String(
                decoding: try service.app.keys.unseal(sealed, for: .keptForm, of: owner),
                as: UTF8.self
            )
            #expect(text.contains("given=D") && text.contains("postcode=NG1"))
            #expect(!text.contains("hunter2") && !text.contains("123456") && !text.contains("token"))
            #expect(
                try await form.save(["given": String(repeating: "x", count: FormBody.limit)], turn: 3).status == 413
            )
        }
    }

    @Test("about a child that one may no longer see is not shown")
    func lostSight() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            try await TypedForm(visitor, on: TestService.namesPage).save(["given": "D"])
            #expect(try await visitor.get("/my-work").shows("1 form you have begun"))
            let manager = try await service.visitor(.manager)
            let moved = try await manager.post(
                "/allocation/\(TestChild.later.id)",
                [
                    "officer": TestPerson.otherIRO.officer?.id.text ?? "", "from-day": "30", "from-month": "3",
                    "from-year": "2026", "reason": "Leaves",
                ]
            )
            #expect(moved.status == 303)
            service.moment.pass(minutes: 24 * 60)
            let next = try await service.visitor(.iro)
            for page in ["/my-work", "/account"] {
                let shown = try await next.get(page)
                #expect(!shown.shows("you have begun") && !shown.shows(TestChild.later.family))
            }
            #expect(try await next.get(TestService.namesPage).status == 404)
        }
    }

    @Test("without script is put aside with a button, and found on My work")
    func later() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            #expect(form.form.markup.contains("formaction=\"/drafts\""))
            let fields = form.form.hidden + [(name: "given", value: "Dil"), (name: "later", value: "yes")]
            #expect(try await visitor.post("/drafts", sending: fields).location == "/my-work")
            #expect(try await visitor.get(form.page).text.contains("value=\"Dil\""))
        }
    }

    @Test(
        "is kept for pages of this service only, and by no other site",
        arguments: [
            "https://elsewhere.example/", "//elsewhere.example", "/no-such-page", "/sign-in", "", "/drafts/forget",
        ]
    )
    func foreign(page: String) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let token = try #require(try await visitor.get("/account").form(to: "/sign-out")?.hidden("token"))
            let fields = [(name: "draft", value: page), (name: "given", value: "x"), (name: "turn", value: "1")]
            _ = try await visitor.post("/drafts", sending: fields + [(name: "token", value: token)])
            #expect(try await visitor.post("/drafts", sending: fields + [(name: "token", value: "0")]).status == 403)
            #expect(try await service.drafts() == 0)
        }
    }
}
