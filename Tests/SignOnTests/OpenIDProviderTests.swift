import Access
import Foundation
import Testing
import Vocabulary

@testable import SignOn

@Suite("Speaking with the provider")
struct OpenIDProviderTests {
    private let path = "/.well-known/openid-configuration"

    @Test("a browser is sent where the provider says, with all that the answer is held against")
    func entrance() async throws {
        let errand = SignOnErrand(.fresh(), door: .fresh())
        let address = try await TestCouncil(publishing: []).provider().entrance(for: errand, at: TestCouncil.now)
        let parts = try #require(URLComponents(string: address))
        #expect(address.hasPrefix(TestCouncil.issuer + "/authorise?"))
        let asked = Dictionary(uniqueKeysWithValues: (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") })
        #expect(
            asked == [
                "response_type": "code", "client_id": "footprint", "scope": "openid email profile",
                "redirect_uri": "https://reviews.eastmere.example/sign-in/council/back",
                "state": errand.state.text, "nonce": errand.nonce,
                "code_challenge": errand.challenge, "code_challenge_method": "S256",
            ]
        )
    }

    @Test("who is to show that it is still them is asked to sign in anew")
    func anew() async throws {
        let since = TestCouncil.now.adding(seconds: -30)
        let errand = SignOnErrand(TestCouncil.errand.state, door: .fresh(), provingSince: since)
        let address = try await TestCouncil(publishing: []).provider().entrance(for: errand, at: TestCouncil.now)
        #expect(address.hasSuffix("&prompt=login&max_age=0"))
    }

    @Test("every errand has a state, a nonce and a verifier of its own, and the challenge tells none of them")
    func errand() throws {
        let door = Secret.fresh()
        let one = SignOnErrand(.fresh(), door: door)
        let other = SignOnErrand(.fresh(), door: door)
        #expect(Set([one.state.text, one.nonce, one.verifier, one.challenge]).count == 4)
        #expect(one.nonce != other.nonce)
        #expect(one.verifier != other.verifier)
        #expect(one == SignOnErrand(one.state, door: door))
        #expect(one.verifier != SignOnErrand(one.state, door: .fresh()).verifier)
        #expect(one.challenge.count == 43)
        #expect((43...128).contains(one.verifier.count))
    }

    @Test("a code is given for a token with the secret in a header, or in the form where the provider wants it there")
    func secret() async throws {
        let council = TestCouncil(publishing: [])
        council.give(token: "x")
        _ = try await fault { try await council.identity("x") }
        let asked = try #require(council.sent)
        let pair = Data("footprint:a%20secret%3A%20of%2Fours".utf8).base64EncodedString()
        #expect(asked.authorization == "Basic \(pair)")
        #expect(asked.form?.contains("code_verifier=\(TestCouncil.errand.verifier)") == true)
        #expect(asked.form?.contains("client_secret") == false)

        let posting = TestCouncil(
            publishing: [],
            discovery: ["token_endpoint_auth_methods_supported": "[\"client_secret_post\"]"]
        )
        _ = try await fault { try await posting.identity("x") }
        #expect(posting.sent?.authorization == nil)
        #expect(posting.sent?.form?.hasSuffix("&client_id=footprint&client_secret=a%20secret%3A%20of%2Fours") == true)
    }

    @Test(
        "what the provider says about itself is believed only where it is the issuer that was set, and over TLS",
        arguments: [
            (["issuer": "\"https://sign-on.eastmere.example/v2/\""], .issuer),
            (["issuer": "\"https://elsewhere.example\""], .issuer),
            (["issuer": nil], .configuration),
            (["token_endpoint": nil], .configuration),
            (["token_endpoint": "\"http://sign-on.eastmere.example/v2/token\""], .endpoints),
            (["token_endpoint": "\"http://127.0.0.1/token\""], .endpoints),
            (["authorization_endpoint": "\"javascript:alert(1)\""], .endpoints),
            (["jwks_uri": "\"https://a:b@sign-on.eastmere.example/keys\""], .endpoints),
            (["jwks_uri": "\"//sign-on.eastmere.example/keys\""], .endpoints),
            (["id_token_signing_alg_values_supported": "[\"HS256\",\"none\"]"], .algorithms),
            (["code_challenge_methods_supported": "[\"plain\"]"], .challenge),
            (["token_endpoint_auth_methods_supported": "[\"private_key_jwt\"]"], .secret),
        ] as [([String: String?], ProviderFault.Matter)]
    )
    func discovery(changes: [String: String?], matter: ProviderFault.Matter) async throws {
        let council = TestCouncil(publishing: [], discovery: changes)
        let provider = try council.provider()
        #expect(
            try await fault { try await provider.entrance(for: TestCouncil.errand, at: TestCouncil.now) }
                == .nonsense(matter)
        )
    }

    @Test("what the provider says about itself is kept for an hour, and asked again after that")
    func cached() async throws {
        let council = TestCouncil(publishing: [])
        let provider = try council.provider()
        for second in [0, 10, 3599] {
            _ = try await provider.entrance(for: TestCouncil.errand, at: TestCouncil.now.adding(seconds: second))
        }
        #expect(council.asked(path) == 1)
        _ = try await provider.entrance(for: TestCouncil.errand, at: TestCouncil.now.adding(seconds: 3600))
        #expect(council.asked(path) == 2)
    }

