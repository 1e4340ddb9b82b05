import Access
import AsyncHTTPClient
import Foundation
import JWTKit
import Vocabulary

/// A provider of OpenID Connect: authorisation code with PKCE, and tokens checked with the keys that it publishes.
package struct OpenIDProvider: IdentityProvider {
    private let settings: ProviderSettings
    private let rules: TokenRules
    private let line: ProviderLine
    private let client: HTTPClient?
    private let discovery: Fetched<Discovery>
    private let keys: Fetched<KeySet>

    /// A provider that is asked over HTTP, by way of the council's proxy where there is one, until it is closed.
    package init(_ settings: ProviderSettings, through proxy: OutboundProxy? = nil) {
        let client = ProviderLine.client(through: proxy)
        self.init(settings, over: .over(client), client)
    }

    init(_ settings: ProviderSettings, over line: ProviderLine, _ client: HTTPClient? = nil) {
        let discovery = Fetched<Discovery> { _ async throws(ProviderFault) in
            guard let address = Discovery.address(of: settings.issuer) else { throw .nonsense(.issuer) }
            return try Discovery(reading: try await line.read(address, about: .configuration), for: settings)
        }
        self.settings = settings
        rules = TokenRules(settings)
        self.line = line
        self.client = client
        self.discovery = discovery
        keys = Fetched { now async throws(ProviderFault) in
            let address = try await discovery.value(noOlderThan: OpenIDProvider.hour, at: now).keys
            return try KeySet(reading: try await line.read(address, about: .keys))
        }
    }

    /// Lets go of every connection.
    package func close() async throws {
        try await client?.shutdown()
    }

    package var issuer: String { settings.issuer.text }

    package func entrance(for errand: SignOnErrand, at now: Instant) async throws(ProviderFault) -> String {
        var question = [
            ("response_type", "code"),
            ("client_id", settings.client),
            ("redirect_uri", settings.back),
            ("scope", "openid email profile"),
            ("state", errand.state.text),
            ("nonce", errand.nonce),
            ("code_challenge", errand.challenge),
            ("code_challenge_method", "S256"),
        ]
        if errand.provesSince != nil { question += [("prompt", "login"), ("max_age", "0")] }
        return try await discovery.value(noOlderThan: OpenIDProvider.hour, at: now).authorization.asking(question)
    }

    package func identity(
        for code: String,
        of errand: SignOnErrand,
        at now: Instant
    ) async throws(ProviderFault) -> ProvenIdentity {
        let place = try await discovery.value(noOlderThan: OpenIDProvider.hour, at: now)
        let answer = try await line.ask(question(code, errand, place))
        let token = try TokenAnswer(answer).token
        let claims = try await claims(in: token, at: now)
        do throws(TokenFault) {
            if let since = errand.provesSince { try rules.checkSignIn(claims, since: since, at: now) }
            return try rules.identity(claims, token: token, nonce: errand.nonce, at: now)
        } catch {
            throw .tokenDeclined(error)
        }
    }

    package func signedOut(by message: String, at now: Instant) async throws(ProviderFault) -> SignedOutThere {
        let claims = try await claims(in: message, at: now)
        do throws(TokenFault) {
            return try rules.signedOut(claims, at: now)
        } catch {
            throw .tokenDeclined(error)
        }
    }

    package func exit(
        for token: String?,
        state: String,
        at now: Instant
    ) async throws(ProviderFault) -> String? {
        let place = try await discovery.value(noOlderThan: OpenIDProvider.hour, at: now)
        return place.endSession?.asking(
            [
                ("client_id", settings.client),
                ("post_logout_redirect_uri", settings.out),
                ("state", state),
            ] + (token.map { [("id_token_hint", $0)] } ?? [])
        )
    }

    // MARK: Steps

    /// The question by which a code is given for a token, with what proves that we are who began.
    private func question(_ code: String, _ errand: SignOnErrand, _ place: Discovery) -> ProviderLine.Question {
        var answers = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", settings.back),
            ("code_verifier", errand.verifier),
        ]
        guard place.sendsSecretInHeader else {
            answers += [("client_id", settings.client), ("client_secret", settings.secret)]
            return .init(place.token, sending: ProviderAddress.form(answers))
        }
        let pair = "\(ProviderAddress.encoded(settings.client)):\(ProviderAddress.encoded(settings.secret))"
        return .init(
            place.token,
            sending: ProviderAddress.form(answers),
            authorization: "Basic \(Data(pair.utf8).base64EncodedString())"
        )
    }

    /// What a token says, once its signature has been checked by the one algorithm that was agreed.
    ///
    /// Where no key that is known fits, the provider may have changed them: they are fetched again, once a minute at most.
    private func claims(in token: String, at now: Instant) async throws(ProviderFault) -> Claims {
        let bytes = Array(token.utf8)
        guard bytes.count <= OpenIDProvider.longest,
            let head = try? DefaultJWTParser().parse(bytes, as: Claims.self).header, head.fields["crit"] == nil
        else { throw .tokenDeclined(.form) }
        guard head.alg == settings.algorithm.rawValue else { throw .tokenDeclined(.algorithm) }
        var fault = TokenFault.key
        for age in [10 * OpenIDProvider.minute, OpenIDProvider.minute] {
            let fitting = try await keys.value(noOlderThan: age, at: now).keys(
                numbered: head.kid,
                for: settings.algorithm
            )
            for key in fitting {
                if let claims = await key.claims(in: token) { return claims }
                fault = .signature
            }
        }
        throw .tokenDeclined(fault)
    }

    private static let minute = 60
    private static let hour = 3600
    private static let longest = 64 * 1024
}

extension ProviderLine {
    /// What stands at an address.
    fileprivate func read(
        _ address: ProviderAddress,
        about matter: ProviderFault.Matter
    ) async throws(ProviderFault) -> [UInt8] {
        let reply = try await ask(Question(address))
        if reply.status >= 500 { throw .nonsense(.trouble) }
        guard reply.status == 200 else { throw .nonsense(matter) }
        return reply.bytes
    }
}
