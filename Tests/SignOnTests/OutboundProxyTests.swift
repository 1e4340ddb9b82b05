import Access
import Testing
import Vocabulary

@testable import SignOn

@Suite("By way of the council’s proxy")
struct OutboundProxyTests {
    @Test("a proxy that is not there is a provider that cannot be reached")
    func down() async throws {
        let settings = try ProviderSettings(
            issuer: "https://127.0.0.1:9",
            client: "footprint",
            secret: "secret",
            publicAddress: "https://reviews.eastmere.example"
        )
        let provider = OpenIDProvider(settings, through: try OutboundProxy("http://127.0.0.1:9"))
        let found = try await fault { try await provider.entrance(for: TestCouncil.errand, at: TestCouncil.now) }
        #expect(found == .unreachable || found == .slow)
        try await provider.close()
    }

    @Test(
        "its address has a host and a port",
        arguments: ["http://proxy.example:3128", "http://[::1]:8080/", "HTTP://p"]
    )
    func address(text: String) throws {
        let proxy = try OutboundProxy(text)
        #expect([3128, 8080, 80].contains(proxy.port))
        #expect(["proxy.example", "::1", "p"].contains(proxy.host))
    }

    @Test(
        "what is none is declined",
        arguments: [
            ("proxy.example:3128", .address), ("https://proxy.example", .address), ("socks5://proxy.example", .address),
            ("http://", .address), ("http://proxy.example/way?a=b", .address), ("http://proxy.example:99999", .address),
            ("http://name:word@proxy.example:3128", .signIn),
        ] as [(String, OutboundProxyRefusal)]
    )
    func declined(text: String, refusal: OutboundProxyRefusal) {
        #expect(throws: refusal) { try OutboundProxy(text) }
    }
}
