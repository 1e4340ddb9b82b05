import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Signing in with a second factor")
struct SecondFactorJourneyTests {
    @Test(
        "whoever has none is led to set it up before anything else, keeps ten codes, and comes to the page they wanted",
        arguments: TestDatabase.all
    )
    func settingUp(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            try await service.requireSecondFactor()
            let visitor = service.stranger()
            let door = try #require(try await visitor.get("/my-work?until=28").location)
            let form = try #require(try await visitor.get(door).form(to: "/sign-in"))
            let fields = ["email": TestPerson.iro.email, "password": TestPerson.iro.password]
            let step = try #require(try await visitor.send(form, fields, to: "/sign-in").location)
            #expect(step == "/sign-in/second-factor?back=%2Fmy-work%3Funtil%3D28")
            #expect(visitor.cookie("footprint-session") == nil)
            #expect(try await visitor.get("/my-work").location?.hasPrefix("/sign-in") == true)
            #expect(try await visitor.get("/sign-in/code").location?.hasPrefix("/sign-in/second-factor") == true)

            let page = try await visitor.get(step)
            #expect(page.text.contains("href=\"otpauth://totp/Footprint:iro%40eastmere.example?secret="))
            let phone = try service.phone(reading: page, of: .iro, to: "/sign-in/second-factor")
            let enrol = try #require(page.form(to: "/sign-in/second-factor"))
            let wrong = try await visitor.send(enrol, ["code": "12345"], to: "/sign-in/second-factor")
            #expect(wrong.status == 422)
            #expect(wrong.shows("Enter the six digits that your phone shows now."))
            let again = try #require(wrong.form(to: "/sign-in/second-factor"))
            #expect(again.hidden("sealed") == enrol.hidden("sealed"))

            let kept = try await visitor.send(again, ["code": phone.code], to: "/sign-in/second-factor")
            #expect(kept.status == 200)
            #expect(kept.text.matches(of: /<code class="nowrap">[a-z2-9]{4}(-[a-z2-9]{4}){3}<\/code>/).count == 10)
            #expect(kept.links("I have kept them") == ["/my-work?until=28"])
            #expect(visitor.cookie("footprint-half") == nil)
            #expect(try await visitor.get("/my-work?until=28").status == 200)
        }
    }

    @Test("whoever has one is asked for a code after the password, and comes in with it", arguments: TestDatabase.all)
    func code(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let phone = try await service.phone(of: .iro)
            let visitor = service.stranger()
            let step = try #require(try await visitor.signIn(TestPerson.iro.email, TestPerson.iro.password).location)
            #expect(step == "/sign-in/code")
            #expect(try await visitor.get("/my-work").location?.hasPrefix("/sign-in") == true)
            #expect(try await visitor.get("/sign-in/second-factor").location == "/sign-in/code")
            let wrong = try await visitor.post("/sign-in/code", ["code": "000000x"])
            #expect(wrong.status == 422)
            let spaced = phone.code.prefix(3) + " " + phone.code.suffix(3)
            let answer = try await visitor.post("/sign-in/code", ["code": String(spaced)])
            #expect(answer.location == "/my-work")
            #expect(try await visitor.get("/").location == "/my-work")
        }
    }

    @Test("a recovery code does it too, once")
    func recovery() async throws {
        try await TestService.open(withChildren: false) { service in
            _ = try await service.phone(of: .iro)
            let visitor = try await service.visitor(.iro)
            let codes = try await visitor.post("/account/second-factor/codes", [:]).text
                .matches(of: /<code class="nowrap">([^<]*)<\/code>/).map { String($0.1) }
            #expect(codes.count == 10)
            for (expected, typed) in [(303, codes[3].uppercased()), (422, codes[3])] {
                let other = service.stranger()
                _ = try await other.signIn(TestPerson.iro.email, TestPerson.iro.password)
                #expect(try await other.get("/sign-in/code").links("I cannot get a code") == ["/sign-in/recovery"])
                let answer = try await other.post("/sign-in/recovery", ["code": typed])
                #expect(answer.status == expected)
            }
            #expect(try await visitor.get("/account/second-factor").shows("9 of 10 left"))
        }
    }

    @Test("the pages between say what to do when they come too late, or to whoever gave no password")
    func late() async throws {
        try await TestService.open(withChildren: false) { service in
            let phone = try await service.phone(of: .iro)
            for path in ["/sign-in/code", "/sign-in/recovery", "/sign-in/second-factor"] {
                let stranger = service.stranger()
                #expect(try await stranger.get(path).status == 410)
                #expect(try await stranger.post(path, sending: [("code", phone.code)]).status == 410)
                stranger.take("footprint-half", String(repeating: "0", count: 40))
                #expect(try await stranger.get(path).shows("so begin again"))
            }
            let visitor = service.stranger()
            _ = try await visitor.signIn(TestPerson.iro.email, TestPerson.iro.password)
            let form = try #require(try await visitor.get("/sign-in/code").form(to: "/sign-in/code"))
            let foreign = try await visitor.post("/sign-in/code", sending: [("code", phone.code), ("token", "x")])
            #expect(foreign.status == 403)
            service.moment.pass(minutes: 5)
            let late = try await visitor.send(form, ["code": phone.code], to: "/sign-in/code")
            #expect(late.status == 410)
            #expect(late.links("Sign in") == ["/sign-in"])
            #expect(visitor.cookie("footprint-session") == nil)
        }
    }

    @Test("five wrong codes make a wait there, and the person comes in from elsewhere all the same")
    func limit() async throws {
        try await TestService.open(withChildren: false, behind: TrustedProxies(["127.0.0.1"])) { service in
            let phone = try await service.phone(of: .iro)
            let thief = service.stranger(from: "203.0.113.7")
            _ = try await thief.signIn(TestPerson.iro.email, TestPerson.iro.password)
            for _ in 1...4 { #expect(try await thief.post("/sign-in/code", ["code": "x"]).status == 422) }
            #expect(try await thief.post("/sign-in/code", ["code": "x"]).shows("too many wrong codes, so begin again"))
            #expect(try await thief.get("/sign-in/code").status == 410)
            _ = try await thief.signIn(TestPerson.iro.email, TestPerson.iro.password)
            #expect(try await thief.post("/sign-in/code", ["code": phone.code]).shows("Wait 15 minutes and try again"))
            let owner = service.stranger(from: "203.0.113.8")
            _ = try await owner.signIn(TestPerson.iro.email, TestPerson.iro.password)
            #expect(try await owner.post("/sign-in/code", ["code": phone.code]).location == "/my-work")
        }
    }

    @Test("one's own second factor can be changed for another phone, after a proof")
    func changed() async throws {
        try await TestService.open(withChildren: false) { service in
            let old = try await service.phone(of: .iro)
            let visitor = try await service.visitor(.iro)
            let path = "/account/second-factor/new"
            let page = try await visitor.get(path)
            let new = try service.phone(reading: page, of: .iro, to: path)
            let form = try #require(page.form(to: path))
            #expect(try await visitor.send(form, ["code": new.code], to: path).shows("Keep your recovery codes"))
            service.moment.pass(minutes: 11)
            #expect(try await visitor.get(path).location?.hasPrefix("/sign-in/again?back=") == true)
            #expect(try await visitor.post("/sign-in/again", ["proof": old.code]).status == 422)
            #expect(try await visitor.post("/sign-in/again", ["proof": new.code]).status == 303)
            // The page for the first one cannot be used to go round the proof.
            service.moment.pass(minutes: 11)
            let sealed = try #require(form.hidden("sealed"))
            let token = try #require(form.hidden("token"))
            let fields = [("token", token), ("sealed", sealed), ("code", new.code)]
            let around = try await visitor.post("/account/second-factor", sending: fields)
            #expect(around.location?.hasPrefix("/sign-in/again") == true)
        }
    }
}

