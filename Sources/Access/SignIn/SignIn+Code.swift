import Store
import Vocabulary

/// The second half of a sign-in: a code, a recovery code, or the setting up of a second factor.
extension SignIn {
    /// What can be shown for the second half.
    package enum SecondProof: Hashable, Sendable {
        case code(String)
        case recoveryCode(String)

        fileprivate var words: String {
            switch self {
            case .code: "one-time code"
            case .recoveryCode: "recovery code"
            }
        }

        fileprivate var refusal: SignInRefusal {
            switch self {
            case .code: .wrongCode
            case .recoveryCode: .wrongRecoveryCode
            }
        }
    }

    /// Whose half sign-in it is, and by which way it came. Throws a `SignInRefusal` where it has run out.
    package func half(_ secret: Secret?, at now: Instant) async throws -> HalfSignIn {
        guard let secret, let half = try await database.recall({ try $0.first(HalfSignIn.opened(by: secret)) }),
            now < half.endsAt
        else { throw SignInRefusal.tookTooLong }
        return half
    }

    /// How an account stands with its second factor; nothing where it has none.
    package func secondFactor(of account: ID<Account>) async throws -> SecondFactorStanding? {
        try await database.recall { try $0.first(SecondFactorStanding.of(account)) }
    }

    /// Finishes a half sign-in; gives the secret for the cookie of the session. Throws a `SignInRefusal`.
    package func by(
        _ proof: SecondProof,
        finishing secret: Secret?,
        with keys: KeyRing,
        _ attempt: Attempt
    ) async throws -> Secret {
        let half = try await half(secret, at: attempt.at)
        let role = try await role(of: half.account, attempt)
        guard let secret, let role else { throw SignInRefusal.tookTooLong }
        let hourly = try await admit(toHourlyCodesOf: role.account, attempt)
        do {
            try await check(proof, role, with: keys, attempt)
        } catch let refusal as SignInRefusal where refusal == proof.refusal {
            let isOver = try await database.keep { try $0.noteWrongCode(in: secret) }
            throw isOver ? SignInRefusal.tooManyCodes : refusal
        }
        return try await database.keep { [sessions] transaction in
            try transaction.endHalf(secret)
            try transaction.welcome(at: hourly)
            return try transaction.enter(as: role, by: half.way, provedAt: attempt.at, within: sessions, attempt)
        }
    }

    /// Sets up the second factor that a half sign-in asks for, and finishes it; gives the secret for the cookie, and the
    /// recovery codes. An account that has one already cannot get another in this way.
    package func enrol(
        _ draft: SecondFactorDraft,
        code: String,
        finishing secret: Secret?,
        with keys: KeyRing,
        _ attempt: Attempt
    ) async throws -> (session: Secret, codes: [RecoveryCode]) {
        let half = try await half(secret, at: attempt.at)
        let role = try await role(of: half.account, attempt)
        guard let secret, let role, try await secondFactor(of: half.account) == nil else {
            throw SignInRefusal.tookTooLong
        }
        let codes = try await keep(draft, code, role, with: keys, attempt)
        let session = try await database.keep { [sessions] transaction in
            try transaction.endHalf(secret)
            return try transaction.enter(as: role, by: half.way, provedAt: attempt.at, within: sessions, attempt)
        }
        return (session, codes)
    }

    // MARK: Signed in

    /// How somebody's session was come by, and whether they have proved themselves in it of late.
    package func proof(of visitor: Visitor) async throws -> Proof {
        try await database.recall { try $0.one(Proof.of(visitor.session)) }
    }

    /// Lets somebody who is signed in prove once more that it is them. Throws a `SignInRefusal`.
    package func prove(
        _ proof: SecondProof,
        _ visitor: Visitor,
        with keys: KeyRing,
        _ attempt: Attempt
    ) async throws {
        try await check(proof, HeldRole(of: visitor), with: keys, attempt)
        try await database.keep { try $0.noteProof(of: visitor.session, at: attempt.at) }
    }

