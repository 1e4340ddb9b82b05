import Store
import Vocabulary

/// What an import would do to one fact, worked out in the comparison and done as it stands when it is applied.
struct ImportChange: Hashable, Sendable {
    enum Verb: String, Hashable, Sendable, Stored {
        case begin, revise, end
        /// Nothing is done: what the file says differs, and what is held stands.
        case keep
    }

    let number: Int
    let childCode: String
    let child: String
    let table: ReturnTable
    let verb: Verb
    let fact: String
    /// The version that the comparison saw.
    let version: Int?
    let before: [SQLValue]?
    let after: [SQLValue]?
    /// Why what is held stands.
    let reason: String?
}

extension ImportChange: Record {
    static let columns: Columns = [
        "run_id", "number", "child_code", "child_id", "table_name", "verb", "fact_id", "version", "before", "after",
        "reason",
    ]

    init(row: Row) throws {
        number = try row["number"]
        childCode = try row["child_code"]
        child = try row["child_id"]
        table = try row["table_name"]
        verb = try row["verb"]
        fact = try row["fact_id"]
        version = try row["version"]
        before = try (row["before"] as String?).map(FactCells.values)
        after = try (row["after"] as String?).map(FactCells.values)
        reason = try row["reason"]
    }

    func staged(_ run: ID<ImportRun>, number: Int) -> [SQLValue] {
        let values: Values = [
            run, number, childCode, child, table, verb, fact, version, before.map(FactCells.text),
            after.map(FactCells.text), reason,
        ]
        return values.all
    }

    /// The changes that are to be done, in their order, from the one after a number.
    static func toApply(_ run: ID<ImportRun>, after number: Int, limit: Int) -> Query<ImportChange> {
        """
        SELECT number, child_code, child_id, table_name, verb, fact_id, version, before, after, reason
        FROM import_change WHERE run_id = \(run) AND number > \(number) AND verb <> 'keep' ORDER BY number LIMIT \(limit)
        """
    }

    static func all(of run: ID<ImportRun>, _ verb: Verb?, after number: Int, limit: Int) -> Query<ImportChange> {
        let wanted: SQL = verb.map { "verb = \($0)" } ?? "1 = 1"
        return """
            SELECT number, child_code, child_id, table_name, verb, fact_id, version, before, after, reason
            FROM import_change WHERE run_id = \(run) AND number > \(number) AND \(wanted) ORDER BY number LIMIT \(limit)
            """
    }
}
