import Store
import Vocabulary

extension Grant: Fact {
    package static let table = "role_grant"  // GRANT is a word of SQL
    package static let columns: Columns = ["id", "account_id", "role", "from_on", "to_on"]
    package static let subjectColumn: String? = nil

    package init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        role = try row["role"]
        from = try row["from_on"]
        to = try row["to_on"]
    }

    package var values: Values { [id, account, role, from, to] }
    package var subject: Subject? { nil }

    package static func withID(_ id: ID<Grant>) -> Query<Grant> {
        "SELECT \(columns) FROM role_grant WHERE id = \(id)"
    }

    /// Every role somebody was given, earliest first.
    package static func of(_ account: ID<Account>) -> Query<Grant> {
        "SELECT \(columns) FROM role_grant WHERE account_id = \(account) ORDER BY from_on, id"
    }

    /// Every role anybody was given, earliest first.
    package static let all: Query<Grant> = "SELECT \(columns) FROM role_grant ORDER BY from_on, id"

    /// The condition that a grant is in force on a day, in a query that reads `role_grant`.
    package static func inForce(on day: CivilDate) -> SQL {
        "role_grant.from_on <= \(day) AND (role_grant.to_on IS NULL OR role_grant.to_on >= \(day))"
    }
}

extension WriteTransaction {
    /// Gives somebody a role from a day on.
    @discardableResult
    package func giveRole(
        _ role: Role,
        to account: ID<Account>,
        from day: CivilDate,
        until end: CivilDate? = nil
    ) throws -> ID<Grant> {
        _ = try one(Account.withID(account))
        guard try all(Grant.of(account)).allSatisfy({ $0.role != role || !$0.reaches(day) }) else {
            throw GrantRefusal.alreadyHeld(role)
        }
        if let end, end < day { throw GrantRefusal.notYetBegun(from: day) }
        let grant = Grant(id: .fresh(), account: account, role: role, from: day, to: end)
        try begin(grant)
        return grant.id
    }

    /// Ends somebody's role with a last day, that day included. Their sessions in that role end at their next use.
    package func endGrant(_ seen: Seen<Grant>, lastDay: CivilDate) throws {
        try revise(Grant.withID(seen.id), seen) { try $0.ending(on: lastDay) }
    }
}

/// A role that somebody has on the day that was asked about.
struct HeldRole: Record {
    let account: ID<Account>
    let name: String
    let role: Role
    /// What was counted in the same look, in the order in which it was asked for.
    let counts: [Int]

    init(row: Row) throws {
        account = try row["account_id"]
        name = try row["name"]
        role = try row["role"]
        counts = try row.layout.names.filter { $0.hasPrefix("count_") }.map { try row[$0] }
    }

    /// Who they are in the access log.
    var person: AccessEntry.Person { AccessEntry.Person(account: account, name: name, role: role) }

    /// The role in which a visitor is signed in.
    init(of visitor: Visitor) {
        account = visitor.account
        name = visitor.name
        role = visitor.role
        counts = []
    }

    /// The roles somebody has on a day unless they are suspended, the longest held first, with some counts about their `account`.
    static func of(_ account: ID<Account>, on day: CivilDate, counting counts: [SQL] = []) -> Query<HeldRole> {
        of("account.id = \(account)", on: day, counting: counts)
    }

    /// The same for whoever has the address with this key.
    static func of(emailKey: String, on day: CivilDate) -> Query<HeldRole> {
        of("account.email_key = \(emailKey)", on: day)
    }

    private static func of(_ account: SQL, on day: CivilDate, counting counts: [SQL] = []) -> Query<HeldRole> {
        let counted = counts.enumerated().reduce("" as SQL) { sql, count in
            "\(sql), \(count.element) AS \(name: "count_\(count.offset)")"
        }
        return """
            SELECT account.id AS account_id, account.name AS name, role_grant.role AS role\(counted)
            FROM account JOIN role_grant ON role_grant.account_id = account.id
            WHERE \(account) AND \(Grant.inForce(on: day))
                AND NOT EXISTS (SELECT 1 FROM suspension WHERE suspension.account_id = account.id)
            ORDER BY role_grant.from_on, role_grant.id
            """
    }
}