    /// Sets up a second factor for somebody who is signed in, in the place of the one they have; that is a proof too.
    package func enrol(
        _ draft: SecondFactorDraft,
        code: String,
        _ visitor: Visitor,
        with keys: KeyRing,
        _ attempt: Attempt
    ) async throws -> [RecoveryCode] {
        let codes = try await keep(draft, code, HeldRole(of: visitor), with: keys, attempt)
        try await database.keep { try $0.noteProof(of: visitor.session, at: attempt.at) }
        return codes
    }

    /// Gives somebody ten new recovery codes in the place of those they have.
    package func newRecoveryCodes(_ visitor: Visitor, _ attempt: Attempt) async throws -> [RecoveryCode] {
        let codes = try await database.keep { transaction in
            guard try transaction.first(SecondFactor.of(visitor.account)) != nil else { throw Missing() }
            return try transaction.keepRecoveryCodes(of: visitor.account)
        }
        try await note(.allowed, "new recovery codes", HeldRole(of: visitor), attempt)
        return codes
    }

    /// Takes an account's second factor away and signs it out everywhere.
    package func resetSecondFactor(of account: ID<Account>) async throws {
        try await database.keep { transaction in
            try transaction.dropSecondFactor(of: account)
            try transaction.shutOut(account)
        }
    }

    // MARK: Steps

    /// Takes a proof, within the limit on tries of one account from one network address.
    private func check(_ proof: SecondProof, _ role: HeldRole, with keys: KeyRing, _ attempt: Attempt) async throws {
        let narrow = try await admit(toCodesOf: role.account, attempt)
        let isRight = try await database.keep { transaction in
            let isRight =
                switch proof {
                case .code(let typed):
                    try transaction.useCode(typed, of: role.account, with: keys, at: attempt.at)
                case .recoveryCode(let typed):
                    try transaction.useRecoveryCode(typed, of: role.account, at: attempt.at)
                }
            if isRight { try transaction.welcome(at: narrow) }
            return isRight
        }
        try await note(isRight ? .allowed : .refused, proof.words, role, attempt)
        if !isRight { throw proof.refusal }
    }

    private func keep(
        _ draft: SecondFactorDraft,
        _ typed: String,
        _ role: HeldRole,
        with keys: KeyRing,
        _ attempt: Attempt
    ) async throws -> [RecoveryCode] {
        let narrow = try await admit(toCodesOf: role.account, attempt)
        let codes = try await database.keep { transaction in
            let codes = try transaction.keepSecondFactor(
                draft,
                of: role.account,
                shownBy: typed,
                with: keys,
                at: attempt.at
            )
            if codes != nil { try transaction.welcome(at: narrow) }
            return codes
        }
        try await note(codes == nil ? .refused : .allowed, "second factor set up", role, attempt)
        guard let codes else { throw SignInRefusal.wrongCode }
        return codes
    }

    /// Counts a code of an account, from wherever it comes: only who has shown the first half can use these up. With the
    /// last one every half sign-in ends.
    private func admit(toHourlyCodesOf account: ID<Account>, _ attempt: Attempt) async throws -> SignInLimit.Place {
        let hourly = SignInLimit.Place(
            key: Digest.of(fields: ["codes in an hour", account.text]),
            most: HalfSignIn.mostWrongAnHour
        )
        let wait = try await database.keep { transaction in
            let wait = try transaction.admit(to: [hourly], minutes: 60, at: attempt.at)
            if wait != nil { try transaction.execute("DELETE FROM half_sign_in WHERE account_id = \(account)") }
            return wait
        }
        if let wait { throw SignInRefusal.codesUsedUp(minutes: wait) }
        return hourly
    }

    private func admit(
        toCodesOf account: ID<Account>,
        _ attempt: Attempt
    ) async throws -> SignInLimit.Place {
        let narrow = limit.place("code", of: account, address: attempt.address)
        try await admit(to: [narrow], attempt)
        return narrow
    }
}
