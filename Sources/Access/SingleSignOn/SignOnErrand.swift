import Crypto
import Foundation
import Store
import Vocabulary

/// A browser on its way to the provider and back.
///
/// Nobody who reads the database can finish it: what the provider is to repeat and what proves that the same program asks
/// again are worked out from the cookie of the door, which only that browser has, and only digests are kept.
package struct SignOnErrand: Hashable, Sendable {
    /// What the browser carries there and back.
    package let state: Secret
    /// What the provider must repeat in the token.
    package let nonce: String
    /// What proves to the provider that the code was asked for here (RFC 7636).
    package let verifier: String
    /// Since when somebody who is signed in is asked to sign in there once more; nothing where they come in.
    package let provesSince: Instant?

    /// The errand that a browser with this cookie of the door runs under a state.
    package init(_ state: Secret, door: Secret, provingSince moment: Instant? = nil) {
        self.state = state
        provesSince = moment
        nonce = SignOnErrand.derived("nonce", state, door)
        verifier = SignOnErrand.derived("verifier", state, door)
    }

    /// What the provider is told at the beginning, from which the verifier cannot be guessed.
    package var challenge: String {
        Data(SHA256.hash(data: Array(verifier.utf8))).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// How long somebody may take to sign in at the provider.
    static let minutes = 10

    private static func derived(_ use: String, _ state: Secret, _ door: Secret) -> String {
        let key = SymmetricKey(data: Array(door.text.utf8))
        let words = Array("single sign-on \(use) \(state.text)".utf8)
        return Digest.hex(HMAC<SHA256>.authenticationCode(for: words, using: key))
    }
}

/// What a browser brought back from the provider, untrusted.
package struct SignOnReturn: Hashable, Sendable {
    package let state: String
    package let code: String
    /// The word for what went wrong there; empty where nothing did.
    package let error: String
    /// Who the provider says it is, where it says so in the address (RFC 9207).
    package let issuer: String

    package init(state: String, code: String, error: String, issuer: String) {
        self.state = state
        self.code = code
        self.error = error
        self.issuer = issuer
    }
}
