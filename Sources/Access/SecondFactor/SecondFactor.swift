import Store
import Vocabulary

/// What an account proves itself with besides its password, as it is kept: the secret sealed, and the last code used.
struct SecondFactor: Record, Hashable {
    let account: ID<Account>
    let sealed: String
    let since: Instant
    let lastStep: Int

    init(row: Row) throws {
        account = try row["account_id"]
        sealed = try row["secret"]
        since = try row["since_at"]
        lastStep = try row["last_step"]
    }

    static func of(_ account: ID<Account>) -> Query<SecondFactor> {
        "SELECT account_id, secret, since_at, last_step FROM second_factor WHERE account_id = \(account)"
    }
}

/// A second factor that is being set up: nothing is kept of it until a code shows that the phone has the secret.
package struct SecondFactorDraft: Sendable {
    package let secret: CodeSecret
    /// What the form carries between the two pages; it opens for this account only.
    package let sealed: String

    /// A draft with a new secret.
    package init(for account: ID<Account>, with keys: KeyRing) throws {
        secret = .fresh()
        sealed = try keys.seal(secret.bytes, for: .secondFactor, of: SecondFactorDraft.owner(account))
    }

    /// The draft that a form brought back.
    package init(_ sealed: String, for account: ID<Account>, with keys: KeyRing) throws {
        secret = CodeSecret(bytes: try keys.unseal(sealed, for: .secondFactor, of: SecondFactorDraft.owner(account)))
        self.sealed = sealed
    }

    private static func owner(_ account: ID<Account>) -> String { "draft of \(account.text)" }
}

/// How an account stands with its second factor, as its owner sees it.
package struct SecondFactorStanding: Record, Hashable {
    package let since: Instant
    /// How many recovery codes are left.
    package let codesLeft: Int

    package init(row: Row) throws {
        since = try row["since_at"]
        codesLeft = try row["codes_left"]
    }

    package static func of(_ account: ID<Account>) -> Query<SecondFactorStanding> {
        """
        SELECT since_at, (
            SELECT CAST(COUNT(*) AS BIGINT) FROM recovery_code
            WHERE recovery_code.account_id = second_factor.account_id AND used_at IS NULL
        ) AS codes_left
        FROM second_factor WHERE account_id = \(account)
        """
    }
}

extension KeepTransaction {
    /// Keeps a second factor whose code was typed, and ten recovery codes, in the place of what the account had.
    /// Nothing where the code is not the secret's.
    func keepSecondFactor(
        _ draft: SecondFactorDraft,
        of account: ID<Account>,
        shownBy typed: String,
        with keys: KeyRing,
        at now: Instant
    ) throws -> [RecoveryCode]? {
        guard let step = draft.secret.step(of: typed, at: now, after: 0) else { return nil }
        let sealed = try keys.seal(draft.secret.bytes, for: .secondFactor, of: account.text)
        try dropSecondFactor(of: account)
        try execute(
            """
            INSERT INTO second_factor (account_id, secret, since_at, last_step)
            VALUES (\(account), \(sealed), \(now), \(step))
            """
        )
        return try keepRecoveryCodes(of: account)
    }

    /// Makes ten recovery codes in the place of those there were.
    func keepRecoveryCodes(of account: ID<Account>) throws -> [RecoveryCode] {
        try execute("DELETE FROM recovery_code WHERE account_id = \(account)")
        let codes = RecoveryCode.freshSet()
        try insert(
            into: "recovery_code",
            ["account_id", "digest"],
            codes.map { [account.sqlValue, RecoveryCode.digest(of: $0.text, for: account).sqlValue] }
        )
        return codes
    }

    /// Uses up the code that was typed; says whether it was one. Of two who type the same at once, one has it.
    func useCode(_ typed: String, of account: ID<Account>, with keys: KeyRing, at now: Instant) throws -> Bool {
        guard let factor = try first(SecondFactor.of(account)) else { return false }
        let secret = CodeSecret(bytes: try keys.unseal(factor.sealed, for: .secondFactor, of: account.text))
        guard let step = secret.step(of: typed, at: now, after: factor.lastStep) else { return false }
        let used = try execute(
            "UPDATE second_factor SET last_step = \(step) WHERE account_id = \(account) AND last_step < \(step)"
        )
        if used > 0 { try renewSeal(of: factor, secret, with: keys) }
        return used > 0
    }

    /// Uses up a recovery code; says whether it was one.
    func useRecoveryCode(_ typed: String, of account: ID<Account>, at now: Instant) throws -> Bool {
        let digest = RecoveryCode.digest(of: typed, for: account)
        return try execute(
            """
            UPDATE recovery_code SET used_at = \(now)
            WHERE account_id = \(account) AND digest = \(digest) AND used_at IS NULL
            """
        ) > 0
    }

    func dropSecondFactor(of account: ID<Account>) throws {
        try execute("DELETE FROM second_factor WHERE account_id = \(account)")
        try execute("DELETE FROM recovery_code WHERE account_id = \(account)")
    }

    /// Seals every second factor with the newest key that was sealed with an older one; says how many.
    @discardableResult
    package func renewSeals(with keys: KeyRing) throws -> Int {
        let all = try all(
            Query<SecondFactor>("SELECT account_id, secret, since_at, last_step FROM second_factor ORDER BY account_id")
        )
        let old = all.filter { keys.isOutOfDate($0.sealed) }
        for factor in old {
            let bytes = try keys.unseal(factor.sealed, for: .secondFactor, of: factor.account.text)
            try renewSeal(of: factor, CodeSecret(bytes: bytes), with: keys)
        }
        return old.count
    }

    private func renewSeal(of factor: SecondFactor, _ secret: CodeSecret, with keys: KeyRing) throws {
        guard keys.isOutOfDate(factor.sealed) else { return }
        let sealed = try keys.seal(secret.bytes, for: .secondFactor, of: factor.account.text)
        try execute("UPDATE second_factor SET secret = \(sealed) WHERE account_id = \(factor.account)")
    }
}
