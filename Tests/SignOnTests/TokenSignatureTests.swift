import Access
import Foundation
import JWTKit
import Testing
import Vocabulary

@testable import SignOn

@Suite("Who signed a token")
struct TokenSignatureTests {
    /// Making one takes a while.
    private static let keys = Result { (old: try TestKey.rsa("old"), new: try TestKey.rsa("new")) }

    @Test("a token signed by a key that the provider publishes is believed, by each algorithm that may be agreed")
    func algorithms() async throws {
        let rsa = try TokenSignatureTests.keys.get().old
        let curve = TestKey.curve("curve")
        let council = TestCouncil(publishing: [try rsa.entry(), try curve.entry()])
        #expect(try await council.identity(rsa.token(.sound())).subject == "person-1")
        #expect(try await council.identity(rsa.token(.sound(), by: .ps256), .ps256).subject == "person-1")
        #expect(try await council.identity(curve.token(.sound(), by: .es256), .es256).subject == "person-1")
    }

    @Test("only the algorithm that was agreed counts, whatever the token says and whatever keys there are")
    func pinned() async throws {
        let rsa = try TokenSignatureTests.keys.get().old
        let curve = TestKey.curve("old")
        let council = TestCouncil(publishing: [try rsa.entry(), try curve.entry()])
        let declined = ProviderFault.tokenDeclined(.algorithm)
        #expect(try await fault { try await council.identity(rsa.token(.sound(), by: .ps256)) } == declined)
        #expect(try await fault { try await council.identity(curve.token(.sound(), by: .es256)) } == declined)
        #expect(try await fault { try await council.identity(rsa.token(.sound()), .es256) } == declined)
    }

    @Test(
        "a token that nobody signed is not believed, however its algorithm is spelt",
        arguments: ["none", "None", ""]
    )
    func unsigned(algorithm: String) async throws {
        let key = try TokenSignatureTests.keys.get().old
        let council = TestCouncil(publishing: [try key.entry()])
        let sound = try await key.token(.sound())
        let head = TestKey.text(Data("{\"alg\":\"\(algorithm)\",\"kid\":\"old\"}".utf8))
        let payload = try #require(sound.split(separator: ".").dropFirst().first)
        let declined = ProviderFault.tokenDeclined(.algorithm)
        #expect(try await fault { try await council.identity("\(head).\(payload).") } == declined)
    }

