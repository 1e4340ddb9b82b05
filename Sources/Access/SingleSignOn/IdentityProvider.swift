import Vocabulary

/// The council's own sign-on, as this service needs it. The module `SignOn` speaks OpenID Connect behind it.
package protocol IdentityProvider: Sendable {
    /// The name under which the provider speaks. What is said under another is not believed.
    var issuer: String { get }

    /// The whole address at which a browser signs in there.
    func entrance(for errand: SignOnErrand, at now: Instant) async throws(ProviderFault) -> String

    /// Who signed in there, for the code with which the browser came back.
    func identity(
        for code: String,
        of errand: SignOnErrand,
        at now: Instant
    ) async throws(ProviderFault) -> ProvenIdentity

    /// Whom a message of the provider says to have signed out there. Throws where it is not the provider's, or not sound.
    func signedOut(by message: String, at now: Instant) async throws(ProviderFault) -> SignedOutThere

    /// The whole address at which a browser signs out there too; nothing where the provider has none.
    func exit(for token: String?, state: String, at now: Instant) async throws(ProviderFault) -> String?
}

/// Who somebody is, as the provider has proved it.
package struct ProvenIdentity: Hashable, Sendable {
    package let issuer: String
    /// What the provider calls the person, for ever and for nobody else.
    package let subject: String
    /// Their address, unless the provider says that it has not made sure of it.
    package let email: EmailAddress?
    /// The groups that they are in there.
    package let groups: [String]
    /// What the provider calls their session there, where it says.
    package let session: String?
    /// The token itself, which the provider wants back when they sign out.
    package let token: String

    package init(
        issuer: String,
        subject: String,
        email: EmailAddress?,
        groups: [String] = [],
        session: String? = nil,
        token: String
    ) {
        self.issuer = issuer
        self.subject = subject
        self.email = email
        self.groups = groups
        self.session = session
        self.token = token
    }
}

/// That somebody was signed out at the provider: one session of theirs, or all.
package struct SignedOutThere: Hashable, Sendable {
    package let issuer: String
    package let subject: String?
    package let session: String?
    /// The message's own name: it counts once.
    package let message: String

    package init(issuer: String, subject: String?, session: String?, message: String) {
        self.issuer = issuer
        self.subject = subject
        self.session = session
        self.message = message
    }
}
