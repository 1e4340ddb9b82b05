import Access
import HTTPTypes
import Hummingbird
import Samples
import Store
import Testing
import Vocabulary

@Suite("A session")
struct SessionJourneyTests {
    @Test("ends with the button, and an old cookie brings nobody back")
    func signingOut() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = try await service.visitor(.iro)
            let old = try #require(visitor.cookie("footprint-session"))
            let form = try #require(try await visitor.get("/no-such-page").form(to: "/sign-out"))
            let answer = try await visitor.send(form, [:], to: "/sign-out")
            #expect(answer.location == "/sign-in")
            #expect(visitor.cookie("footprint-session") == nil)
            let thief = service.stranger()
            thief.take("footprint-session", old)
            #expect(try await thief.get("/").location == "/sign-in")
        }
    }

    @Test("is left alone by a form from another site, with which no cookie comes")
    func foreignSignOut() async throws {
        try await TestService.open(withChildren: false) { service in
            let answer = try await service.stranger().post("/sign-out", sending: [])
            #expect(answer.status == 303)
            #expect(answer.headers[values: .setCookie].isEmpty)
        }
    }

    @Test("ends after an hour without use, and after twelve hours however much it is used")
    func ending() async throws {
        try await TestService.open(withChildren: false) { service in
            let idle = try await service.visitor(.iro)
            service.moment.pass(minutes: 59)
            #expect(try await idle.get("/").location == "/my-work")
            service.moment.pass(minutes: 59)
            #expect(try await idle.get("/").location == "/my-work")
            service.moment.pass(minutes: 61)
            #expect(try await idle.get("/").location == "/sign-in")

            let busy = try await service.visitor(.iro)
            for _ in 1...14 {
                service.moment.pass(minutes: 50)
                #expect(try await busy.get("/").location == "/my-work")
            }
            service.moment.pass(minutes: 50)
            #expect(try await busy.get("/").location == "/sign-in")
        }
    }

    @Test("somebody who is not signed in comes back, after signing in, to the page they wanted")
    func wantedPage() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = service.stranger()
            let sent = try await visitor.get("/my-work?until=28&officer=a%26b")
            #expect(sent.status == 303)
            let door = try #require(sent.location)
            #expect(door == "/sign-in?back=%2Fmy-work%3Funtil%3D28%26officer%3Da%2526b")
            let form = try #require(try await visitor.get(door).form(to: "/sign-in"))
            let answer = try await visitor.send(
                form,
                ["email": TestPerson.iro.email, "password": TestPerson.iro.password],
                to: "/sign-in"
            )
            #expect(answer.location == "/my-work?until=28&officer=a%26b")
        }
    }

    @Test("signing in again ends the session that the browser had")
    func replaced() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = try await service.visitor(.iro)
            let old = try #require(visitor.cookie("footprint-session"))
            _ = try await visitor.post(try await service.firstLink(for: .manager), [:])
            #expect(try await visitor.get("/").location == "/service")
            let thief = service.stranger()
            thief.take("footprint-session", old)
            #expect(try await thief.get("/").location == "/sign-in")
        }
    }

    @Test("is a cookie that no script and no other site can use, nor a line without encryption")
    func cookie() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = service.stranger()
            let link = try await service.firstLink(for: .iro)
            let door = try #require(try await visitor.get(link).headers[.setCookie])
            let begun = try await visitor.post(link, [:]).headers[values: .setCookie]
            let session = try #require(begun.first { $0.contains("footprint-session=") })
            for cookie in [door, session] {
                let parts = Set(cookie.split(separator: "; ").dropFirst().map { $0.lowercased() })
                #expect(parts.isSuperset(of: ["httponly", "secure", "samesite=lax", "path=/"]))
            }
            // It ends with the browser, and sooner on the server.
            #expect(!session.contains("Max-Age"))
        }
    }

    @Test(
        "every answer tells the browser what it may not do",
        arguments: ["/sign-in", "/health", "/", "/no-such-page", "/my-work", "/assets/nothing.css"]
    )
    func headers(path: String) async throws {
        try await TestService.open(withChildren: false) { service in
            let page = try await service.stranger().get(path)
            let policy = try #require(page.headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'self'"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(page.headers[.xContentTypeOptions] == "nosniff")
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(page.headers[.strictTransportSecurity] != nil)
            #expect(HTTPField.Name("Referrer-Policy").map { page.headers[$0] } == "no-referrer")
        }
    }
}