    @Test("a token signed with the provider's public key as if it were a shared secret is not believed")
    func confused() async throws {
        let key = try TokenSignatureTests.keys.get().old
        let council = TestCouncil(publishing: [try key.entry()])
        let forger = JWTKeyCollection()
        await forger.add(hmac: HMACKey(from: key.publicText), digestAlgorithm: .sha256)
        let token = try await forger.sign(Claims.sound(), header: ["kid": "old"])
        #expect(try await fault { try await council.identity(token) } == .tokenDeclined(.algorithm))
        // The same signature under the name of the algorithm that was agreed.
        let head = TestKey.text(Data(#"{"alg":"RS256","kid":"old"}"#.utf8))
        let renamed = ([head] + token.split(separator: ".").dropFirst().map(String.init)).joined(separator: ".")
        #expect(try await fault { try await council.identity(renamed) } == .tokenDeclined(.signature))
    }

    @Test("a token changed in any part, or with a part missing, is not believed")
    func tampered() async throws {
        let key = try TokenSignatureTests.keys.get().old
        let council = TestCouncil(publishing: [try key.entry()])
        let parts = try await key.token(.sound()).split(separator: ".").map(String.init)
        let other = try await key.token(.sound(changing: ["sub": .text("person-2")])).split(separator: ".").map(
            String.init
        )
        let swapped = [parts[0], other[1], parts[2]].joined(separator: ".")
        #expect(try await fault { try await council.identity(swapped) } == .tokenDeclined(.signature))
        let bare = [parts[0], parts[1], ""].joined(separator: ".")
        #expect(try await fault { try await council.identity(bare) } == .tokenDeclined(.signature))
        for text in ["x", "..", "a.b", parts.joined(separator: ".") + ".x", String(repeating: "a", count: 70_000)] {
            #expect(try await fault { try await council.identity(text) } == .tokenDeclined(.form))
        }
    }

    @Test("a token that asks for an understanding that we lack is not believed")
    func critical() async throws {
        let key = try TokenSignatureTests.keys.get().old
        let council = TestCouncil(publishing: [try key.entry()])
        guard case .rsa(let secret) = key.material else { return }
        let keys = JWTKeyCollection()
        await keys.add(rsa: secret, digestAlgorithm: .sha256)
        let token = try await keys.sign(Claims.sound(), header: ["kid": "old", "crit": ["exp"], "exp": 1])
        #expect(try await fault { try await council.identity(token) } == .tokenDeclined(.form))
    }

    @Test("a key that the provider does not publish, or not for this, signs nothing")
    func otherKeys() async throws {
        let (old, new) = try TokenSignatureTests.keys.get()
        let council = TestCouncil(publishing: [try new.entry()])
        #expect(try await fault { try await council.identity(old.token(.sound())) } == .tokenDeclined(.key))
        council.publish([try old.entry(changing: ["use": "enc"])])
        #expect(try await fault { try await council.identity(old.token(.sound())) } == .tokenDeclined(.key))
        council.publish([try old.entry(changing: ["alg": "RS512"])])
        #expect(try await fault { try await council.identity(old.token(.sound())) } == .tokenDeclined(.key))
        // Another's key under the number of the right one.
        council.publish([try new.entry(changing: ["kid": "old"])])
        #expect(try await fault { try await council.identity(old.token(.sound())) } == .tokenDeclined(.signature))
    }

    @Test("a token without a number is checked with the only key there is, and with none where there are two")
    func unnumbered() async throws {
        let (old, new) = try TokenSignatureTests.keys.get()
        let token = try await old.token(.sound(), numbered: false)
        let council = TestCouncil(publishing: [try old.entry()])
        #expect(try await council.identity(token).subject == "person-1")
        council.publish([try old.entry(), try new.entry()])
        #expect(try await fault { try await council.identity(token) } == .tokenDeclined(.key))
    }

    @Test("keys that we cannot read are left out, and the others count")
    func strangeKeys() async throws {
        let key = try TokenSignatureTests.keys.get().old
        let strange = [
            "{\"kty\":\"oct\",\"k\":\"abc\"}", "{\"kid\":7}", "\"key\"", "{\"kty\":\"RSA\",\"kid\":\"old\"}",
        ]
        let council = TestCouncil(publishing: strange + [try key.entry()])
        #expect(try await council.identity(key.token(.sound())).subject == "person-1")
    }

    @Test("when the provider changes its keys they are fetched again, once a minute at most, and the old one is gone")
    func rotation() async throws {
        let (old, new) = try TokenSignatureTests.keys.get()
        let council = TestCouncil(publishing: [try old.entry()])
        let provider = try council.provider()
        let signedByNew = try await new.token(.sound())
        let signedByOld = try await old.token(.sound())
        func subject(_ token: String, after seconds: Int) async throws -> String {
            council.give(token: token)
            let now = TestCouncil.now.adding(seconds: seconds)
            return try await provider.identity(for: "code", of: TestCouncil.errand, at: now).subject
        }
        #expect(try await subject(signedByOld, after: 0) == "person-1")
        #expect(council.asked("/keys") == 1)
        council.publish([try new.entry()])
        #expect(try await fault { try await subject(signedByNew, after: 59) } == .tokenDeclined(.key))
        #expect(council.asked("/keys") == 1)
        #expect(try await subject(signedByNew, after: 60) == "person-1")
        #expect(council.asked("/keys") == 2)
        #expect(try await fault { try await subject(signedByOld, after: 61) } == .tokenDeclined(.key))
        for second in 62..<80 {
            #expect(try await fault { try await subject(signedByOld, after: second) } == .tokenDeclined(.key))
        }
        #expect(council.asked("/keys") == 2)
        #expect(council.asked("/.well-known/openid-configuration") == 1)
    }

    @Test("those who come at once share one fetching")
    func together() async throws {
        let key = try TokenSignatureTests.keys.get().old
        let council = TestCouncil(publishing: [try key.entry()])
        let provider = try council.provider()
        council.give(token: try await key.token(.sound()))
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await provider.identity(for: "code", of: TestCouncil.errand, at: TestCouncil.now).subject
                }
            }
            for try await subject in group { #expect(subject == "person-1") }
        }
        #expect(council.asked("/keys") == 1)
        #expect(council.asked("/.well-known/openid-configuration") == 1)
    }
}
