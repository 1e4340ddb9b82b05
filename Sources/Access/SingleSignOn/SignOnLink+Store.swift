import Store
import Vocabulary

/// That a person at the provider has an account here: kept the first time they come, and what counts from then on, so
/// that an address that is given to somebody else gives them nobody's account.
package struct SignOnLink: Hashable, Sendable {
    package let issuer: String
    package let subject: String
    package let account: ID<Account>
    package let linkedAt: Instant
}

extension SignOnLink: Record {
    package init(row: Row) throws {
        issuer = try row["issuer"]
        subject = try row["subject"]
        account = try row["account_id"]
        linkedAt = try row["linked_at"]
    }

    static func of(_ identity: ProvenIdentity) -> Query<SignOnLink> {
        """
        SELECT issuer, subject, account_id, linked_at FROM sign_on_link
        WHERE issuer = \(identity.issuer) AND subject = \(identity.subject)
        """
    }

    /// To whom at any provider an account belongs.
    package static func of(_ account: ID<Account>) -> Query<SignOnLink> {
        """
        SELECT issuer, subject, account_id, linked_at FROM sign_on_link
        WHERE account_id = \(account) ORDER BY linked_at, issuer
        """
    }
}

extension KeepTransaction {
    /// Links a person at the provider to an account, and says whether the two are now linked to each other: of two who
    /// come for the first time at once, one has it.
    func link(_ identity: ProvenIdentity, to account: ID<Account>, at now: Instant) throws -> Bool {
        try execute(
            """
            INSERT INTO sign_on_link (issuer, subject, account_id, linked_at)
            VALUES (\(identity.issuer), \(identity.subject), \(account), \(now))
            ON CONFLICT DO NOTHING
            """
        )
        return try first(SignOnLink.of(identity))?.account == account
    }

    /// Takes an account from the person at the provider to whom it belonged, and signs it out everywhere. The next to
    /// come with its address has it.
    package func unlink(_ account: ID<Account>) throws {
        try execute("DELETE FROM sign_on_link WHERE account_id = \(account)")
        try execute("DELETE FROM role_suggestion WHERE account_id = \(account)")
        try endSessions(of: account)
    }
}
