import Register
import Store
import Vocabulary

extension WriteTransaction {
    /// Applies an import as it was looked at: everything in it, or nothing.
    ///
    /// Throws `ImportRefusal` where a fact it would change has moved since it was compared, or is there by now.
    package func applyImport(_ run: ID<ImportRun>) throws -> ImportSummary {
        // Takes hold of the run first: from here on nobody can put it away, and clear up its changes, while they are done.
        try execute("UPDATE import_run SET state = state WHERE id = \(run)")
        let found = try one(ImportRun.withID(run))
        guard found.state == .previewed, let comparedAfter = found.comparedAfter else {
            throw ImportRefusal.notWaiting(found.state)
        }
        var last = 0
        while true {
            let page = try all(ImportChange.toApply(run, after: last, limit: 2000))
            guard let final = page.last else { break }
            last = final.number
            let changes = Dictionary(grouping: page, by: \.table)
            for table in ReturnTable.allCases {
                guard let changes = changes[table] else { continue }
                try table.line.apply(changes, comparedAfter: comparedAfter, in: self)
            }
        }
        try execute("UPDATE import_run SET state = 'applied', deed = \(number) WHERE id = \(run)")
        return try summary(of: run)
    }
}

extension ReturnLine {
    /// Does the changes of this table that stand together in a page of an import.
    fileprivate static func apply(
        _ changes: [ImportChange],
        comparedAfter: Int,
        in transaction: WriteTransaction
    ) throws {
        try refuseWhatMoved(changes.filter { $0.version != nil }, in: transaction)
        let begun = changes.filter { $0.verb == .begin }
        try refuseWhatIsThere(begun, comparedAfter: comparedAfter, in: transaction)
        try transaction.end(try changes.filter { $0.verb == .end }.compactMap(kept))
        try transaction.revise(try changes.filter { $0.verb == .revise }.compactMap(revision))
        let layout = Row.Layout(Returned.columns.names)
        try transaction.begin(
            try begun.compactMap(\.after).map { try Returned(row: Row(layout: layout, values: $0)) }
        )
    }

    private static func revision(_ change: ImportChange) throws -> (Kept<Returned>, Returned)? {
        guard let kept = try kept(change), let after = change.after else { return nil }
        return (kept, try Returned(values: after))
    }

    private static func kept(_ change: ImportChange) throws -> Kept<Returned>? {
        guard let before = change.before, let version = change.version else { return nil }
        return try Kept<Returned>(values: before, version: version)
    }

    /// Refuses the import where a fact no longer stands in the version that was compared.
    private static func refuseWhatMoved(_ changes: [ImportChange], in transaction: WriteTransaction) throws {
        var moved: [RowInTheWay] = []
        for part in changes.chunks(of: 400) {
            let ids = part.map(\.fact)
            let query: Query<VersionRecord> =
                "SELECT id, made_by FROM \(name: Returned.table) WHERE id IN (\(list: ids))"
            let versions = Dictionary(
                try transaction.all(query).map { ($0.id, $0.version) },
                uniquingKeysWith: { first, _ in first }
            )
            let others = part.filter { versions[$0.fact] != $0.version }
            moved += try deedsThatMoved(others, in: transaction)
        }
        guard moved.isEmpty else {
            throw ImportRefusal.movedSince(try transaction.rows(moved))
        }
    }

    /// Which deeds ended the versions that were compared.
    private static func deedsThatMoved(
        _ changes: [ImportChange],
        in transaction: WriteTransaction
    ) throws -> [RowInTheWay] {
        guard !changes.isEmpty else { return [] }
        let query: Query<EndedRecord> =
            """
            SELECT id, made_by, ended_by FROM \(name: factTable.historyName)
            WHERE ended_by IS NOT NULL AND id IN (\(list: changes.map(\.fact)))
            """
        let ended = try transaction.all(query)
        return changes.map { change in
            let deed = ended.first { $0.id == change.fact && $0.version == change.version }?.endedBy
            return RowInTheWay(childCode: change.childCode, table: Returned.table, deed: deed ?? transaction.number - 1)
        }
    }

    /// Refuses the import where somebody has recorded meanwhile what it would begin.
    private static func refuseWhatIsThere(
        _ changes: [ImportChange],
        comparedAfter: Int,
        in transaction: WriteTransaction
    ) throws {
        var there: [RowInTheWay] = []
        for part in changes.chunks(of: 400) {
            let since = try transaction.allKept(sinceCompared(part, comparedAfter))
            // Hardly ever is there one, so that none of the changes need be looked at.
            guard !since.isEmpty else { continue }
            let begun = try Dictionary(
                part.compactMap { change in try change.after.map { (try place(of: Returned(values: $0)), change) } },
                uniquingKeysWith: { first, _ in first }
            )
            for kept in since {
                guard let change = begun[place(of: kept.fact)] else { continue }
                there.append(RowInTheWay(childCode: change.childCode, table: Returned.table, deed: kept.version))
            }
        }
        guard there.isEmpty else { throw ImportRefusal.movedSince(try transaction.rows(there)) }
    }

    /// Where a fact stands among all: two present facts cannot have the same place.
    static func place(of fact: Returned) -> String {
        fact is Child ? fact.naturalKey : "\(fact.child) \(fact.naturalKey)"
    }

    private static func sinceCompared(_ changes: ArraySlice<ImportChange>, _ deed: Int) -> Query<Returned> {
        let whose: SQL =
            Returned.self == Child.self
            ? "code IN (\(list: changes.map(\.childCode)))" : "child_id IN (\(list: changes.map(\.child)))"
        return "SELECT \(Returned.columns) FROM \(name: Returned.table) WHERE \(whose) AND made_by > \(deed)"
    }
}

private struct VersionRecord: Record {
    let id: String
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        version = try row["made_by"]
    }
}

private struct EndedRecord: Record {
    let id: String
    let version: Int
    let endedBy: Int

    init(row: Row) throws {
        id = try row["id"]
        version = try row["made_by"]
        endedBy = try row["ended_by"]
    }
}
