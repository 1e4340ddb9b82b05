import HTMLKit
import Testing

@testable import Web

@Suite("The way back after a form")
struct WayBackTests {
    /// Addresses of somewhere else, in every way that a browser might take for one.
    static let elsewhere = [
        "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example",
        "/\t/elsewhere.example", "/\n/elsewhere.example", " //elsewhere.example", "\u{0}//elsewhere.example",
        "javascript:alert(1)", "data:text/html,x", "elsewhere.example", "/ /elsewhere.example", "http:/elsewhere",
        "///elsewhere.example", "/\u{0009}\u{2044}elsewhere", "/é", "?//elsewhere.example", "\\/elsewhere.example",
    ]

    /// Odd, but of this service: a browser stays here whatever they name.
    static let here = [
        "/%2F%2Felsewhere.example", "/.//elsewhere.example", "/@elsewhere.example", "/:80/a", "/a?b=//c",
    ]

    @Test("is an address of this service or none", arguments: elsewhere)
    func refused(text: String) {
        #expect(Address(local: text) == nil)
    }

    @Test("is kept as it is where it is odd but ours", arguments: here)
    func kept(text: String) {
        #expect(Address(local: text)?.text == text)
    }

    @Test("leads nowhere else by any page that carries one", arguments: elsewhere + here)
    func pages(text: String) async throws {
        try await TestService.open { service in
            let officer = try await service.visitor(.iro)
            let token = try #require(try await officer.get("/children").form(to: "/sign-out")?.hidden("token"))
            for path in [
                "/sign-in", "/sign-in/again", "/sign-in/code", "/sign-in/link/none", "/drafts/forget", "/drafts",
            ] {
                for name in ["back", "page", "hand", "next"] {
                    let query = ("/" as Address).with(name, text).text.dropFirst()
                    let shown = try await officer.get(path + query)
                    let sent = try await officer.post(
                        path,
                        sending: [("token", token), (name, text), ("page", text), ("typed", "a")]
                    )
                    for location in [shown.location, sent.location].compactMap(\.self) {
                        #expect(Address(local: location) != nil, "\(path) leads to \(location)")
                    }
                }
            }
        }
    }
}
