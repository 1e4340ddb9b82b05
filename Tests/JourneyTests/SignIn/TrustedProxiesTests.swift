import Access
import Store
import Testing
import Vocabulary

@testable import Web

@Suite("Behind a proxy")
struct TrustedProxiesTests {
    @Test(
        "the last address that is no trusted proxy is where a request came from",
        arguments: [
            ("127.0.0.1", ["203.0.113.7"], "203.0.113.7"),
            ("127.0.0.1", ["198.51.100.1, 203.0.113.7"], "203.0.113.7"),  // what the client wrote stands before
            ("127.0.0.1", ["203.0.113.7, 10.0.0.2"], "203.0.113.7"),  // through both proxies
            ("127.0.0.1", ["203.0.113.7", "10.0.0.2"], "203.0.113.7"),  // in two headers
            ("::ffff:127.0.0.1", ["203.0.113.7:51234"], "203.0.113.7"),
            ("127.0.0.1", ["[2001:db8::7]:443"], "2001:db8::7"),
            ("127.0.0.1", [" 2001:db8::7 "], "2001:db8::7"),
            ("127.0.0.1", [], "127.0.0.1"),
            ("127.0.0.1", ["unknown"], "127.0.0.1"),  // no address: the proxy itself is the nearest that is known
            ("127.0.0.1", ["198.51.100.1, <script>, 10.0.0.2"], "10.0.0.2"),
            ("192.0.2.9", ["203.0.113.7"], "192.0.2.9"),  // no proxy of ours: anybody may write a header
            ("unknown", ["203.0.113.7"], "unknown"),
        ] as [(String, [String], String)]
    )
    func client(peer: String, headers: [String], client: String) throws {
        let proxies = try #require(TrustedProxies(["127.0.0.1", "10.0.0.2"]))
        #expect(proxies.client(of: peer, forwarded: headers) == client)
        let nobodysProxy = TrustedProxies().client(of: peer, forwarded: headers)
        #expect(nobodysProxy == (peer == "::ffff:127.0.0.1" ? "127.0.0.1" : peer))
    }

    @Test("what is no network address is no proxy", arguments: ["", "proxy.example.org", "127.0.0.1/8"])
    func noAddress(text: String) {
        #expect(TrustedProxies([text]) == nil)
    }

    @Test("the wait after five tries is for where they came from, and the access log says where that is")
    func limits() async throws {
        let proxies = try #require(TrustedProxies(["127.0.0.1", "::1"]))
        try await TestService.open(withChildren: false, behind: proxies) { service in
            let one = service.stranger(from: "203.0.113.7")
            for _ in 1...5 {
                #expect(try await one.signIn(TestPerson.iro.email, "guess").shows("Check your e-mail address"))
            }
            #expect(try await one.signIn(TestPerson.iro.email, "guess").shows("There were too many tries."))
            let other = service.stranger(from: "198.51.100.4")
            #expect(try await other.signIn(TestPerson.iro.email, TestPerson.iro.password).status == 303)
            let addresses = try await service.app.database.recall {
                try $0.all(Query<String>("SELECT DISTINCT address FROM access_entry ORDER BY address"))
            }
            #expect(addresses == ["198.51.100.4", "203.0.113.7"])
        }
    }
}
