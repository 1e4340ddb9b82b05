import Store
import Vocabulary

/// The way in by the council's own sign-on, and out again.
///
/// What the provider proves is who somebody is. Whether they may come in is decided here: by an account and a role that a
/// manager gave. Every answer stands in the access log before it is given; each of these throws a `SignOnRefusal`, or a
/// `SignInRefusal` after too many tries.
package struct SingleSignOn: Sendable {
    /// What the council's accounts are called: "Eastmere" where people have an Eastmere account.
    package let name: String
    /// Whether those who come in by it may have a password here besides.
    package private(set) var allowsPasswords = false
    let provider: any IdentityProvider
    private let suggestions: [String: Set<Role>]
    private let ring: @Sendable () -> KeyRing
    let signIn: SignIn

    /// Sign-on by a provider; `suggestions` are the roles that each of its groups suggests.
    package init(
        called name: String,
        by provider: any IdentityProvider,
        suggesting suggestions: [String: Set<Role>] = [:],
        sealing keys: @escaping @Sendable () -> KeyRing,
        over signIn: SignIn
    ) {
        self.name = name
        self.provider = provider
        self.suggestions = suggestions
        ring = keys
        self.signIn = signIn
    }

    /// The keys as they are now.
    var keys: KeyRing { ring() }

    /// The same, where people may have a password here besides.
    package func allowingPasswords(_ isAllowed: Bool) -> SingleSignOn {
        var council = self
        council.allowsPasswords = isAllowed
        return council
    }

    /// Sends a browser to the provider: gives the whole address.
    package func begin(door: Secret, leadingTo back: String, _ attempt: SignIn.Attempt) async throws -> String {
        try await admit(attempt)
        return try await entering(.signIn, attempt) {
            let errand = SignOnErrand(.fresh(), door: door)
            let address = try await provider.entrance(for: errand, at: attempt.at)
            try await signIn.database.keep {
                try $0.begin(errand, door: door, leadingTo: back, at: attempt.at)
            }
            return address
        }
    }

    /// How somebody came back from the provider, and where they wanted to go.
    package enum Arrival: Hashable, Sendable {
        /// Signed in; the secret is for the cookie of their session.
        case inside(Secret, back: String)
        /// Signed in already, and they have shown that it is them.
        case proved(back: String)
    }

    /// Signs in whoever came back, or notes that a visitor has shown that it is them; throws a `ProofRefusal` where they have not.
    package func finish(
        _ answer: SignOnReturn,
        door: Secret?,
        of visitor: Visitor?,
        _ attempt: SignIn.Attempt
    ) async throws -> Arrival {
        try await entering(.signIn, attempt) {
            let (errand, noted) = try await errand(of: answer, door: door, at: attempt.at)
            if let session = noted.session {
                guard let visitor, visitor.session == session else { throw SignOnRefusal.notBegunHere }
                try await prove(visitor, by: answer, errand, leadingTo: noted.back, attempt)
                return .proved(back: noted.back)
            }
            let code = try code(in: answer)
            let identity = try await provider.identity(for: code, of: errand, at: attempt.at)
            let role = try await holder(of: identity, attempt)
            let session = try await beginSession(for: role, identity, attempt)
            try await signIn.note(.allowed, SingleSignOn.way, role, attempt)
            return .inside(session, back: noted.back)
        }
    }

    /// Ends here what ended at the provider.
    package func signOut(toldBy message: String, _ attempt: SignIn.Attempt) async throws {
        let wide = signIn.limit.place(.farewell, from: attempt.address)
        try await signIn.admit(to: [wide], attempt)
        try await entering(.signOut, attempt) {
            let ended = try await provider.signedOut(by: message, at: attempt.at)
            let accounts = try await signIn.database.keep { transaction in
                guard try transaction.takeMessage(ended, at: attempt.at) else {
                    throw ProviderFault.tokenDeclined(.name)
                }
                try transaction.welcome(at: nil, wide)
                return try transaction.endSessions(ended, at: attempt.at)
            }
            let people = try await people(accounts, attempt)
            for person in people.isEmpty ? [nil] : people {
                try await log(.signOut, SingleSignOn.way, .allowed, by: person, attempt)
            }
        }
    }

    /// What the provider is told about a session when it ends here; nothing for one that did not begin there.
    package func farewell(of session: ID<Session>) async throws -> Farewell? {
        guard let there = try await signIn.database.recall({ try $0.first(SessionThere.of(session)) }),
            there.issuer == provider.issuer
        else { return nil }
        let token = try? keys.unseal(there.token, for: .signOnToken, of: session.text)
        return Farewell(token: token.map { String(decoding: $0, as: UTF8.self) })
    }

    /// Where a browser signs out at the provider too; nothing where there is no such place, or it cannot be asked for now.
    package func exit(after farewell: Farewell, state: String, at now: Instant) async -> String? {
        try? await provider.exit(for: farewell.token, state: state, at: now)
    }

    /// The way in and out, as the access log calls it.
    static let way = "council sign-on"

    // MARK: Steps

    /// Somebody whom the provider knows and who may not come in, and in whose name they tried.
    private struct NotLetIn: Error {
        let reason: SignOnRefusal.Reason
        let role: HeldRole?
    }

    /// Lets a way to the provider begin, of which a known browser may begin any number. Coming back is not counted: nobody
    /// does who did not begin.
    func admit(_ attempt: SignIn.Attempt) async throws {
        if let browser = attempt.browser,
            try await signIn.database.recall({ try $0.first(KnownBrowser.of(browser, at: attempt.at)) }) != nil
        {
            return
        }
        try await signIn.admit(to: [signIn.limit.place(.council, from: attempt.address)], attempt)
    }

    /// Enters in the log why a try led nowhere.
    private func entering<T>(
        _ verb: AccessEntry.Verb,
        _ attempt: SignIn.Attempt,
        _ body: () async throws -> T
    ) async throws -> T {
        let refusal: SignOnRefusal
        var person: AccessEntry.Person?
        do {
            return try await body()
        } catch let fault as ProviderFault {
            refusal = .fault(fault)
        } catch let stopped as NotLetIn {
            refusal = .notLetIn(stopped.reason)
            person = stopped.role?.person
        } catch SignOnRefusal.notBegunHere {
            // Anybody can have any browser come back from nowhere, as often as they like.
            try await signIn.noteStray("\(SingleSignOn.way): \(SignOnRefusal.notBegunHere.detail)", attempt)
            throw SignOnRefusal.notBegunHere
        } catch let other as SignOnRefusal {
            refusal = other
        }
        try await log(verb, "\(SingleSignOn.way): \(refusal.detail)", .refused, by: person, attempt)
        throw refusal
    }

    /// The errand that a browser comes back from, and what was noted of it.
    private func errand(
        of answer: SignOnReturn,
        door: Secret?,
        at now: Instant
    ) async throws -> (errand: SignOnErrand, noted: NotedErrand) {
        guard let door, let state = Secret(answer.state),
            let noted = try await signIn.database.keep({ try $0.end(state, door: door, at: now) })
        else { throw SignOnRefusal.notBegunHere }
        return (SignOnErrand(state, door: door, provingSince: noted.provesSince), noted)
    }

    func code(in answer: SignOnReturn) throws -> String {
        guard answer.issuer.isEmpty || answer.issuer == provider.issuer else { throw ProviderFault.nonsense(.issuer) }
        switch answer.error {
        case "": break
        case "server_error", "temporarily_unavailable": throw ProviderFault.nonsense(.trouble)
        case "access_denied", "login_required", "consent_required", "interaction_required",
            "account_selection_required":
            throw SignOnRefusal.declinedThere
        default: throw ProviderFault.nonsense(.browser)
        }
        guard !answer.code.isEmpty, answer.code.utf8.count <= 4096 else { throw ProviderFault.nonsense(.browser) }
        return answer.code
    }

    /// Whose account it is, in a role that they have today.
    private func holder(of identity: ProvenIdentity, _ attempt: SignIn.Attempt) async throws -> HeldRole {
        let (account, refused) = try await account(of: identity)
        let role = try await signIn.database.read { try $0.first(HeldRole.of(account, on: attempt.today)) }
        if let refused { throw NotLetIn(reason: refused, role: role) }
        let suggested = identity.groups.reduce(into: Set<Role>()) { $0.formUnion(suggestions[$1] ?? []) }
        try await signIn.database.keep { try $0.suggest(suggested, for: account, at: attempt.at) }
        guard let role else { throw NotLetIn(reason: .noRole, role: nil) }
        return role
    }

    /// The account that a person at the provider is linked to, or the one with their address that nobody is linked to yet.
    private func account(of identity: ProvenIdentity) async throws -> (ID<Account>, refused: SignOnRefusal.Reason?) {
        let linked = try await signIn.database.recall { try $0.first(SignOnLink.of(identity)) }?.account
        let addressed = try await signIn.database.read { transaction in
            try identity.email.flatMap { try transaction.first(Account.withEmail($0)) }
        }?.id
        if let linked { return (linked, addressed == nil || addressed == linked ? nil : .otherAccount) }
        guard let addressed else { throw NotLetIn(reason: .unknown, role: nil) }
        let others = try await signIn.database.recall { try $0.all(SignOnLink.of(addressed)) }
        return (addressed, others.contains { $0.issuer == identity.issuer } ? .otherPerson : nil)
    }

    private func beginSession(
        for role: HeldRole,
        _ identity: ProvenIdentity,
        _ attempt: SignIn.Attempt
    ) async throws -> Secret {
        let wide = signIn.limit.place(.council, from: attempt.address)
        return try await signIn.database.keep { [signIn, keys] transaction in
            guard try transaction.link(identity, to: role.account, at: attempt.at) else {
                throw NotLetIn(reason: .otherPerson, role: role)
            }
            try transaction.welcome(at: nil, wide)
            let secret = try transaction.enter(
                as: role,
                by: .singleSignOn,
                provedAt: nil,
                within: signIn.sessions,
                attempt
            )
            let token = try keys.seal(Array(identity.token.utf8), for: .signOnToken, of: secret.digest)
            try transaction.note(identity, token: token, of: ID(secret.digest))
            return secret
        }
    }

    /// Those whose sessions ended, as far as they have a role to be named in.
    private func people(_ accounts: [ID<Account>], _ attempt: SignIn.Attempt) async throws -> [AccessEntry.Person?] {
        try await signIn.database.read { transaction in
            try accounts.compactMap { try transaction.first(HeldRole.of($0, on: attempt.today))?.person }
        }
    }

    func log(
        _ verb: AccessEntry.Verb,
        _ what: String,
        _ outcome: AccessEntry.Outcome,
        by person: AccessEntry.Person?,
        _ attempt: SignIn.Attempt
    ) async throws {
        try await signIn.log.record(
            AccessEntry(verb, what, outcome, by: person, at: attempt.at, from: attempt.address)
        )
    }
}

/// What a session that began at the provider leaves behind there when it ends here.
package struct Farewell: Hashable, Sendable {
    let token: String?
}
