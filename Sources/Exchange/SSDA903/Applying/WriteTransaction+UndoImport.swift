import Register
import Store
import Vocabulary

extension WriteTransaction {
    /// Undoes an import that was applied, whole, by this deed.
    ///
    /// Throws `ImportRefusal`, naming rows, deeds and people, where later deeds have built on it: changed a row it touched,
    /// recorded something about a child it brought, or put something where a row it ended would stand again.
    package func undoImport(_ run: ID<ImportRun>, in schema: Schema) throws {
        let found = try one(ImportRun.withID(run))
        guard case .applied(let deed) = found.state else { throw ImportRefusal.notApplied(found.state) }
        let inTheWay =
            try recordedSince(deed, in: schema)
            + ReturnTable.allCases.flatMap { try $0.line.placesTaken(since: deed, in: self) }
        guard inTheWay.isEmpty else { throw ImportRefusal.changedSince(try rows(inTheWay)) }
        do {
            try undo(deed, in: schema)
        } catch let refusal as UndoRefusal {
            throw ImportRefusal.changedSince(try rows(try inWords(refusal, in: schema)))
        }
        try execute("UPDATE import_run SET state = 'undone', undo_deed = \(number) WHERE id = \(run)")
    }

    /// What later deeds recorded about children whom the import brought: with the child gone it would hang in the air.
    private func recordedSince(_ deed: Int, in schema: Schema) throws -> [RowInTheWay] {
        let children = Child.factTable.historyName
        let brought: SQL =
            """
            SELECT id, code FROM \(name: children) brought WHERE made_by = \(deed) AND NOT EXISTS
                (SELECT 1 FROM \(name: children) before WHERE before.id = brought.id AND before.made_by < \(deed))
            """
        return try schema.facts.filter { !$0.isDerived && $0.name != Child.table }.flatMap { table in
            guard let column = table.subjectColumn else { return [RowInTheWay]() }
            return try all(
                Query<RowInTheWay>(
                    """
                    SELECT child.code AS child_code, \(table.name) AS fact_table, fact.made_by AS deed
                    FROM \(name: table.name) fact JOIN (\(brought)) child ON child.id = fact.\(name: column)
                    WHERE fact.made_by > \(deed) ORDER BY child.code, fact.made_by
                    """
                )
            )
        }
    }

    /// The rows that the store's refusal names by their identities alone.
    private func inWords(_ refusal: UndoRefusal, in schema: Schema) throws -> [RowInTheWay] {
        var rows: [RowInTheWay] = []
        for (name, later) in Dictionary(grouping: refusal.later, by: \.table).sorted(by: { $0.key < $1.key }) {
            guard let table = schema.facts.first(where: { $0.name == name }) else { continue }
            let column = table.subjectColumn ?? "id"
            for part in later.chunks(of: 400) {
                let codes: Query<OwnerRecord> =
                    """
                    SELECT DISTINCT fact.id AS id, child.code AS code
                    FROM \(name: table.historyName) fact
                    JOIN \(name: Child.factTable.historyName) child ON child.id = fact.\(name: column)
                    WHERE fact.id IN (\(list: part.map(\.id)))
                    """
                let owners = Dictionary(
                    try all(codes).map { ($0.id, $0.code) },
                    uniquingKeysWith: { first, _ in first }
                )
                rows += part.map { RowInTheWay(childCode: owners[$0.id] ?? "the service", table: name, deed: $0.deed) }
            }
        }
        return rows
    }
}

extension ReturnLine {
    /// Rows begun since a deed that stand where rows which the deed ended would stand again.
    fileprivate static func placesTaken(since deed: Int, in transaction: WriteTransaction) throws -> [RowInTheWay] {
        let history = factTable.historyName
        let whose = Returned.self == Child.self ? "code" : "child_id"
        let ended: Query<Returned> =
            """
            SELECT \(Returned.columns) FROM \(name: history) WHERE ended_by = \(deed) AND \(name: whose) IN
                (SELECT \(name: whose) FROM \(name: Returned.table) WHERE made_by > \(deed))
            """
        let places = Dictionary(
            try transaction.all(ended).map { (place(of: $0), $0.id) },
            uniquingKeysWith: { first, _ in first }
        )
        guard !places.isEmpty else { return [] }
        let since: Query<Returned> =
            """
            SELECT \(Returned.columns) FROM \(name: Returned.table) WHERE made_by > \(deed) AND \(name: whose) IN
                (SELECT \(name: whose) FROM \(name: history) WHERE ended_by = \(deed))
            """
        let taken = try transaction.allKept(since).filter { kept in
            places[place(of: kept.fact)].map { $0 != kept.id } ?? false
        }
        let children = taken.map { Subject($0.fact.child) }
        let codes = Dictionary(
            try transaction.all(Child.of(children)).map { ($0.id, $0.code) },
            uniquingKeysWith: { first, _ in first }
        )
        return taken.map {
            RowInTheWay(childCode: codes[$0.fact.child] ?? "", table: Returned.table, deed: $0.version)
        }
    }
}

private struct OwnerRecord: Record {
    let id: String
    let code: String

    init(row: Row) throws {
        id = try row["id"]
        code = try row["code"]
    }
}
