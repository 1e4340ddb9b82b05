import Store
import Vocabulary

/// The way in and out: what a password, a link or a cookie proves, and to whom.
///
/// Every answer is given whether or not there is such an account in the same words and for the same work, and stands in
/// the access log before it is given.
package struct SignIn: Sendable {
    /// One try to come in, whatever it shows for itself.
    package struct Attempt: Hashable, Sendable {
        let at: Instant
        let today: CivilDate
        let address: String
        let device: Device
        let session: Secret?
        /// By which the browser is known again that somebody came in with before.
        let browser: Secret?
        /// Whether who comes in by password or link must have a second factor.
        let requiresFactor: Bool
        /// Whether a link is enough all the same: where it only opens a sample.
        let trustsLinks: Bool

        /// A try from a network address, by a browser that may have a session already: it ends if the try succeeds.
        package init(
            at moment: Instant,
            today: CivilDate,
            from address: String,
            by device: Device = Device(userAgent: ""),
            replacing session: Secret? = nil,
            known browser: Secret? = nil,
            requiringFactor requiresFactor: Bool = true,
            trustingLinks trustsLinks: Bool = false
        ) {
            at = moment
            self.today = today
            self.address = address
            self.device = device
            self.session = session
            self.browser = browser
            self.requiresFactor = requiresFactor
            self.trustsLinks = trustsLinks
        }
    }

    /// How far a try came.
    package enum Step: Hashable, Sendable {
        /// All the way; the secret is for the cookie of a session.
        case inside(Secret)
        /// To the question for a code; the secret is for the cookie of a half sign-in.
        case codeWanted(Secret)
        /// To the setting up of a second factor, which the account has not got and must have.
        case factorWanted(Secret)
    }

    let database: any Database
    let passwords: PasswordHasher
    let log: AccessLog
    package let limit: SignInLimit
    /// How long sessions last, as the council chose it: asked for anew each time.
    private let limits: @Sendable () -> SessionLimits

    package init(
        _ database: any Database,
        passwords: PasswordHasher,
        log: AccessLog,
        limit: SignInLimit = .standard,
        sessions limits: @escaping @Sendable () -> SessionLimits = { .standard }
    ) {
        self.database = database
        self.passwords = passwords
        self.log = log
        self.limit = limit
        self.limits = limits
    }

    package var sessions: SessionLimits { limits() }

    /// The same way in, with sessions that last as long as this says.
    package func lasting(_ limits: @escaping @Sendable () -> SessionLimits) -> SignIn {
        SignIn(database, passwords: passwords, log: log, limit: limit, sessions: limits)
    }

    /// Takes somebody's password, and lets them in or asks for their second factor. Throws a `SignInRefusal`.
    package func byPassword(_ password: String, email: String, _ attempt: Attempt) async throws -> Step {
        let held = try await database.read { [attempt] in
            try $0.all(HeldRole.of(emailKey: EmailAddress.key(of: email), on: attempt.today))
        }
        let account = held.first?.account ?? ID("")
        let (narrow, wide) = try await places(forPasswordOf: account, email, attempt)
        try await admit(to: [narrow] + (wide.map { [$0] } ?? []), attempt)
        let (credential, costs) = try await database.recall { transaction in
            (
                try transaction.first(Credential.of(account)),
                Set(try transaction.all(Credential.all).map(\.password.cost))
            )
        }
        guard try await passwords.matches(password, credential?.password, amid: costs), let role = held.first else {
            try await note(.refused, "password", held.first, attempt)
            throw SignInRefusal.notRecognised
        }
        let renewed = credential?.password.cost == passwords.cost ? nil : try await passwords.digest(of: password)
        let step = try await database.keep { [sessions] transaction in
            try transaction.welcome(at: narrow, wide)
            if let renewed { try transaction.keepPassword(renewed, of: account, at: attempt.at) }
            return try transaction.step(for: role, by: .password, within: sessions, attempt)
        }
        try await note(.allowed, "password", role, attempt)
        return step
    }

    /// Takes a personal link and uses it up; lets its holder in, or asks for their second factor.
    ///
    /// Where the account has a password, the link is for choosing a new one. Throws a `LinkRefusal`. Tries are not limited,
    /// since no number of them finds a link; but after many from one address no more are entered in the log.
    package func byLink(_ link: Secret, choosing password: Password? = nil, _ attempt: Attempt) async throws -> Step {
        do {
            let role = try await holder(of: link, attempt)
            let digest = try await chosen(password, by: role)
            let step = try await database.keep { [sessions] transaction in
                _ = try transaction.useLink(link, at: attempt.at)
                guard let digest else { return try transaction.step(for: role, by: .link, within: sessions, attempt) }
                try transaction.replacePassword(with: digest, of: role.account, at: attempt.at)
                return try transaction.step(for: role, by: .password, within: sessions, attempt)
            }
            try await note(.allowed, password == nil ? "personal link" : "personal link, new password", role, attempt)
            return step
        } catch let refusal as LinkRefusal {
            try await noteStray("personal link", attempt)
            throw refusal
        }
    }

    /// Signs a visitor out.
    package func signOut(_ visitor: Visitor, at now: Instant, from address: String) async throws {
        try await database.keep { try $0.endSession(visitor.session) }
        try await log.record(AccessEntry(.signOut, "signed out", by: visitor.person, at: now, from: address))
    }

    /// Gives an account its password, signs it out everywhere and takes back its unused links.
    package func setPassword(_ password: Password, of account: ID<Account>, at now: Instant) async throws {
        let digest = try await passwords.digest(of: password.text)
        try await database.keep { try $0.replacePassword(with: digest, of: account, at: now) }
    }

    // MARK: Steps

    /// Lets a try go on, or says how long to wait.
    func admit(to places: [SignInLimit.Place], _ attempt: Attempt) async throws {
        let wait = try await database.keep { [limit] in
            try $0.admit(to: places, minutes: limit.minutes, at: attempt.at)
        }
        if let wait { throw SignInRefusal.waiting(minutes: wait) }
    }

    /// Where a try at a password is counted. A browser that is known counts by itself, and not with its neighbours.
    private func places(
        forPasswordOf account: ID<Account>,
        _ email: String,
        _ attempt: Attempt
    ) async throws -> (narrow: SignInLimit.Place, wide: SignInLimit.Place?) {
        if let browser = attempt.browser,
            try await database.recall({ try $0.first(KnownBrowser.of(account, browser, at: attempt.at)) }) != nil
        {
            return (limit.place(known: browser, of: account), nil)
        }
        return (limit.place(email: email, address: attempt.address), limit.place(.password, from: attempt.address))
    }

    /// Enters a try that belongs to nobody, as long as there have not been too many from its address (V14).
    package func noteStray(_ what: String, _ attempt: Attempt) async throws {
        let wait = try await database.keep { [limit] in
            try $0.admitStray(from: attempt.address, within: limit, at: attempt.at)
        }
        if wait == nil { try await note(.refused, what, nil, attempt) }
    }

    /// Whose link it is, in a role they still have. One without a role has a link that does not work.
    func holder(of secret: Secret, _ attempt: Attempt) async throws -> HeldRole {
        let link = try await database.recall { try $0.link(secret, at: attempt.at) }
        switch link.purpose {
        case .signIn(let account): return try await role(of: account, attempt) ?? { throw LinkRefusal.unknown }()
        }
    }

    /// The role somebody comes in with; nothing for one who has none on the day, or is suspended.
    func role(of account: ID<Account>, _ attempt: Attempt) async throws -> HeldRole? {
        try await database.read { try $0.first(HeldRole.of(account, on: attempt.today)) }
    }

    /// Enters in the access log how a try went.
    func note(
        _ outcome: AccessEntry.Outcome,
        _ way: String,
        _ role: HeldRole?,
        _ attempt: Attempt
    ) async throws {
        try await log.record(
            AccessEntry(.signIn, way, outcome, by: role?.person, at: attempt.at, from: attempt.address)
        )
    }
}

