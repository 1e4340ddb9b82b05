import Access
import Foundation
import JWTKit
import Samples
import Synchronization
import Vocabulary

@testable import SignOn

/// A provider whose answers are written down here: what it publishes, and what it says to a code.
final class TestCouncil: Sendable {
    static let issuer = "https://sign-on.eastmere.example/v2"
    static let now = Instant(milliseconds: 1_774_861_200_000)
    static let errand = SignOnErrand(.fresh(), door: .fresh())

    private let pages = Mutex<[String: ProviderLine.Reply]>([:])
    private let questions = Mutex<[ProviderLine.Question]>([])

    init(publishing entries: [String], discovery changes: [String: String?] = [:]) {
        publish(entries)
        say(TestCouncil.discovery(changing: changes), at: "/.well-known/openid-configuration")
    }

    /// Publishes these keys from now on.
    func publish(_ entries: [String]) {
        say("{\"keys\":[\(entries.joined(separator: ","))]}", at: "/keys")
    }

    /// Answers a code with this from now on.
    func give(token: String) {
        say("{\"id_token\":\"\(token)\",\"access_token\":\"a\",\"token_type\":\"Bearer\"}", at: "/token")
    }

    /// Answers so at an address from now on.
    func say(_ text: String, status: Int = 200, at path: String) {
        let reply = ProviderLine.Reply(status: status, bytes: Array(text.utf8))
        pages.withLock { $0[TestCouncil.issuer + path] = reply }
    }

    /// How often an address has been asked.
    func asked(_ path: String) -> Int {
        questions.withLock { $0.count { $0.address.text == TestCouncil.issuer + path } }
    }

    /// The last question that sent a form.
    var sent: ProviderLine.Question? {
        questions.withLock { $0.last { $0.form != nil } }
    }

    func provider(_ algorithm: TokenAlgorithm = .rs256) throws -> OpenIDProvider {
        let line = ProviderLine { [self] question async throws(ProviderFault) in
            questions.withLock { $0.append(question) }
            guard let reply = pages.withLock({ $0[question.address.text] }) else { throw .unreachable }
            return reply
        }
        return OpenIDProvider(try .sample(algorithm), over: line)
    }

    /// Who the provider proves somebody to be who comes back with a token.
    func identity(
        _ token: String,
        _ algorithm: TokenAlgorithm = .rs256,
        at now: Instant = TestCouncil.now
    ) async throws -> ProvenIdentity {
        give(token: token)
        return try await provider(algorithm).identity(for: "code", of: TestCouncil.errand, at: now)
    }

    /// What the provider says about itself, with some of it said otherwise or not at all.
    static func discovery(changing changes: [String: String?] = [:]) -> String {
        var parts = [
            "issuer": "\"\(issuer)\"",
            "authorization_endpoint": "\"\(issuer)/authorise\"",
            "token_endpoint": "\"\(issuer)/token\"",
            "jwks_uri": "\"\(issuer)/keys\"",
            "end_session_endpoint": "\"\(issuer)/leave\"",
        ]
        for (name, value) in changes { parts[name] = value }
        return "{\(parts.map { "\"\($0.key)\":\($0.value)" }.sorted().joined(separator: ","))}"
    }
}

extension ProviderSettings {
    static func sample(_ algorithm: TokenAlgorithm = .rs256) throws -> ProviderSettings {
        try ProviderSettings(
            issuer: TestCouncil.issuer,
            client: "footprint",
            secret: "a secret: of/ours",
            publicAddress: "https://reviews.eastmere.example/",
            algorithm: algorithm
        )
    }
}

extension Claims {
    /// What a sound token of identity says, with some of it said otherwise or not at all.
    static func sound(changing changes: [String: Claim?] = [:]) -> Claims {
        let now = Double(TestCouncil.now.milliseconds / 1000)
        var values: [String: Claim] = [
            "iss": .text(TestCouncil.issuer),
            "aud": .text("footprint"),
            "sub": .text("person-1"),
            "exp": .number(now + 300),
            "iat": .number(now),
            "nonce": .text(TestCouncil.errand.nonce),
            "email": .text("wren@eastmere.example"),
            "groups": .list([.text("IRO"), .text("Staff")]),
            "sid": .text("session-1"),
        ]
        for (name, value) in changes { values[name] = value }
        return Claims(values)
    }

    /// What a sound token of sign-out says, changed likewise.
    static func leaving(changing changes: [String: Claim?] = [:]) -> Claims {
        let event = "http://schemas.openid.net/event/backchannel-logout"
        var values = Claims.sound(changing: ["nonce": nil, "email": nil, "groups": nil]).values
        values["jti"] = .text("message-1")
        values["events"] = .object([event: .object([:])])
        for (name, value) in changes { values[name] = value }
        return Claims(values)
    }
}

/// The fault that a body throws; nothing where it throws none.
func fault<T>(_ body: () async throws -> T) async throws -> ProviderFault? {
    do {
        _ = try await body()
        return nil
    } catch let fault as ProviderFault {
        return fault
    }
}
