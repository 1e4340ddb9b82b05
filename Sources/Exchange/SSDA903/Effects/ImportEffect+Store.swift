import Register
import Store
import Vocabulary

extension ImportEffect.Due: Stored {
    private static let nothingCode = "nothing"
    private static let notKnownCode = "not known"

    package var sqlValue: SQLValue {
        switch self {
        case .nothing: .text(Self.nothingCode)
        case .notKnown: .text(Self.notKnownCode)
        case .on(let day): day.sqlValue
        }
    }

    package init(sqlValue: SQLValue) throws {
        switch sqlValue {
        case .text(Self.nothingCode): self = .nothing
        case .text(Self.notKnownCode): self = .notKnown
        case let value: self = .on(try CivilDate(sqlValue: value))
        }
    }
}

extension ImportEffect: Record {
    static let columns: Columns = [
        "run_id", "number", "child_code", "child_id", "kind", "due_from", "due_to", "because",
    ]

    package init(row: Row) throws {
        number = try row["number"]
        childCode = try row["child_code"]
        child = try row["child_id"]
        kind = try row["kind"]
        from = try row["due_from"]
        to = try row["due_to"]
        because = try row["because"]
    }

    func staged(_ run: ID<ImportRun>, number: Int) -> [SQLValue] {
        let values: Values = [run, number, childCode, child, kind, from, to, because]
        return values.all
    }

    /// The effects of an import, child by child, from the one after a number.
    package static func of(_ run: ID<ImportRun>, after number: Int = 0, limit: Int) -> Query<ImportEffect> {
        """
        SELECT number, child_code, child_id, kind, due_from, due_to, because FROM import_effect
        WHERE run_id = \(run) AND number > \(number) ORDER BY number LIMIT \(limit)
        """
    }
}
