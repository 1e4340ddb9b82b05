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
        var page = try importPage(of: run, after: 0)
        while let current = page {
            // The rows of the next changes are read here, and made out on another thread while these are done.
            page = try importPage(of: run, after: current.last)
            for changes in try current.changes.value() {
                try changes.apply(comparedAfter: comparedAfter, in: self)
            }
        }
        try execute("UPDATE import_run SET state = 'applied', deed = \(number) WHERE id = \(run)")
        return try summary(of: run)
    }

    /// The changes of an import that come after a number; nothing when all have come.
    private func importPage(of run: ID<ImportRun>, after number: Int) throws -> ImportPage? {
        let unread = try unread(ImportChange.toApply(run, after: number, limit: 2000))
        guard let last: Int = try unread.rows.last?["number"] else { return nil }
        return ImportPage(last: last, changes: Ahead { try ImportPage.byTable(unread.read()) })
    }
}

/// Changes of an import that are done together.
private struct ImportPage {
    /// The number of the last of them.
    let last: Int
    /// What is to be done, table by table, in the return's order.
    let changes: Ahead<[any ImportedRows]>

    static func byTable(_ changes: [ImportChange]) throws -> [any ImportedRows] {
        let changes = Dictionary(grouping: changes, by: \.table)
        return try ReturnTable.allCases.compactMap { table in
            try changes[table].map { try table.line.imported($0) }
        }
    }
}

/// What an import does to some rows of one table.
private protocol ImportedRows: Sendable {
    /// Does it, or throws `ImportRefusal` where somebody else was there meanwhile.
    func apply(comparedAfter: Int, in transaction: WriteTransaction) throws
}

/// The rows of one line type: the facts that begin, the versions that end, and those that give way to others.
private struct ImportedFacts<Line: ReturnLine>: ImportedRows {
    private let changes: [ImportChange]
    private let ended: [Kept<Line.Returned>]
    private let revised: [(Kept<Line.Returned>, Line.Returned)]
    private let begun: [Line.Returned]

    init(_ changes: [ImportChange]) throws {
        self.changes = changes
        ended = try changes.filter { $0.verb == .end }.compactMap(ImportedFacts.kept)
        revised = try changes.filter { $0.verb == .revise }.compactMap { change in
            guard let kept = try ImportedFacts.kept(change), let after = change.after else { return nil }
            return (kept, try Line.Returned(values: after))
        }
        let layout = Row.Layout(Line.Returned.columns.names)
        begun = try changes.filter { $0.verb == .begin }.compactMap(\.after)
            .map { try Line.Returned(row: Row(layout: layout, values: $0)) }
    }

    private static func kept(_ change: ImportChange) throws -> Kept<Line.Returned>? {
        guard let before = change.before, let version = change.version else { return nil }
        return try Kept<Line.Returned>(values: before, version: version)
    }

    func apply(comparedAfter: Int, in transaction: WriteTransaction) throws {
        try Line.refuseWhatMoved(changes.filter { $0.version != nil }, in: transaction)
        try Line.refuseWhatIsThere(changes.filter { $0.verb == .begin }, comparedAfter: comparedAfter, in: transaction)
        try transaction.end(ended)
        try transaction.revise(revised)
        try transaction.begin(begun)
    }
}

extension ReturnLine {
    fileprivate static func imported(_ changes: [ImportChange]) throws -> any ImportedRows {
        try ImportedFacts<Self>(changes)
    }

    /// Refuses the import where a fact no longer stands in the version that was compared.
    fileprivate static func refuseWhatMoved(_ changes: [ImportChange], in transaction: WriteTransaction) throws {
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
    fileprivate static func refuseWhatIsThere(
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