    @Test("a failure is not kept: once the provider is back, so is the way in")
    func recovers() async throws {
        let council = TestCouncil(publishing: [])
        let provider = try council.provider()
        council.say("trouble", status: 503, at: path)
        #expect(
            try await fault { try await provider.entrance(for: TestCouncil.errand, at: TestCouncil.now) }
                == .nonsense(.trouble)
        )
        council.say(TestCouncil.discovery(), at: path)
        _ = try await provider.entrance(for: TestCouncil.errand, at: TestCouncil.now)
    }

    @Test(
        "an answer to a code that is none becomes a fault, and nothing of it is repeated",
        arguments: [
            (400, #"{"error":"invalid_grant"}"#, .codeDeclined),
            (403, #"{"error":"invalid_code"}"#, .codeDeclined),
            (400, #"{"error":"invalid_client"}"#, .clientDeclined),
            (401, "", .clientDeclined),
            (200, "<script>alert(1)</script>", .nonsense(.tokens)),
            (200, "{}", .nonsense(.tokens)),
            (200, #"{"id_token":7}"#, .nonsense(.tokens)),
            (302, "", .nonsense(.tokens)),
            (500, #"{"id_token":"x"}"#, .nonsense(.trouble)),
        ] as [(Int, String, ProviderFault)]
    )
    func answers(status: Int, text: String, expected: ProviderFault) async throws {
        let council = TestCouncil(publishing: [])
        council.say(text, status: status, at: "/token")
        let provider = try council.provider()
        let found = try await fault {
            try await provider.identity(for: "code", of: TestCouncil.errand, at: TestCouncil.now)
        }
        #expect(found == expected)
        #expect(found?.explanation.contains("script") == false)
        #expect(found?.detail.contains("script") == false)
    }

    @Test("a browser signs out where the provider says, and nowhere where it names no place")
    func exit() async throws {
        let council = TestCouncil(publishing: [])
        let address = try await council.provider().exit(for: "token", state: "s", at: TestCouncil.now)
        #expect(
            address == TestCouncil.issuer + "/leave?client_id=footprint"
                + "&post_logout_redirect_uri=https%3A%2F%2Freviews.eastmere.example%2Fsign-in%2Fcouncil%2Fout"
                + "&state=s&id_token_hint=token"
        )
        let silent = TestCouncil(publishing: [], discovery: ["end_session_endpoint": nil])
        #expect(try await silent.provider().exit(for: "token", state: "s", at: TestCouncil.now) == nil)
    }

    @Test("a message of sign-out is believed when the provider has signed it")
    func signedOut() async throws {
        let key = try TestKey.rsa("old")
        let council = TestCouncil(publishing: [try key.entry()])
        let provider = try council.provider()
        let ended = try await provider.signedOut(by: key.token(.leaving()), at: TestCouncil.now)
        #expect(ended.subject == "person-1")
        #expect(ended.session == "session-1")
        let forged = try await TestKey.rsa("old").token(.leaving())
        #expect(
            try await fault { try await provider.signedOut(by: forged, at: TestCouncil.now) }
                == .tokenDeclined(.signature)
        )
    }
}

@Suite("What was agreed with the provider")
struct ProviderSettingsTests {
    @Test(
        "settings that cannot work or would not be safe are declined",
        arguments: [
            ("http://sign-on.eastmere.example", "c", "s", "https://a.example", 60, .issuer),
            ("sign-on.eastmere.example", "c", "s", "https://a.example", 60, .issuer),
            ("https://sign-on.eastmere.example?a=b", "c", "s", "https://a.example", 60, .issuer),
            ("https://sign-on.eastmere.example#a", "c", "s", "https://a.example", 60, .issuer),
            ("https://sign-on.eastmere.example", "", "s", "https://a.example", 60, .client),
            ("https://sign-on.eastmere.example", "c", "", "https://a.example", 60, .secret),
            ("https://sign-on.eastmere.example", "c", "s", "http://a.example", 60, .publicAddress),
            ("https://sign-on.eastmere.example", "c", "s", "https://a.example", -1, .skew),
            ("https://sign-on.eastmere.example", "c", "s", "https://a.example", 301, .skew),
        ] as [(String, String, String, String, Int, ProviderSettingsRefusal)]
    )
    func declined(
        issuer: String,
        client: String,
        secret: String,
        address: String,
        skew: Int,
        refusal: ProviderSettingsRefusal
    ) {
        #expect(throws: refusal) {
            try ProviderSettings(issuer: issuer, client: client, secret: secret, publicAddress: address, skew: skew)
        }
    }

    @Test("on this very machine plain http will do, and then for what the provider names there too")
    func loopback() throws {
        let settings = try ProviderSettings(
            issuer: "http://127.0.0.1:4593/api/oidc",
            client: "c",
            secret: "s",
            publicAddress: "http://127.0.0.1:8080/"
        )
        #expect(settings.back == "http://127.0.0.1:8080/sign-in/council/back")
        #expect(ProviderAddress("http://127.0.0.1:4593//api/keys", beside: settings.issuer) != nil)
        #expect(ProviderAddress("http://sign-on.example/keys", beside: settings.issuer) == nil)
    }
}
