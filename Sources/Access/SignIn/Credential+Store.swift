import Store
import Vocabulary

/// The password of an account, as it is kept. It is no fact: it has no versions, and the last one is the only one.
struct Credential: Record, Hashable {
    let account: ID<Account>
    let password: PasswordDigest

    init(row: Row) throws {
        account = try row["account_id"]
        password = try row["password"]
    }

    /// Every password as it is kept: to learn at which costs.
    static let all: Query<Credential> = "SELECT account_id, password FROM credential ORDER BY account_id"

    static func of(_ account: ID<Account>) -> Query<Credential> {
        "SELECT account_id, password FROM credential WHERE account_id = \(account)"
    }
}

extension KeepTransaction {
    func keepPassword(_ password: PasswordDigest, of account: ID<Account>, at now: Instant) throws {
        try execute(
            """
            INSERT INTO credential (account_id, password, changed_at) VALUES (\(account), \(password), \(now))
            ON CONFLICT (account_id) DO UPDATE SET password = excluded.password, changed_at = excluded.changed_at
            """
        )
    }
}
