import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("A form that comes too late")
struct LateFormTests {
    @Test("after the session ended is kept, and is on its page again after signing in", arguments: TestDatabase.all)
    func ended(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            service.moment.pass(minutes: 61)
            let door = try #require(try await form.send(["given": "Dilys May", "family": "Thistlewood"]).location)
            #expect(door == "/sign-in?back=\(TestService.namesPage.replacing("/", with: "%2F"))&kept=yes")
            #expect(try await visitor.get(door).shows("We kept what you typed: sign in, and it is there again."))
            #expect(try await service.signIn(visitor, as: .iro, by: door).location == form.page)
            let shown = try await visitor.get(form.page)
            #expect(shown.holdsDraft && shown.text.contains("value=\"Dilys May\""))
            let before = try await service.namings()
            let again = try #require(shown.form(to: form.page))
            let sent = ["given": "Dilys May", "family": "Thistlewood"]
            #expect(try await visitor.send(again, sent, to: form.page).status == 303)
            #expect(try await visitor.send(again, sent, to: form.page).status == 303)
            #expect(try await service.namings() == before + 1)
            #expect(try await service.drafts() == 0)
        }
    }

    @Test("is kept for whoever had the page, not for who signs in next")
    func otherPerson() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            service.moment.pass(minutes: 61)
            let door = try #require(try await form.send(["given": "Private"]).location)
            _ = try await service.signIn(visitor, as: .manager, by: door)
            let shown = try await visitor.get(form.page)
            #expect(shown.status == 200 && !shown.holdsDraft && !shown.text.contains("Private"))
            // Nor is it theirs to keep what the person before them typed in this browser.
            #expect(try await form.send(["given": "Private"]).status == 403)
            #expect(try await service.signIn(service.stranger(), as: .iro, by: door).location == form.page)
        }
    }

    @Test("from a session before this one is shown again, and nothing is done with it yet: V20")
    func staleToken() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            let before = try await service.deeds()
            _ = try await visitor.post(try await service.link(for: .iro), [:])
            #expect(try await form.send(["given": "Dilys May"]).location == form.page)
            #expect(try await service.deeds() == before)
            #expect(try await visitor.get(form.page).text.contains("value=\"Dilys May\""))
        }
    }

    @Test("from another site puts no text into anybody's page, whatever it sends", arguments: [true, false])
    func forged(isSignedIn: Bool) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let attacker = try await service.visitor(.support)
            let own = try #require(try await attacker.get("/account").form(to: "/sign-out")?.hidden("token"))
            if !isSignedIn { service.moment.pass(minutes: 61) }
            for token in ["", "0", String(repeating: "a", count: 64), Secret.fresh().crossSiteToken, own] {
                let fields = [
                    "token": token, "draft": TestService.namesPage, "given": "Forged", "once": "1", "hand": "x",
                ]
                for path in [TestService.namesPage, "/drafts"] {
                    _ = try await visitor.post(path, sending: fields.map { (name: $0.key, value: $0.value) })
                }
            }
            let back = try await service.visitor(.iro)
            let shown = try await back.get(TestService.namesPage)
            #expect(!shown.holdsDraft && !shown.text.contains("Forged"))
        }
    }

    @Test("is kept for seven days")
    func sevenDays() async throws {
        try await TestService.open { service in
            for (days, isKept) in [(6, true), (8, false)] {
                let form = try await TypedForm(try await service.visitor(.iro), on: TestService.namesPage)
                service.moment.pass(minutes: 61)
                _ = try await form.send(["given": "Dilys May"])
                service.moment.pass(minutes: days * 24 * 60)
                let shown = try await service.visitor(.iro).get(form.page)
                #expect(shown.holdsDraft == isKept)
            }
        }
    }

    @Test("when it had been taken already is not entered twice")
    func takenAlready() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            let sent = ["given": "Dilys May", "family": "Thistlewood"]
            #expect(try await form.send(sent).status == 303)
            service.moment.pass(minutes: 61)
            #expect(try await form.send(sent).status == 303)
            #expect(try await service.drafts() == 0)
        }
    }

    @Test("with the number of one that was taken and other words is kept, and not dropped")
    func otherWords() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            #expect(try await form.send(["given": "Dilys May", "family": "T"]).status == 303)
            let before = try await service.namings()
            #expect(try await form.send(["given": "Dilys June", "family": "T"]).location == form.page)
            #expect(try await service.namings() == before)
            #expect(try await visitor.get(form.page).text.contains("value=\"Dilys June\""))
        }
    }

    @Test("while no database answers is carried by the page that says so, and sent again from there")
    func failure() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            try await service.app.database.keep { _ = try $0.execute("ALTER TABLE session RENAME TO session_away") }
            let failed = try await form.send(["given": "Dilys \"May\"", "family": "Thistlewood"])
            #expect(failed.status >= 500 && failed.shows("what you typed is still here"))
            try await service.app.database.keep { _ = try $0.execute("ALTER TABLE session_away RENAME TO session") }
            let again = try #require(failed.form(to: form.page))
            #expect(try await visitor.send(again, [:], to: form.page).status == 303)
            #expect(try await visitor.get(form.page).text.contains("value=\"Dilys &quot;May&quot;\""))
        }
    }

    @Test("by every form of every page is there again, whole")
    func everyForm() async throws {
        try await TestService.open { service in
            var tried: Set<String> = []
            for entry in service.entries where entry.verb == "POST" {
                guard let permission = entry.permission, TestPerson.manager.role.permissions.contains(permission) else {
                    continue
                }
                let visitor = try await service.visitor(.manager)
                let path = service.address(of: entry, about: .later)
                let page = try await visitor.get(path)
                guard page.status == 200, let form = page.form(to: path), form.hidden("draft") != nil,
                    let field = form.textField, !form.markup.contains("multipart")
                else { continue }
                service.moment.pass(minutes: 61)
                let words = "Kept – “\(entry.path)” & <more>"
                let door = try #require(try await visitor.send(form, [field: words], to: path).location)
                let back = try #require(try await service.signIn(visitor, as: .manager, by: door).location)
                let shown = try await visitor.get(back)
                #expect(shown.holdsDraft, "\(entry.path)")
                #expect(TestPage.unescaped(shown.text).contains(words), "\(entry.path)")
                tried.insert(entry.path)
            }
            #expect(tried.isSuperset(of: ["children/:child/names", "allocation/:child"]), "\(tried)")
        }
    }
}

extension TestForm {
    /// The name of a field for text.
    fileprivate var textField: String? {
        let found = markup.firstMatch(of: /<textarea id="[^"]*" name="([^"]*)"/)?.1
        return (found ?? markup.firstMatch(of: /<input class="[^"]*" type="text" id="[^"]*" name="([^"]*)"/)?.1)
            .map(String.init)
    }
}
