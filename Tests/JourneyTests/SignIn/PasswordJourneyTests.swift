import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("Signing in by password")
struct PasswordJourneyTests {
    @Test("the right password brings somebody in", arguments: TestDatabase.all)
    func right(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let visitor = service.stranger()
            #expect(try await visitor.get("/sign-in").shows("E-mail address"))
            let answer = try await visitor.signIn(TestPerson.iro.email, TestPerson.iro.password)
            #expect(answer.status == 303)
            #expect(answer.location == "/my-work")
            #expect(try await visitor.get("/sign-in").location == "/my-work")
        }
    }

    @Test("a wrong password and an address without an account get the same answer, and the address stays filled in")
    func wrong() async throws {
        try await TestService.open(withChildren: false) { service in
            for email in [TestPerson.iro.email, "nobody@eastmere.example"] {
                let visitor = service.stranger()
                let page = try await visitor.signIn(email, "not the password at all")
                #expect(page.status == 422)
                #expect(page.shows("Check your e-mail address and password."))
                #expect(page.text.contains("<title>Error: Sign in – Footprint</title>"))
                #expect(page.form(to: "/sign-in")?.holds("email", email) == true)
                #expect(!page.text.contains("not the password at all"))
                #expect(visitor.cookie("footprint-session") == nil)
            }
        }
    }

    @Test("after five tries there is a wait, stated in minutes, and then another try")
    func waiting() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = service.stranger()
            for _ in 1...5 {
                #expect(try await visitor.signIn(TestPerson.iro.email, "guess").shows("Check your e-mail address"))
            }
            let page = try await visitor.signIn(TestPerson.iro.email, TestPerson.iro.password)
            #expect(page.status == 422)
            #expect(page.shows("There were too many tries. Wait 15 minutes and try again."))
            service.moment.pass(minutes: 15)
            let answer = try await visitor.signIn(TestPerson.iro.email, TestPerson.iro.password)
            #expect(answer.status == 303)
        }
    }

    @Test("a form that another site sends, or another browser was shown, signs nobody in")
    func foreign() async throws {
        try await TestService.open(withChildren: false) { service in
            let fields = ["email": TestPerson.iro.email, "password": TestPerson.iro.password]
            let bare = service.stranger()
            let sent = try await bare.post("/sign-in", sending: fields.map { ($0.key, $0.value) })
            #expect(sent.status == 422)
            #expect(sent.shows("The page had been open for too long. Sign in again."))
            #expect(bare.cookie("footprint-session") == nil)

            let form = try #require(try await service.stranger().get("/sign-in").form(to: "/sign-in"))
            let other = service.stranger()
            _ = try await other.get("/sign-in")
            #expect(try await other.send(form, fields, to: "/sign-in").status == 422)
            #expect(other.cookie("footprint-session") == nil)
        }
    }

    @Test(
        "an address to come back to is followed only within the service",
        arguments: [
            ("/sign-in", "/my-work"),
            ("https://elsewhere.example/", "/my-work"),
            ("//elsewhere.example/", "/my-work"),
            ("/\\elsewhere.example", "/my-work"),
            ("/health", "/health"),
        ]
    )
    func back(asked: String, led: String) async throws {
        try await TestService.open(withChildren: false) { service in
            let answer = try await service.stranger().signIn(
                TestPerson.iro.email,
                TestPerson.iro.password,
                back: asked
            )
            #expect(answer.location == led)
        }
    }
}

extension TestVisitor {
    /// Fills in the sign-in form.
    func signIn(_ email: String, _ password: String, back: String? = nil) async throws -> TestPage {
        var fields = ["email": email, "password": password]
        if let back { fields["back"] = back }
        return try await post("/sign-in", fields)
    }
}
