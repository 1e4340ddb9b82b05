import HTMLKit
import Hummingbird
import Testing

@testable import Web

@Suite("The script")
struct ScriptTests {
    @Test("is one small file, kept for a year, and the only one that the policy lets in")
    func file() async throws {
        try await TestService.open(withChildren: false) { service in
            let stranger = service.stranger()
            let script = try await stranger.get(Assets.script.address.text)
            #expect(script.status == 200 && script.text.utf8.count <= 20_000)
            #expect(script.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(script.headers[.cacheControl]?.contains("max-age=31536000") == true)
            #expect(script.headers[.contentSecurityPolicy]?.contains("script-src 'self';") == true)
            // Nothing of anybody's goes into the browser's own storage: V45.
            for storage in ["localStorage", "sessionStorage", "indexedDB", "caches.", "document.cookie", "eval("] {
                #expect(!script.text.contains(storage), "\(storage)")
            }
        }
    }

    @Test("is named on every page of somebody who is signed in, and on none before")
    func pages() async throws {
        try await TestService.open(withChildren: false) { service in
            let own = "<script defer src=\"\(Assets.script.address.text)\"></script>"
            let signedIn = try await service.visitor(.iro).get("/help")
            #expect(signedIn.text.contains(own))
            let stranger = try await service.stranger().get("/help")
            #expect(!stranger.text.contains("<script"))
        }
    }
}
