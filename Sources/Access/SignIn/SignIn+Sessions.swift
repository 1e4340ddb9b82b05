import Store
import Vocabulary

extension SignIn {
    /// What is counted in the looks that find out who somebody is, since every page asks that: about their `session` where
    /// the sessions are, and about their `account` where the facts are.
    package struct Counting: Sendable {
        let inSession: [SQL]
        let inAccount: [SQL]

        package init(inSession: [SQL] = [], inAccount: [SQL] = []) {
            self.inSession = inSession
            self.inAccount = inAccount
        }
    }

    /// Who a session's cookie belongs to, or nothing where it has ended: by time, by sign-out, or with its role.
    ///
    /// Where their roles are others than before, the session has a new secret, which the answer must give to the browser.
    package func visitor(
        _ secret: Secret,
        at now: Instant,
        today: CivilDate,
        from address: String? = nil,
        counting: Counting = Counting()
    ) async throws -> Visitor? {
        let network = address.map(SignInLimit.network)
        guard
            let opened = try await database.recall({
                try $0.first(OpenedSession.by(secret, counting: counting.inSession))
            }),
            opened.isOpen(at: now, from: network)
        else { return nil }
        let session = opened.session
        let counts = HourlySight.counts(at: now) + counting.inAccount
        let held = try await database.read { try $0.all(HeldRole.of(session.account, on: today, counting: counts)) }
        guard let first = held.first, held.contains(where: { $0.role == session.role }) else {
            try await database.keep { try $0.endSession(session.id) }
            return nil
        }
        let renewed = try await note(opened, roles: held.map(\.role), from: network, at: now)
        let isNoted = session.isDueForNote(at: now)
        return Visitor(
            account: session.account,
            name: first.name,
            role: first.role,
            others: held.dropFirst().map(\.role),
            session: session.id,
            sessionEnds: isNoted ? min(sessions.idleEnd(after: now), session.lastsUntil) : session.endsAt,
            crossSiteToken: (renewed ?? secret).crossSiteToken,
            counts: Array(first.counts.dropFirst(2)),
            keptCounts: opened.counts,
            newSecret: renewed,
            openHours: first.counts[0] > 0 ? OpenHours(at: now, lendsFile: first.counts[1] > 0) : nil
        )
    }

    /// Whether a session ended, or ends now, because its owner no longer has the role that they came in with: it was taken
    /// from them, or they are suspended. That they tried is entered, five times at most in a quarter of an hour.
    package func wasShutOut(_ secret: Secret, _ attempt: Attempt) async throws -> Bool {
        guard let session = try await database.recall({ try $0.first(OpenedSession.by(secret)) })?.session else {
            return false
        }
        let (account, held) = try await database.read { transaction in
            (
                try transaction.first(Account.withID(session.account)),
                try transaction.all(HeldRole.of(session.account, on: attempt.today))
            )
        }
        guard let account, !held.contains(where: { $0.role == session.role }) else { return false }
        let place = limit.place("ended session", of: account.id, address: attempt.address)
        let wait = try await database.keep { [limit] in
            try $0.admit(to: [place], minutes: limit.minutes, at: attempt.at)
        }
        guard wait == nil else { return true }
        let person = AccessEntry.Person(account: account.id, name: account.name, role: session.role)
        try await log.record(
            AccessEntry(.signIn, "ended session", .refused, by: person, at: attempt.at, from: attempt.address)
        )
        return true
    }

    /// Gives a session another secret and gives it back for the cookie; the one before opens nothing more, but for what was
    /// on its way. To be done whenever somebody may do more or less than a moment ago. Throws `Missing` where the session
    /// has ended meanwhile.
    package func changeSecret(of visitor: Visitor, at now: Instant) async throws -> Secret {
        try await database.keep { try $0.changeSecret(of: visitor.session, at: now) }
    }

    /// Signs a person out in another place of theirs. Throws `Missing` where it is none.
    package func signOut(_ visitor: Visitor, of session: ID<Session>, at now: Instant, from address: String)
        async throws
    {
        try await database.keep { transaction in
            guard try transaction.all(Session.of(visitor.account, at: now)).contains(where: { $0.id == session }) else {
                throw Missing()
            }
            try transaction.endSession(session)
        }
        try await log.record(AccessEntry(.signOut, "signed out elsewhere", by: visitor.person, at: now, from: address))
    }

    /// Signs a person out everywhere but where they are.
    package func signOutElsewhere(_ visitor: Visitor, at now: Instant, from address: String) async throws {
        try await database.keep { try $0.endSessions(of: visitor.account, except: visitor.session) }
        try await log.record(
            AccessEntry(.signOut, "signed out everywhere else", by: visitor.person, at: now, from: address)
        )
    }

    /// Notes what is new about a session: that it is used, from where, and in which roles. Gives the new secret where the
    /// roles are others than before.
    private func note(
        _ opened: OpenedSession,
        roles: [Role],
        from network: String?,
        at now: Instant
    ) async throws -> Secret? {
        let session = opened.session
        let noted = OpenedSession.noted(roles)
        let networks = network.flatMap { session.networks.used(from: $0, at: now) }
        let isDue = session.isDueForNote(at: now)
        guard isDue || networks != nil || noted != opened.roles else { return nil }
        return try await database.keep { [sessions] transaction in
            if isDue { try transaction.noteUse(of: session.id, within: sessions, at: now) }
            if let networks { try transaction.note(networks, of: session.id) }
            guard noted != opened.roles,
                try transaction.noteRoles(noted, of: session.id, instead: opened.roles),
                !opened.roles.isEmpty, opened.replacedAt == nil
            else { return nil }
            return try transaction.changeSecret(of: session.id, at: now)
        }
    }
}
