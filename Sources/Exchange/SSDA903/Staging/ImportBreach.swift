import Store
import Vocabulary

/// A row of an import that breaks a national rule, as it was found when the files were given.
package struct ImportBreach: Hashable, Sendable {
    /// The number of the rule.
    package let rule: String
    package let table: ReturnTable
    /// How many rows of the file come before it: the first is 0.
    package let row: Int
    /// Empty where the row does not tell whose it is.
    package let childCode: String
    /// What the row says in the columns that the rule looks at: "SEX M, MC_DOB 01/05/2024".
    package let said: String
}

extension ImportBreach: Record {
    static let columns: Columns = ["run_id", "rule", "table_name", "row_number", "child_code", "said"]

    package init(row record: Row) throws {
        rule = try record["rule"]
        table = try record["table_name"]
        row = try record["row_number"]
        childCode = try record["child_code"]
        said = try record["said"]
    }

    /// The rows of an import that break a rule, in the order of their files, some of them.
    package static func of(
        _ run: ID<ImportRun>,
        breaking rule: String,
        after last: Int = 0,
        limit: Int
    ) -> Query<ImportBreach> {
        """
        SELECT rule, table_name, row_number, child_code, said FROM import_breach
        WHERE run_id = \(run) AND rule = \(rule) ORDER BY table_name, row_number LIMIT \(limit) OFFSET \(last)
        """
    }

    /// Every row of an import that is kept as breaking a rule.
    package static func all(of run: ID<ImportRun>) -> Query<ImportBreach> {
        """
        SELECT rule, table_name, row_number, child_code, said FROM import_breach
        WHERE run_id = \(run) ORDER BY rule, table_name, row_number
        """
    }
}

/// What the national rules found in an import, in figures.
package struct ImportCheck: Hashable, Sendable {
    /// A rule that was broken, and by how many rows.
    package struct Broken: Hashable, Sendable {
        package let number: String
        package let severity: CheckRule.Severity
        package let meaning: String
        package let rows: Int
    }

    /// How many rules were run.
    package let rulesRun: Int
    /// Those that were broken, in the order of the list of rules.
    package let broken: [Broken]

    package var rows: Int { broken.reduce(0) { $0 + $1.rows } }

    /// How many rows of one table are kept for one rule: enough to see what is wrong.
    package static let kept = 1000
}

extension Transaction {
    /// What the national rules found in an import; nothing where they were not run.
    package func check(of run: ImportRun) throws -> ImportCheck? {
        var counts: [String: Int] = [:]
        let query: Query<BreachCount> =
            "SELECT what, number FROM import_count WHERE run_id = \(run.id) AND thing = \(BreachCount.thing)"
        try each(query) { counts[$0.rule] = $0.number }
        guard let rulesRun = counts[BreachCount.rulesRun] else { return nil }
        let rules = CheckRule.all.filter { $0.years.contains(run.year.number) }
        return ImportCheck(
            rulesRun: rulesRun,
            broken: rules.compactMap { rule in
                counts[rule.number].map {
                    ImportCheck.Broken(
                        number: rule.number,
                        severity: rule.severity,
                        meaning: rule.meaning,
                        rows: $0
                    )
                }
            }
        )
    }
}

extension KeepTransaction {
    /// Keeps what the national rules found.
    func stage(_ report: CheckReport, about files: ReturnFiles, of run: ID<ImportRun>) throws {
        var counts: [[SQLValue]] = []
        func count(_ what: String, _ number: Int) {
            let values: Values = [run, BreachCount.thing, what, number]
            counts.append(values.all)
        }
        count(BreachCount.rulesRun, report.rules.count)
        for breach in report.breaches {
            count(breach.rule.number, breach.count)
            for (table, rows) in breach.rows.sorted(by: { $0.key.place < $1.key.place }) {
                let kept = rows.prefix(ImportCheck.kept).map { row in
                    let child = files.text(table, row: row, column: "CHILD")
                    let said = files.said(table, row: row, in: breach.rule)
                    let values: Values = [run, breach.rule.number, table, row, child, said]
                    return values.all
                }
                try stage(kept, ImportBreach.columns, in: "import_breach")
            }
        }
        try stage(counts, ImportTally.columns, in: "import_count")
    }
}

/// How many rows break a rule, among the figures of an import.
private struct BreachCount: Record {
    static let thing = "breaches"
    static let rulesRun = "rules run"

    let rule: String
    let number: Int

    init(row: Row) throws {
        rule = try row["what"]
        number = try row["number"]
    }
}
