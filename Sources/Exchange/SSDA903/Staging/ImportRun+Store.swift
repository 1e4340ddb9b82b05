import Store
import Vocabulary

extension ImportRun: Record {
    package init(row: Row) throws {
        id = try row["id"]
        year = CollectionYear(try row["collection_year"])
        startedAt = try row["started_at"]
        account = try row["account_id"]
        signature = try row["signature"]
        comparedAfter = try row["compared_after"]
        state = try State(row: row)
    }

    private static let columns: SQL =
        "id, collection_year, started_at, account_id, signature, state, reason, compared_after, deed, undo_deed"

    package static func withID(_ id: ID<ImportRun>) -> Query<ImportRun> {
        "SELECT \(columns) FROM import_run WHERE id = \(id)"
    }

    /// Imports, latest first, from the one after another.
    package static func latest(after last: ImportRun? = nil, limit: Int) -> Query<ImportRun> {
        let older: SQL = last.map { "(started_at, id) < (\($0.startedAt), \($0.id))" } ?? "1 = 1"
        return "SELECT \(columns) FROM import_run WHERE \(older) ORDER BY started_at DESC, id DESC LIMIT \(limit)"
    }
}

extension ImportRun.State {
    fileprivate init(row: Row) throws {
        let name: String = try row["state"]
        switch name {
        case "staged": self = .staged
        case "previewed": self = .previewed
        case "nothing new": self = .nothingNew
        case "applied": self = .applied(deed: try row["deed"])
        case "undone": self = .undone(deed: try row["deed"], by: try row["undo_deed"])
        case "refused": self = .refused(reason: try row["reason"])
        case "set aside": self = .setAside
        default: throw Undecodable(wanted: "a state of an import")
        }
    }

    /// What the column holds.
    var name: String {
        switch self {
        case .staged: "staged"
        case .previewed: "previewed"
        case .nothingNew: "nothing new"
        case .applied: "applied"
        case .undone: "undone"
        case .refused: "refused"
        case .setAside: "set aside"
        }
    }
}

extension KeepTransaction {
    func enter(_ run: ID<ImportRun>, of year: CollectionYear, by giver: Deed, at moment: Instant) throws {
        try execute(
            """
            INSERT INTO import_run (id, kind, collection_year, started_at, account_id, signature, state)
            VALUES (\(run), 'ssda903', \(year.number), \(moment), \(giver.account), \(giver.signature), 'staged')
            """
        )
    }

    /// Ends the reading or the comparison: the run now stands in this state.
    func conclude(_ run: ID<ImportRun>, as state: ImportRun.State, comparedAfter deed: Int? = nil) throws {
        let reason: String? = if case .refused(let reason) = state { reason } else { nil }
        try execute(
            """
            UPDATE import_run SET state = \(state.name), reason = \(reason), compared_after = \(deed)
            WHERE id = \(run) AND state IN ('staged', 'previewed')
            """
        )
    }

    /// Takes away some of a run's staged rows; gives whether any were left to take.
    func clearLines(of run: ID<ImportRun>) throws -> Bool {
        try execute(
            """
            DELETE FROM import_line WHERE run_id = \(run) AND child_code IN
                (SELECT child_code FROM import_line WHERE run_id = \(run) ORDER BY child_code LIMIT 2000)
            """
        ) > 0
    }

    /// Takes away some of the changes that a run would make, or has made; gives whether any were left to take. With the
    /// last of them go its effects, which are few.
    func clearChanges(of run: ID<ImportRun>) throws -> Bool {
        let taken = try execute(
            """
            DELETE FROM import_change WHERE run_id = \(run) AND number IN
                (SELECT number FROM import_change WHERE run_id = \(run) ORDER BY number LIMIT 2000)
            """
        )
        if taken == 0 { try execute("DELETE FROM import_effect WHERE run_id = \(run)") }
        return taken > 0
    }
}
