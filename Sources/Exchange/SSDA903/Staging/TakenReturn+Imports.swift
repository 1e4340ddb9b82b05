import Register
import Store
import Vocabulary

extension TakenReturns {
    /// The returns of this service's imports.
    package static let imports = TakenReturns { transaction, deed in
        // Of two imports of a year the later holds.
        let taken = try transaction.all(TakenReturn.applied(by: deed ?? .max))
        let latest = Dictionary(taken.map { ([$0.table.rawValue, "\($0.year)"], $0) }, uniquingKeysWith: { $1 })
        return taken.filter { latest[[$0.table.rawValue, "\($0.year)"]] == $0 }
    }
}

extension TakenReturn: Record {
    package init(row: Row) throws {
        self.init(
            try row["table_name"],
            of: try row["collection_year"],
            by: try row["run_id"],
            withoutDay: try row["without_day"]
        )
    }

    /// The columns whose days figures cannot do without.
    private static let days = ["DECOM", "DEC", "REVIEW", "MIS_START", "SW_DECOM", "SW_DEC"]

    /// The tables of every import that stood applied after a deed, in their order.
    fileprivate static func applied(by deed: Int) -> Query<TakenReturn> {
        """
        SELECT run.id AS run_id, run.collection_year, file.table_name,
            CAST(COALESCE(spoilt.number, 0) AS BIGINT) AS without_day
        FROM import_run run
        JOIN import_file file ON file.run_id = run.id AND file.table_name IN (\(list: Table.allCases))
        LEFT JOIN (
            SELECT run_id, table_name, COUNT(DISTINCT row_number) AS number FROM import_finding
            WHERE severity = \(ImportFinding.Severity.error)
                AND (place IN (\(list: days)) OR (place = 'DOB' AND table_name = \(Table.header)))
            GROUP BY run_id, table_name
        ) spoilt ON spoilt.run_id = run.id AND spoilt.table_name = file.table_name
        WHERE run.deed <= \(deed) AND (run.undo_deed IS NULL OR run.undo_deed > \(deed))
        ORDER BY run.deed, file.number
        """
    }
}
