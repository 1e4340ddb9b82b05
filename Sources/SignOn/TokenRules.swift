import Access
import Vocabulary

/// What a token must say to be believed: from whom, for whom, when, and in answer to what.
struct TokenRules: Sendable {
    let issuer: String
    let client: String
    /// By how many seconds the clocks may differ.
    let skew: Int
    let groupsClaim: String

    init(_ settings: ProviderSettings) {
        issuer = settings.issuer.text
        client = settings.client
        skew = settings.skew
        groupsClaim = settings.groupsClaim
    }

    /// Who a token of identity says somebody is (OpenID Connect Core 1.0, 3.1.3.7).
    func identity(
        _ claims: Claims,
        token: String,
        nonce: String,
        at now: Instant
    ) throws(TokenFault) -> ProvenIdentity {
        try checkOrigin(claims)
        try checkTimes(claims, mustEnd: true, at: now)
        guard claims.text("nonce") == nonce else { throw .nonce }
        guard let subject = claims.text("sub"), subject.utf8.count <= 255 else { throw .subject }
        let email = claims.denies("email_verified") ? nil : claims.text("email")
        return ProvenIdentity(
            issuer: issuer,
            subject: subject,
            email: email.flatMap { EmailAddress(rawValue: $0) },
            groups: claims.texts(groupsClaim),
            session: claims.text("sid"),
            token: token
        )
    }

    /// Whether a token says that the person signed in there since a moment, as it must where they were asked to.
    func checkSignIn(_ claims: Claims, since moment: Instant, at now: Instant) throws(TokenFault) {
        let skew = Double(skew)
        guard let signedIn = claims.moment("auth_time"),
            signedIn >= (Double(moment.milliseconds) / 1000).rounded(.down) - skew,
            signedIn <= Double(now.milliseconds) / 1000 + skew
        else { throw .noNewSignIn }
    }

    /// Whom a token of sign-out says to have left (OpenID Connect Back-Channel Logout 1.0, 2.6).
    func signedOut(_ claims: Claims, at now: Instant) throws(TokenFault) -> SignedOutThere {
        try checkOrigin(claims)
        try checkTimes(claims, mustEnd: false, at: now)
        guard claims.holds("http://schemas.openid.net/event/backchannel-logout", in: "events") else { throw .event }
        guard !claims.mentions("nonce") else { throw .nonce }
        guard let message = claims.text("jti") else { throw .name }
        let (subject, session) = (claims.text("sub"), claims.text("sid"))
        guard subject != nil || session != nil else { throw .subject }
        return SignedOutThere(issuer: issuer, subject: subject, session: session, message: message)
    }

    private func checkOrigin(_ claims: Claims) throws(TokenFault) {
        guard claims.text("iss") == issuer else { throw .issuer }
        let audience = claims.texts("aud")
        guard audience.contains(client) else { throw .audience }
        guard audience.count == 1 || claims.mentions("azp") else { throw .party }
        guard !claims.mentions("azp") || claims.text("azp") == client else { throw .party }
    }

    /// A token that need not say when it ends is good for as long as a message may take.
    private func checkTimes(_ claims: Claims, mustEnd: Bool, at now: Instant) throws(TokenFault) {
        let now = Double(now.milliseconds) / 1000
        let skew = Double(skew)
        guard let issued = claims.moment("iat") else { throw .notYet }
        guard issued <= now + skew else { throw .notYet }
        if claims.mentions("nbf") {
            guard let first = claims.moment("nbf"), first <= now + skew else { throw .notYet }
        }
        if mustEnd || claims.mentions("exp") {
            guard let end = claims.moment("exp"), now < end + skew else { throw .expired }
        } else {
            guard now < issued + TokenRules.message + skew else { throw .expired }
        }
    }

    private static let message = 120.0
}
