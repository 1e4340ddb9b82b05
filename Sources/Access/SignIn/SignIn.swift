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

        /// A try from a network address, by a browser that may have a session already: it ends if the try succeeds.
        package init(
            at moment: Instant,
            today: CivilDate,
            from address: String,
            by device: Device = Device(userAgent: ""),
            replacing session: Secret? = nil
        ) {
            at = moment
            self.today = today
            self.address = address
            self.device = device
            self.session = session
        }
    }

    let database: any Database
    let passwords: PasswordHasher
    let log: AccessLog
    let limit: SignInLimit
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

    /// Signs somebody in by password; gives the secret for their cookie. Throws a `SignInRefusal`.
    package func byPassword(_ password: String, email: String, _ attempt: Attempt) async throws -> Secret {
        let narrow = limit.place(email: email, address: attempt.address)
        let wide = limit.place(address: attempt.address)
        try await admit(to: [narrow, wide], attempt)
        let held = try await database.read { [attempt] in
            try $0.all(HeldRole.of(emailKey: EmailAddress.key(of: email), on: attempt.today))
        }
        let account = held.first?.account ?? ID("")
        let credential = try await database.recall { try $0.first(Credential.of(account)) }
        guard try await passwords.matches(password, credential?.password), let role = held.first else {
            try await note(.refused, "password", held.first, attempt)
            throw SignInRefusal.notRecognised
        }
        let renewed = credential?.password.cost == passwords.cost ? nil : try await passwords.digest(of: password)
        let secret = try await database.keep { [sessions] transaction in
            try transaction.welcome(at: narrow, wide)
            if let renewed { try transaction.keepPassword(renewed, of: account, at: attempt.at) }
            return try transaction.beginSession(for: role, within: sessions, attempt)
        }
        try await note(.allowed, "password", role, attempt)
        return secret
    }

    /// Signs somebody in by a personal link and uses the link up; gives the secret for their cookie.
    ///
    /// Throws a `LinkRefusal`, or a `SignInRefusal` where too many links were tried.
    package func byLink(_ link: Secret, _ attempt: Attempt) async throws -> Secret {
        let wide = limit.place(address: attempt.address)
        try await admit(to: [wide], attempt)
        do {
            let role = try await holder(of: link, attempt)
            let secret = try await database.keep { [sessions] transaction in
                _ = try transaction.useLink(link, at: attempt.at)
                try transaction.welcome(at: nil, wide)
                return try transaction.beginSession(for: role, within: sessions, attempt)
            }
            try await note(.allowed, "personal link", role, attempt)
            return secret
        } catch let refusal as LinkRefusal {
            try await note(.refused, "personal link", nil, attempt)
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
        try await database.keep { transaction in
            try transaction.keepPassword(digest, of: account, at: now)
            try transaction.endSessions(of: account)
            try transaction.revokeLinks(.signIn(account))
        }
    }

    // MARK: Steps

    /// Lets a try go on, or says how long to wait.
    func admit(to places: [SignInLimit.Place], _ attempt: Attempt) async throws {
        let wait = try await database.keep { [limit] in
            try $0.admit(to: places, minutes: limit.minutes, at: attempt.at)
        }
        if let wait { throw SignInRefusal.waiting(minutes: wait) }
    }

    /// Whose link it is, in a role they still have. One without a role has a link that does not work.
    private func holder(of secret: Secret, _ attempt: Attempt) async throws -> HeldRole {
        let link = try await database.recall { try $0.link(secret, at: attempt.at) }
        switch link.purpose {
        case .signIn(let account):
            guard let role = try await database.read({ try $0.first(HeldRole.of(account, on: attempt.today)) }) else {
                throw LinkRefusal.unknown
            }
            return role
        }
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
    func beginSession(
        for role: HeldRole,
        within limits: SessionLimits,
        _ attempt: SignIn.Attempt
    ) throws -> Secret {
        try beginSession(
            of: role.account,
            as: role.role,
            within: limits,
            replacing: attempt.session,
            on: attempt.device,
            in: SignInLimit.network(of: attempt.address),
            at: attempt.at
        )
    }
}