extension KeepTransaction {
    /// What comes after the first thing that somebody showed: their second factor where they have one, and the setting up
    /// of one where a password or a link alone is not enough.
    func step(
        for role: HeldRole,
        by way: WayIn,
        within limits: SessionLimits,
        _ attempt: SignIn.Attempt
    ) throws -> SignIn.Step {
        if try first(SecondFactor.of(role.account)) != nil {
            return .codeWanted(
                try beginHalf(of: role.account, by: way, lasting: HalfSignIn.secondsForCode, at: attempt.at)
            )
        }
        if attempt.requires(factorAfter: way) {
            return .factorWanted(
                try beginHalf(of: role.account, by: way, lasting: HalfSignIn.secondsToSetUp, at: attempt.at)
            )
        }
        return .inside(try enter(as: role, by: way, provedAt: nil, within: limits, attempt))
    }

    /// Begins a session, and notes how it was come by.
    func enter(
        as role: HeldRole,
        by way: WayIn,
        provedAt proof: Instant?,
        within limits: SessionLimits,
        _ attempt: SignIn.Attempt
    ) throws -> Secret {
        let secret = try beginSession(
            of: role.account,
            as: role.role,
            within: limits,
            replacing: attempt.session,
            on: attempt.device,
            in: SignInLimit.network(of: attempt.address),
            at: attempt.at
        )
        try noteEntry(secret, of: role.account, by: way, provedAt: proof, at: attempt.at)
        try knowBrowser(secret.browserMark, of: role.account, instead: attempt.browser, at: attempt.at)
        return secret
    }
}

extension SignIn.Attempt {
    /// Whether more must be shown than what somebody came by. Single sign-on has seen to that itself.
    fileprivate func requires(factorAfter way: WayIn) -> Bool {
        switch way {
        case .password: requiresFactor
        case .link: requiresFactor && !trustsLinks
        case .singleSignOn: false
        }
    }
}
