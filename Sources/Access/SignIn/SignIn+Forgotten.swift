import Store
import Vocabulary

/// The way back for somebody who has forgotten their password.
extension SignIn {
    /// For how long a link made for somebody works, in seconds.
    package static let linkSeconds = 7 * 86_400
    /// For how long one works that somebody asked for at the door.
    static let askedSeconds = 3600

    /// Takes somebody's word that they have forgotten their password: a link goes to their address, where links are sent,
    /// and the manager sees that it was asked for. Gives nothing back, and does the same work, whether or not there is
    /// such an account.
    ///
    /// Throws a `SignInRefusal` where too much was asked from one network address. An account is sent three links in an
    /// hour at most; more are asked for in vain, and nobody is told.
    package func askForPassword(email: String, through links: SendsLinks, _ attempt: Attempt) async throws {
        let wide = SignInLimit.Place(key: limit.place("asked", of: ID(""), address: attempt.address).key, most: 20)
        try await admit(to: [wide], attempt)
        let key = EmailAddress.key(of: email)
        let narrow = SignInLimit.Place(key: Digest.of(fields: ["asked", key]), most: 3)
        let account = try await database.read { transaction in
            try transaction.first(HeldRole.of(emailKey: key, on: attempt.today))
                .flatMap { try transaction.first(Account.withID($0.account)) }
        }
        let link = try await database.keep { transaction -> Secret? in
            let isEnough = try transaction.admit(to: [narrow], minutes: 60, at: attempt.at) != nil
            try transaction.noteAsked(account?.id ?? ID(""), at: attempt.at)
            guard let account, links.isSetUp, !isEnough else { return nil }
            return try transaction.makeLink(.signIn(account.id), at: attempt.at, lasting: SignIn.askedSeconds)
        }
        try await note(.allowed, "new password asked for", nil, attempt)
        guard let account, let link else { return }
        try await links.send(
            SendsLinks.Letter(
                account: account.id,
                name: account.name,
                email: account.email,
                reason: .newPassword,
                link: link,
                expiresAt: attempt.at.adding(seconds: SignIn.askedSeconds)
            )
        )
    }

    /// Makes a link for somebody and takes back those they have not used; sends it too, where links are sent.
    package func invite(
        _ account: Account,
        through links: SendsLinks,
        as reason: SendsLinks.Letter.Reason,
        at now: Instant
    ) async throws -> Secret {
        let link = try await database.keep { transaction in
            try transaction.revokeLinks(.signIn(account.id))
            try transaction.execute("DELETE FROM password_asked WHERE account_id = \(account.id)")
            return try transaction.makeLink(.signIn(account.id), at: now, lasting: SignIn.linkSeconds)
        }
        try await links.send(
            SendsLinks.Letter(
                account: account.id,
                name: account.name,
                email: account.email,
                reason: reason,
                link: link,
                expiresAt: now.adding(seconds: SignIn.linkSeconds)
            )
        )
        return link
    }
}

extension KeepTransaction {
    /// Notes that somebody asked for a new password. Nobody is an account without a name, so that the work is the same.
    fileprivate func noteAsked(_ account: ID<Account>, at now: Instant) throws {
        try execute(
            """
            INSERT INTO password_asked (account_id, at) VALUES (\(account), \(now))
            ON CONFLICT (account_id) DO UPDATE SET at = excluded.at
            """
        )
    }
}
