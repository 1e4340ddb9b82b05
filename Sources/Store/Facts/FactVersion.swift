import Vocabulary

/// One version of a fact, in the values of its columns: what was so, by which deed, and until which.
package struct FactVersion: Hashable, Sendable {
    /// In the order of the table's columns.
    package let values: [SQLValue]
    /// The number of the deed that made this version.
    package let madeBy: Int
    /// The number of the deed that ended it; nothing while it stands.
    package let endedBy: Int?

    /// Whose clocks it concerned.
    package func subject(in table: FactTable) -> Subject? {
        guard let position = table.subjectPosition, case .text(let id) = values[position] else { return nil }
        return Subject(id: id)
    }
}

extension Schema {
    /// The table of facts about children under a name, where there is one.
    package func factsOfSubjects(named name: String) -> FactTable? {
        facts.first { $0.name == name && $0.subjectColumn != nil }
    }
}

extension Transaction {
    /// Every version that a fact ever had, the earliest first; none where the table has no such fact.
    package func versions(of id: String, in table: FactTable) throws -> [FactVersion] {
        try versions(in: table, where: "id = \(id)")
    }

    /// Every version of the facts that have a text in one of their columns, the earliest first.
    package func versions(in table: FactTable, having column: String, _ text: String) throws -> [FactVersion] {
        precondition(table.columns.names.contains(column), "a column that the table has not")
        return try versions(in: table, where: "\(name: column) = \(text)")
    }

    /// The versions that stand, and those that a deed ended.
    package func versions(in table: FactTable, standingAround deed: Int) throws -> [FactVersion] {
        try versions(in: table, where: "ended_by IS NULL OR ended_by = \(deed)")
    }

    private func versions(in table: FactTable, where condition: SQL) throws -> [FactVersion] {
        var versions: [FactVersion] = []
        let count = table.columns.names.count
        meter?.count()
        try connection.each(
            """
            SELECT \(table.columns), ended_by FROM \(name: table.historyName) WHERE \(condition) ORDER BY made_by, id
            """
        ) { row in
            versions.append(
                FactVersion(
                    values: Array(row.values.prefix(count)),
                    madeBy: try row["made_by"],
                    endedBy: try row["ended_by"]
                )
            )
        }
        return versions
    }
}