@Suite("A password of one's own")
struct OwnPasswordJourneyTests {
    @Test(
        "an invited person comes in by link, sets up their second factor, and then chooses a password",
        arguments: TestDatabase.all
    )
    func first(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            try await service.requireSecondFactor()
            let visitor = service.stranger()
            let link = try await service.firstLink(for: .iro)
            let answer = try await visitor.post(link, [:])
            let door = "/sign-in/second-factor"
            #expect(answer.location == door + "?back=%2Faccount%2Fpassword")
            // A link alone opens nothing, and no page by which to stay without a second factor.
            for path in ["/my-work", "/account/password", "/account/second-factor", "/"] {
                #expect(try await visitor.get(path).location?.hasPrefix("/sign-in") == true, "\(path)")
            }
            service.moment.pass(minutes: 20)
            let enrol = try await visitor.get(door + "?back=%2Faccount%2Fpassword")
            #expect(enrol.shows("Your link was right"))
            let phone = try service.phone(reading: enrol, of: .iro, to: door)
            let form = try #require(enrol.form(to: door))
            let kept = try await visitor.send(form, ["code": phone.code], to: door)
            #expect(kept.links("I have kept them") == ["/account/password"])
            let page = try await visitor.get("/account/password")
            #expect(page.shows("Choose a password"))
            #expect(page.shows("At least 12 characters"))
            #expect(page.shows("You may paste it"))
            #expect(!page.text.contains("old-password"))
            for (typed, words) in [("short", "at least 12 characters"), ("wren ashgrove", "harder to guess")] {
                let wrong = try await visitor.post("/account/password", ["new-password": typed])
                #expect(wrong.status == 422)
                #expect(wrong.shows(words))
                #expect(!wrong.text.contains("value=\"\(typed)\""))
            }
            let chosen = try await visitor.post("/account/password", ["new-password": "heron kettle nine"])
            #expect(chosen.location == "/account/password?changed=yes")
            service.moment.pass(minutes: 1)
            let later = service.stranger()
            #expect(try await later.signIn(TestPerson.iro.email, "heron kettle nine").location == "/sign-in/code")
            #expect(try await later.post("/sign-in/code", ["code": phone.code]).location == "/my-work")
        }
    }

    @Test("it is changed with the old one, and other browsers are signed out")
    func changed() async throws {
        try await TestService.open(withChildren: false) { service in
            let (mine, other) = (try await service.visitor(.iro), try await service.visitor(.iro))
            let fields = ["old-password": "not it", "new-password": "heron kettle nine"]
            let wrong = try await mine.post("/account/password", fields)
            #expect(wrong.status == 422)
            #expect(wrong.shows("Enter the password that you have now."))
            let right = fields.merging(["old-password": TestPerson.iro.password]) { $1 }
            #expect(try await mine.post("/account/password", right).location == "/account/password?changed=yes")
            #expect(try await mine.get("/account/password?changed=yes").shows("You are signed out everywhere else."))
            #expect(try await other.get("/").location == "/sign-in")
        }
    }

    @Test("a link that replaces one asks for the new password, is not used up by a bad one, and for the code after it")
    func replaced() async throws {
        try await TestService.open(withChildren: false) { service in
            let phone = try await service.phone(of: .iro)
            let old = try await service.visitor(.iro)
            let link = try await service.link(for: .iro)
            let visitor = service.stranger()
            #expect(try await visitor.get(link).shows("Choose a new password"))
            let bad = try await visitor.post(link, ["new-password": "iro@eastmere.example"])
            #expect(bad.status == 422)
            #expect(try await visitor.post(link, ["new-password": "heron kettle nine"]).location == "/sign-in/code")
            #expect(try await old.get("/").location == "/sign-in")
            #expect(try await visitor.get("/").location == "/sign-in")
            #expect(try await visitor.post("/sign-in/code", ["code": phone.code]).location == "/my-work")
            #expect(try await visitor.get(link).status == 410)
        }
    }
}

