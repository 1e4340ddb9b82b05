import Store
import Vocabulary

extension HourlySight: Record {
    package init(row: Row) throws {
        grant = try row["grant_id"]
        account = try row["account_id"]
        child = try row["child_id"]
        from = try row["from_at"]
        until = try row["until_at"]
        kind = try row["kind"]
    }

    /// What is open to somebody at a moment, of these children.
    package static func current(
        to account: ID<Account>,
        at moment: Instant,
        among children: [Subject]
    ) -> Query<HourlySight> {
        """
        SELECT grant_id, account_id, child_id, from_at, until_at, kind FROM may_see_for_hours
        WHERE account_id = \(account) AND from_at <= \(moment) AND until_at > \(moment)
        AND child_id IN (\(list: children)) ORDER BY child_id, kind
        """
    }

    /// Who may see these children for hours, for those who keep it current.
    package static func of(_ children: [Subject]) -> Query<HourlySight> {
        """
        SELECT grant_id, account_id, child_id, from_at, until_at, kind FROM may_see_for_hours
        WHERE child_id IN (\(list: children.map(\.id))) ORDER BY child_id, account_id, from_at, grant_id
        """
    }

    /// What is counted about an `account` while it is found out who somebody is: how much is open to them, and how much of
    /// it was lent.
    static func counts(at moment: Instant) -> [SQL] {
        let all: SQL = """
            SELECT COUNT(*) FROM may_see_for_hours WHERE may_see_for_hours.account_id = account.id
            AND may_see_for_hours.until_at > \(moment) AND may_see_for_hours.from_at <= \(moment)
            """
        return ["(\(all))", "(\(all) AND may_see_for_hours.kind = \(SightGrant.Kind.support))"]
    }
}

extension RestrictedDays: Record {
    package init(row: Row) throws {
        child = try row["child_id"]
        from = try row["from_on"]
        to = try row["to_on"]
    }

    /// When these children's records are restricted, for those who keep it current.
    package static func of(_ children: [Subject]) -> Query<RestrictedDays> {
        """
        SELECT child_id, from_on, to_on FROM restricted
        WHERE child_id IN (\(list: children.map(\.id))) ORDER BY child_id, from_on
        """
    }
}

extension WriteTransaction {
    /// Puts what now decides in the place of all that was kept about who may see these children.
    package func replaceSight(with decided: [ChildSight]) throws {
        let children = decided.map(\.child)
        try replaceSight(of: children, with: decided.flatMap(\.sights))
        for part in children.map(\.id).sorted().chunks(of: 400) {
            try execute("DELETE FROM may_see_for_hours WHERE child_id IN (\(list: part))")
            try execute("DELETE FROM restricted WHERE child_id IN (\(list: part))")
        }
        let hours = decided.flatMap(\.hours)
        if !hours.isEmpty {
            try insert(
                into: "may_see_for_hours",
                ["grant_id", "account_id", "child_id", "from_at", "until_at", "kind"],
                hours.map {
                    [
                        $0.grant.sqlValue, $0.account.sqlValue, $0.child.sqlValue, $0.from.sqlValue, $0.until.sqlValue,
                        $0.kind.sqlValue,
                    ]
                }
            )
        }
        let days = decided.flatMap(\.restricted)
        if !days.isEmpty {
            try insert(
                into: "restricted",
                ["child_id", "from_on", "to_on"],
                days.map { [$0.child.sqlValue, $0.from.sqlValue, $0.to.sqlValue] }
            )
        }
    }
}
