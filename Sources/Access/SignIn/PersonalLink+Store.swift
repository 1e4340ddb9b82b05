import Store
import Vocabulary

extension PersonalLink: Record {
    /// A purpose as its column has it; whom it is for stands beside it.
    private enum Kind: String, Stored {
        case signIn = "sign-in"
    }

    package init(row: Row) throws {
        let kind: Kind = try row["purpose"]
        switch kind {
        case .signIn: purpose = .signIn(try row["holder_id"])
        }
        madeAt = try row["made_at"]
        expiresAt = try row["expires_at"]
        usedAt = try row["used_at"]
    }

    fileprivate static func stored(_ purpose: Purpose) -> (kind: SQLValue, holder: SQLValue) {
        switch purpose {
        case .signIn(let account): (Kind.signIn.sqlValue, account.sqlValue)
        }
    }

    fileprivate static func opened(by secret: Secret) -> Query<PersonalLink> {
        """
        SELECT purpose, holder_id, made_at, expires_at, used_at FROM personal_link WHERE token = \(secret.digest)
        """
    }
}

extension Transaction {
    /// The link that a secret opens, as long as it can be used; throws a `LinkRefusal`. Looking does not use it up.
    package func link(_ secret: Secret, at now: Instant) throws -> PersonalLink {
        guard let link = try first(PersonalLink.opened(by: secret)) else { throw LinkRefusal.unknown }
        return try link.usable(at: now)
    }
}

extension Transaction {
    /// Whether there is a link of one purpose that could be used.
    package func hasUnusedLink(_ purpose: PersonalLink.Purpose, at now: Instant) throws -> Bool {
        let (kind, holder) = PersonalLink.stored(purpose)
        return try first(
            Query<PersonalLink>(
                """
                SELECT purpose, holder_id, made_at, expires_at, used_at FROM personal_link
                WHERE purpose = \(kind) AND holder_id = \(holder) AND used_at IS NULL AND expires_at > \(now) LIMIT 1
                """
            )
        ) != nil
    }
}

extension KeepTransaction {
    /// Makes a link that works for so many seconds. The secret is given here and cannot be had again.
    package func makeLink(_ purpose: PersonalLink.Purpose, at now: Instant, lasting seconds: Int) throws -> Secret {
        let secret = Secret.fresh()
        let (kind, holder) = PersonalLink.stored(purpose)
        try execute("DELETE FROM personal_link WHERE expires_at < \(now.adding(seconds: -90 * 86_400))")
        try execute(
            """
            INSERT INTO personal_link (token, purpose, holder_id, made_at, expires_at)
            VALUES (\(secret.digest), \(kind), \(holder), \(now), \(now.adding(seconds: seconds)))
            """
        )
        return secret
    }

    /// Uses a link up. Of two who try at once one has it, and the other is told that it was used.
    package func useLink(_ secret: Secret, at now: Instant) throws -> PersonalLink {
        let used = try first(
            Query<PersonalLink>(
                """
                UPDATE personal_link SET used_at = \(now)
                WHERE token = \(secret.digest) AND used_at IS NULL AND expires_at > \(now)
                RETURNING purpose, holder_id, made_at, expires_at, used_at
                """
            )
        )
        if let used { return used }
        _ = try link(secret, at: now)
        throw LinkRefusal.unknown
    }

    /// Takes back every link of one purpose that has not been used.
    package func revokeLinks(_ purpose: PersonalLink.Purpose) throws {
        let (kind, holder) = PersonalLink.stored(purpose)
        try execute(
            "DELETE FROM personal_link WHERE purpose = \(kind) AND holder_id = \(holder) AND used_at IS NULL"
        )
    }
}
