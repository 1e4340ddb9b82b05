import HTTPTypes
import Testing

@testable import Web

@Suite("The cookies of the whole site")
struct HostCookiesTests {
    @Test("go by a name that only this host can set, and count under no other")
    func names() {
        let sent = "__Host-footprint-session=a; footprint-session=b; footprint-half=c; other=d"
        #expect(HostCookies.inside(sent) == "footprint-session=a; footprint-half=c; other=d")
        #expect(HostCookies.inside("footprint-door=x") == "")
        #expect(HostCookies.outside("footprint-door=x; Path=/; Secure") == "__Host-footprint-door=x; Path=/; Secure")
        #expect(HostCookies.outside("footprint-half=x; Path=/sign-in") == "footprint-half=x; Path=/sign-in")
    }

    @Test("are for every path, over TLS, and not for scripts or other sites")
    func attributes() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = service.stranger()
            let (door, inside) = (
                try await visitor.get("/sign-in"),
                try await visitor.signIn(TestPerson.iro.email, TestPerson.iro.password)
            )
            let set = (door.headers[values: .setCookie] + inside.headers[values: .setCookie]).filter {
                $0.hasPrefix("__Host-")
            }
            #expect(set.count == 3)
            for cookie in set {
                for attribute in ["; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
                    #expect((cookie + ";").contains(attribute), "\(cookie)")
                }
                #expect(!cookie.contains("Domain"))
            }
        }
    }

    @Test("of another host under the same domain opens nothing")
    func plain() async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = try await service.visitor(.iro)
            let secret = try #require(visitor.cookie("footprint-session"))
            let page = try await service.stranger().get("/my-work", cookies: "footprint-session=\(secret)")
            #expect(page.location?.hasPrefix("/sign-in") == true)
            let own = try await service.stranger().get("/my-work", cookies: "__Host-footprint-session=\(secret)")
            #expect(own.status == 200)
        }
    }
}
