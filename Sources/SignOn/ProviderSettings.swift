import Vocabulary

/// What was agreed with the council's provider when this service was registered there.
package struct ProviderSettings: Sendable {
    let issuer: ProviderAddress
    let client: String
    let secret: String
    /// Where the provider sends a browser back to: at the end of signing in, and of signing out.
    let back: String
    let out: String
    let algorithm: TokenAlgorithm
    /// By how many seconds the provider's clock may differ from this machine's.
    let skew: Int
    /// The claim in which the provider names a person's groups.
    let groupsClaim: String

    /// Settings with a service whose pages are at `publicAddress`; it declines what cannot work or would not be safe.
    package init(
        issuer: String,
        client: String,
        secret: String,
        publicAddress: String,
        algorithm: TokenAlgorithm = .rs256,
        skew: Int = 60,
        groupsClaim: String = "groups"
    ) throws(ProviderSettingsRefusal) {
        guard let issuer = ProviderAddress(issuer), !issuer.text.contains("?") else { throw .issuer }
        guard !client.isEmpty else { throw .client }
        guard !secret.isEmpty else { throw .secret }
        guard let site = ProviderAddress(publicAddress)?.site else { throw .publicAddress }
        guard (0...300).contains(skew) else { throw .skew }
        self.issuer = issuer
        self.client = client
        self.secret = secret
        back = site + "/sign-in/council/back"
        out = site + "/sign-in/council/out"
        self.algorithm = algorithm
        self.skew = skew
        self.groupsClaim = groupsClaim
    }
}

/// How a provider signs its tokens: always with a key of its own that others can only check.
package enum TokenAlgorithm: String, CaseIterable, Sendable {
    case rs256 = "RS256"
    case es256 = "ES256"
    case ps256 = "PS256"
}

/// Why sign-on by a provider cannot be set up so.
package enum ProviderSettingsRefusal: Refusal {
    case issuer
    case client
    case secret
    case publicAddress
    case skew

    package var explanation: String {
        switch self {
        case .issuer: "The issuer must be an https address, without a question mark; plain http only on this machine."
        case .client: "The provider’s name for this service, its client id, is missing."
        case .secret: "The file of the client secret is empty."
        case .publicAddress:
            "Single sign-on needs the address that people use, with https unless it is on this machine."
        case .skew: "The clocks may differ by 0 to 300 seconds."
        }
    }
}
