import Access
import Store
import Vocabulary

extension Transaction {
    /// The figures of an import as somebody may know them: what it would do about children who are hidden from them is not
    /// counted. What is applied is whole, whoever applies it.
    package func summary(of run: ID<ImportRun>, seenBy scope: Scope) throws -> ImportSummary {
        let whole = try summary(of: run)
        let hidden = try scope.hidden.map { try all($0) } ?? []
        guard !hidden.isEmpty else { return whole }
        var counts = whole.counts
        try each(Query<CountRecord>(ImportSummary.rows(of: run, about: hidden))) { row in
            if let count = counts[row.thing]?[row.what] { counts[row.thing]?[row.what] = max(0, count - row.number) }
        }
        return ImportSummary(counts: counts)
    }
}

extension ImportSummary {
    /// How many rows of an import are about these children, as the tally names them.
    fileprivate static func rows(of run: ID<ImportRun>, about children: [Subject]) -> SQL {
        let theirs: SQL = """
            run_id = \(run) AND child_code IN (SELECT child.code FROM child WHERE child.id IN (\(list: children)))
            """
        return """
            SELECT table_name AS thing, verb AS what, CAST(COUNT(*) AS BIGINT) AS number
            FROM import_change WHERE \(theirs) GROUP BY table_name, verb
            UNION ALL SELECT table_name, 'read', CAST(COUNT(*) AS BIGINT)
            FROM import_change WHERE \(theirs) AND verb <> 'end' GROUP BY table_name
            UNION ALL SELECT 'children', 'changed', CAST(COUNT(DISTINCT child_code) AS BIGINT)
            FROM import_change WHERE \(theirs) AND verb IN ('begin', 'revise')
            UNION ALL SELECT 'findings', severity, CAST(COUNT(*) AS BIGINT)
            FROM import_finding WHERE \(theirs) GROUP BY severity
            UNION ALL SELECT 'effects', 'moved', CAST(COUNT(*) AS BIGINT) FROM import_effect WHERE \(theirs)
            """
    }
}
