import Store
import Vocabulary

extension Sight.Level: Stored {
    package var sqlValue: SQLValue { .integer(rawValue) }

    package init(sqlValue: SQLValue) throws {
        guard let level = Sight.Level(rawValue: try Int(sqlValue: sqlValue)) else {
            throw Undecodable(wanted: "a level of sight")
        }
        self = level
    }
}

extension Sight: Record {
    package init(row: Row) throws {
        account = try row["account_id"]
        child = try row["child_id"]
        level = try row["level"]
        from = try row["from_on"]
        to = try row["to_on"]
    }

    /// Who may see a child and when, for those who keep it current.
    package static func of(_ child: Subject) -> Query<Sight> {
        """
        SELECT account_id, child_id, level, from_on, to_on FROM may_see
        WHERE child_id = \(child) ORDER BY account_id, from_on
        """
    }
}

extension Sight {
    /// The same of many children.
    package static func of(_ children: [Subject]) -> Query<Sight> {
        """
        SELECT account_id, child_id, level, from_on, to_on FROM may_see
        WHERE child_id IN (\(list: children.map(\.id))) ORDER BY child_id, account_id, from_on
        """
    }
}

extension WriteTransaction {
    /// Puts what is now so in the place of all that was kept about who may see these children.
    package func replaceSight(of children: some Collection<Subject>, with sights: [Sight]) throws {
        let known = Set(children)
        precondition(sights.allSatisfy { known.contains($0.child) }, "sight of a child that is not being replaced")
        for part in known.map(\.id).sorted().chunks(of: 400) {
            try execute("DELETE FROM may_see WHERE child_id IN (\(list: part))")
        }
        let rows = Sight.merged(sights)
        for part in rows.chunks(of: 5000) {
            try insert(
                into: "may_see",
                ["account_id", "child_id", "level", "from_on", "to_on"],
                part.map {
                    [$0.account.sqlValue, $0.child.sqlValue, $0.level.sqlValue, $0.from.sqlValue, $0.to.sqlValue]
                }
            )
        }
    }
}
