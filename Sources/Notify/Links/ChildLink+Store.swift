import Access
import Store
import Vocabulary

extension ChildLink: Record {
    /// A purpose as its column has it; what it is about stands beside it.
    private enum Kind: String, Stored {
        case confirmTelling = "confirm-telling"
    }

    private static let columns: SQL =
        """
        id, purpose, matter_id, child_id, address, is_to_home, made_at, expires_at, used_at, revoked_at,
        code, code_ends_at, code_tries, door, door_ends_at
        """

    package init(row: Row) throws {
        id = try row["id"]
        let kind: Kind = try row["purpose"]
        switch kind {
        case .confirmTelling: purpose = .confirmTelling(try row["matter_id"])
        }
        child = try row["child_id"]
        address = try row["address"]
        isToHome = try row["is_to_home"]
        madeAt = try row["made_at"]
        expiresAt = try row["expires_at"]
        usedAt = try row["used_at"]
        revokedAt = try row["revoked_at"]
        let code: String? = try row["code"]
        proof = try code.map {
            Proof(
                code: $0,
                codeEndsAt: try row["code_ends_at"],
                tries: try row["code_tries"],
                door: try row["door"],
                doorEndsAt: try row["door_ends_at"]
            )
        }
    }

    fileprivate static func stored(_ purpose: Purpose) -> (kind: SQLValue, matter: SQLValue) {
        switch purpose {
        case .confirmTelling(let telling): (Kind.confirmTelling.sqlValue, telling.sqlValue)
        }
    }

    fileprivate static func opened(by secret: Secret) -> Query<ChildLink> {
        "SELECT \(columns) FROM child_link WHERE token = \(secret.digest)"
    }

    static func withID(_ id: ID<ChildLink>) -> Query<ChildLink> {
        "SELECT \(columns) FROM child_link WHERE id = \(id)"
    }

    /// Every link about a child, the latest first.
    package static func about(_ child: Subject) -> Query<ChildLink> {
        "SELECT \(columns) FROM child_link WHERE child_id = \(child) ORDER BY made_at DESC, id"
    }

    /// The links given to homes that still work.
    package static let openToHomes: Query<ChildLink> =
        """
        SELECT \(columns) FROM child_link WHERE is_to_home = 1 AND used_at IS NULL AND revoked_at IS NULL ORDER BY id
        """
}

extension Transaction {
    /// The link that a secret opens, as long as it can be used; throws a `ChildLinkRefusal`. Looking does not use it up.
    package func childLink(_ secret: Secret, at now: Instant) throws -> ChildLink {
        guard let link = try first(ChildLink.opened(by: secret)) else { throw ChildLinkRefusal.unknown }
        return try link.usable(at: now)
    }
}

extension KeepTransaction {
    /// Makes a personal link about a child: the one place that does. The secret is given here and cannot be had again.
    func makeLink(for telling: Telling, lasting seconds: Int, by leave: Leave, at now: Instant) throws -> Secret {
        precondition(leave.children.contains(telling.child), "a link about a child that nobody asked about")
        let secret = Secret.fresh()
        let id: ID<ChildLink> = .fresh()
        let (kind, matter) = ChildLink.stored(.confirmTelling(telling.id))
        try execute(
            """
            INSERT INTO child_link (token, id, purpose, matter_id, child_id, address, is_to_home, made_at, expires_at,
                code_tries)
            VALUES (\(secret.digest), \(id), \(kind), \(matter), \(telling.child), \(telling.address),
                \(telling.isToHome), \(now), \(now.adding(seconds: seconds)), 0)
            """
        )
        return secret
    }

    /// Takes back the earlier links of a telling: a mail that is tried again brings a new one.
    func revokeLinks(of telling: ID<Telling>, at now: Instant) throws {
        let (kind, matter) = ChildLink.stored(.confirmTelling(telling))
        try execute(
            """
            UPDATE child_link SET revoked_at = \(now)
            WHERE purpose = \(kind) AND matter_id = \(matter) AND used_at IS NULL AND revoked_at IS NULL
            """
        )
    }

    /// Takes a link back; one about another child is let be.
    package func revokeLink(_ id: ID<ChildLink>, about child: Subject, at now: Instant) throws {
        let revoked = try execute(
            """
            UPDATE child_link SET revoked_at = \(now)
            WHERE id = \(id) AND child_id = \(child) AND used_at IS NULL AND revoked_at IS NULL
            """
        )
        guard revoked > 0 else { throw Missing() }
    }

    /// Makes the code for a link, in the place of any earlier one; gives its digits, which are kept nowhere.
    func makeCode(for id: ID<ChildLink>, at now: Instant) throws -> String {
        let number = String(Int.random(in: 0...999_999))
        let code = String(repeating: "0", count: 6 - number.count) + number
        try execute(
            """
            UPDATE child_link SET code = \(ChildLink.digest(code, id)), code_tries = 0, door = NULL, door_ends_at = NULL,
                code_ends_at = \(now.adding(seconds: ChildLink.codeLasts))
            WHERE id = \(id) AND used_at IS NULL AND revoked_at IS NULL
            """
        )
        return code
    }

    /// Compares what was typed with the code that was sent; where it is the same, the browser is known for half an hour.
    /// Gives what is wrong otherwise: the try is counted, so nothing may be thrown.
    package func prove(
        _ secret: Secret,
        with typed: String,
        in door: Secret,
        at now: Instant
    ) throws -> ChildLinkRefusal? {
        let link = try childLink(secret, at: now)
        guard let proof = link.proof, now < proof.codeEndsAt, proof.tries < ChildLink.tries else { return .codeEnded }
        let digits = typed.filter { !$0.isWhitespace }
        guard ChildLink.digest(digits, link.id) == proof.code else {
            try execute("UPDATE child_link SET code_tries = code_tries + 1 WHERE id = \(link.id)")
            return proof.tries + 1 < ChildLink.tries ? .wrongCode : .codeEnded
        }
        try execute(
            """
            UPDATE child_link SET code_ends_at = \(now), door = \(door.digest),
                door_ends_at = \(now.adding(seconds: ChildLink.proofLasts))
            WHERE id = \(link.id)
            """
        )
        return nil
    }

    /// Uses a link up. Of two who try at once one has it.
    package func useChildLink(_ id: ID<ChildLink>, at now: Instant) throws {
        let used = try execute(
            "UPDATE child_link SET used_at = \(now) WHERE id = \(id) AND used_at IS NULL AND revoked_at IS NULL"
        )
        guard used > 0 else { throw ChildLinkRefusal.used }
    }
}

extension ChildLink {
    /// What is kept of a code, which is worth something for ten minutes and for this link only.
    fileprivate static func digest(_ code: String, _ id: ID<ChildLink>) -> String {
        Digest.of(fields: ["link code", id.text, code])
    }
}
