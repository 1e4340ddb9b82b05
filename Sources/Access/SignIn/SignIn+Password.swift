import Store
import Vocabulary

/// Passwords as their owners choose them.
extension SignIn {
    /// Who holds a link, and whether they have a password already: the link is then for choosing a new one.
    package struct LinkHolder: Hashable, Sendable {
        package let account: ID<Account>
        package let hasPassword: Bool
    }

    /// Who holds a link. Throws a `LinkRefusal` where it does not work; looking does not use it up.
    package func holder(of link: Secret, at now: Instant, today: CivilDate) async throws -> LinkHolder {
        let role = try await holder(of: link, Attempt(at: now, today: today, from: ""))
        let credential = try await database.recall { try $0.first(Credential.of(role.account)) }
        return LinkHolder(account: role.account, hasPassword: credential != nil)
    }

    /// Whether an account has a password.
    package func hasPassword(_ account: ID<Account>) async throws -> Bool {
        try await database.recall { try $0.first(Credential.of(account)) } != nil
    }

    /// A password as somebody typed it, for their own account. Throws a `PasswordRefusal`.
    package func password(_ typed: String, for account: ID<Account>) async throws -> Password {
        let account = try await database.read { try $0.one(Account.withID(account)) }
        return try Password(typed, for: account.email, name: account.name)
    }

    /// Changes the password of somebody who is signed in and who gives the one they have, where they have one. Every
    /// session ends but theirs, which goes on under a new secret; so do links that were not used.
    ///
    /// Throws a `SignInRefusal`.
    package func changePassword(
        from old: String,
        to new: Password,
        _ visitor: Visitor,
        _ attempt: Attempt
    ) async throws -> Secret {
        let narrow = limit.place("password", of: visitor.account, address: attempt.address)
        try await admit(to: [narrow], attempt)
        let role = HeldRole(of: visitor)
        if let kept = try await database.recall({ try $0.first(Credential.of(visitor.account)) }),
            try await !passwords.matches(old, kept.password)
        {
            try await note(.refused, "change of password", role, attempt)
            throw SignInRefusal.wrongPassword
        }
        let digest = try await passwords.digest(of: new.text)
        let secret = try await database.keep { [sessions] transaction in
            let proof = try transaction.one(Proof.of(visitor.session))
            try transaction.welcome(at: narrow)
            try transaction.replacePassword(with: digest, of: visitor.account, at: attempt.at)
            return try transaction.enter(
                as: role,
                by: proof.way ?? .password,
                provedAt: proof.provedAt,
                within: sessions,
                attempt
            )
        }
        try await note(.allowed, "change of password", role, attempt)
        return secret
    }

    /// Takes the password once more of somebody who is signed in. It is half a proof: enough to be given the other half.
    /// Throws a `SignInRefusal`.
    package func showAgain(_ typed: String, _ visitor: Visitor, _ attempt: Attempt) async throws {
        let narrow = limit.place("password", of: visitor.account, address: attempt.address)
        try await admit(to: [narrow], attempt)
        let kept = try await database.recall { try $0.first(Credential.of(visitor.account)) }
        let isRight = try await passwords.matches(typed, kept?.password)
        try await note(isRight ? .allowed : .refused, "password once more", HeldRole(of: visitor), attempt)
        guard isRight else { throw SignInRefusal.wrongPassword }
        try await database.keep { transaction in
            try transaction.welcome(at: narrow)
            try transaction.noteShown(of: visitor.session, at: attempt.at)
        }
    }

    /// Whether an account is to have a password here. One that is linked to the council's own sign-on has none, unless the
    /// council allows it: whoever leaves the council would keep it.
    package func allowsPassword(of account: ID<Account>, besides council: SingleSignOn?) async throws -> Bool {
        guard let council, !council.allowsPasswords else { return true }
        return try await database.recall { try $0.all(SignOnLink.of(account)) }.isEmpty
    }

    /// The digest of a password chosen by link, or nothing where none is wanted. An account that has a password cannot be
    /// entered by link without choosing a new one.
    func chosen(_ password: Password?, by role: HeldRole) async throws -> PasswordDigest? {
        if let password { return try await passwords.digest(of: password.text) }
        guard try await !hasPassword(role.account) else { throw PasswordRefusal.tooShort }
        return nil
    }
}

extension KeepTransaction {
    /// Puts a password in the place of what an account had, signs it out everywhere and takes back its unused links.
    func replacePassword(with digest: PasswordDigest, of account: ID<Account>, at now: Instant) throws {
        try keepPassword(digest, of: account, at: now)
        try execute("DELETE FROM password_asked WHERE account_id = \(account)")
        try shutOut(account)
        try revokeLinks(.signIn(account))
    }

    /// Takes an account's password away, its sessions and its unused links.
    package func dropPassword(of account: ID<Account>) throws {
        try execute("DELETE FROM credential WHERE account_id = \(account)")
        try forgetBrowsers(of: account)
        try execute("DELETE FROM password_asked WHERE account_id = \(account)")
        try shutOut(account)
        try revokeLinks(.signIn(account))
    }
}