@Suite("A forgotten password, asked for at the door")
struct ForgottenJourneyTests {
    @Test("is answered the same, and in the same time, whether or not there is an account (V25)")
    func same() async throws {
        try await TestService.open(withChildren: false) { service in
            var answers: [String] = []
            let clock = ContinuousClock()
            for email in [TestPerson.iro.email, "nobody@eastmere.example", "x@y"] {
                let visitor = service.stranger()
                let form = try #require(try await visitor.get("/sign-in/forgotten").form(to: "/sign-in/forgotten"))
                let begun = clock.now
                let page = try await visitor.send(form, ["email": email], to: "/sign-in/forgotten")
                let time = clock.now - begun
                #expect(time >= .milliseconds(ForgottenPage.time))
                #expect(page.status == 200)
                answers.append(page.text)
            }
            #expect(Set(answers).count == 1)
            #expect(answers[0].contains("your IRO manager now sees that you asked"))
            let manager = try await service.visitor(.manager)
            #expect(try await manager.get("/settings/people").shows("Wren Ashgrove has asked for a link"))
        }
    }

    @Test("wants an address, and a form that was shown to this browser")
    func wrong() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = service.stranger()
            #expect(try await visitor.post("/sign-in/forgotten", ["email": " "]).shows("Enter your e-mail address"))
            let foreign = try await service.stranger().post("/sign-in/forgotten", sending: [("email", "a@b.example")])
            #expect(foreign.status == 422)
            for _ in 0..<20 { _ = try await visitor.post("/sign-in/forgotten", ["email": "a@b.example"]) }
            #expect(try await visitor.post("/sign-in/forgotten", ["email": "a@b.example"]).shows("Wait 15 minutes"))
        }
    }
}
