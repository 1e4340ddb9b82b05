import Vocabulary

/// Why a deed cannot be undone: later deeds have changed what it touched.
package struct UndoRefusal: Refusal {
    /// A fact that was changed since: where it stands, which one, and by which deed.
    package struct Later: Hashable, Sendable {
        package let table: String
        package let id: String
        package let deed: Int

        package init(table: String, id: String, deed: Int) {
            self.table = table
            self.id = id
            self.deed = deed
        }
    }

    package let later: [Later]

    package var explanation: String {
        let deeds = Set(later.map(\.deed)).sorted().map { "\($0)" }.joined(separator: ", ")
        let rows = Set(later.map { [$0.table, $0.id] }).count
        return "This cannot be undone: \(rows) of its rows were changed since, by deed \(deeds)."
    }
}

extension WriteTransaction {
    /// Undoes an earlier deed whole: what it made is ended, what it ended stands again. Nothing is taken out of the past.
    ///
    /// Throws `UndoRefusal`, naming every row, where a later deed has changed one. What is worked out from other facts is
    /// left alone; it is worked out again by whoever calls.
    package func undo(_ undone: Int, in schema: Schema) throws {
        let tables = schema.facts.filter { !$0.isDerived }
        let later = try tables.flatMap { try changes(since: undone, in: $0) }
        guard later.isEmpty else { throw UndoRefusal(later: later) }
        for table in tables {
            let made = try ids("made_by = \(undone) AND ended_by IS NULL", in: table)
            try endRows(table, made.map { ($0, undone) })
            let ended = try ids("ended_by = \(undone)", in: table)
            for part in ended.chunks(of: 400) {
                try makeRows(table, try versions("ended_by = \(undone) AND id IN (\(list: part))", of: table))
            }
        }
    }

    private func changes(since undone: Int, in table: FactTable) throws -> [UndoRefusal.Later] {
        var later: [UndoRefusal.Later] = []
        let changed: SQL =
            """
            SELECT id, ended_by AS deed FROM \(name: table.historyName) WHERE made_by = \(undone) AND ended_by > \(undone)
            UNION
            SELECT id, made_by AS deed FROM \(name: table.historyName) later WHERE made_by > \(undone) AND EXISTS (
                SELECT 1 FROM \(name: table.historyName) old WHERE old.id = later.id
                AND (old.made_by = \(undone) OR old.ended_by = \(undone)))
            ORDER BY id, deed
            """
        meter?.count()
        try connection.each(changed) {
            later.append(UndoRefusal.Later(table: table.name, id: try $0["id"], deed: try $0["deed"]))
        }
        return later
    }

    private func ids(_ condition: SQL, in table: FactTable) throws -> [String] {
        try all(Query<String>("SELECT id FROM \(name: table.historyName) WHERE \(condition) ORDER BY id"))
    }

    private func versions(_ condition: SQL, of table: FactTable) throws -> [[SQLValue]] {
        var rows: [[SQLValue]] = []
        meter?.count()
        try connection.each(
            "SELECT \(table.columns) FROM \(name: table.historyName) WHERE \(condition) ORDER BY id"
        ) { rows.append(Array($0.values.dropLast())) }
        return rows
    }
}
