extension CheckReport {
    /// The report for a program: the rules run, and for each that was broken its count and its rows by table.
    package var json: String {
        let numbers = rules.map { quoted($0.number) }.joined(separator: ", ")
        let counts = breaches.map { breach in
            "\(quoted(breach.rule.number)): {\(tables(of: breach) { String($0.count) })}"
        }
        let rows = breaches.map { breach in
            "\(quoted(breach.rule.number)): {\(tables(of: breach) { "[\(list($0))]" })}"
        }
        return """
            {"rules": [\(numbers)],
            "counts": {\(counts.joined(separator: ",\n"))},
            "rows": {\(rows.joined(separator: ",\n"))}}
            """
    }

    private func tables(of breach: Breach, _ value: ([Int]) -> String) -> String {
        ReturnTable.allCases.compactMap { table in
            breach.rows[table].map { "\(quoted(table.nationalName)): \(value($0))" }
        }
        .joined(separator: ", ")
    }

    private func list(_ rows: [Int]) -> String {
        var text = ""
        for row in rows {
            if !text.isEmpty { text += ", " }
            text += String(row)
        }
        return text
    }

    /// Numbers of rules and names of tables hold nothing that JSON would escape.
    private func quoted(_ text: String) -> String { "\"\(text)\"" }

    /// The report for a person: every broken rule with its sentence, and a line for every row that breaks it.
    package func text(about files: ReturnFiles) -> String {
        var text = ""
        for breach in breaches {
            let rule = breach.rule
            text += "\(rule.number) (\(rule.severity.rawValue), \(breach.count)): \(rule.meaning)\n"
            for table in ReturnTable.allCases {
                for row in breach.rows[table] ?? [] {
                    let child = files.text(table, row: row, column: "CHILD")
                    let said = files.said(table, row: row, in: rule)
                    text += "  \(table.nationalName) row \(row), child \(child): \(said)\n"
                }
            }
        }
        return text + "\(rules.count) rules were run; \(breaches.count) of them are broken.\n"
    }
}

extension ReturnFiles {
    /// What a row says in the columns that a rule looks at: "SEX M, MC_DOB 01/05/2024".
    func said(_ table: ReturnTable, row: Int, in rule: CheckRule) -> String {
        rule.columns.filter { $0 != "CHILD" && table.columns.contains($0) }
            .map { "\($0) \(text(table, row: row, column: $0))" }.joined(separator: ", ")
    }
}
