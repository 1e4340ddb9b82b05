/// What a check found: the rules that were run, and the rows that each flagged.
package struct CheckReport: Sendable {
    /// The rules that were run, in the order of their list.
    package let rules: [CheckRule]
    private let flagged: [[ReturnTable: [Int]]]

    init(rules: [CheckRule], flags: Flags) {
        self.rules = rules
        flagged = rules.enumerated().map { number, rule in
            let tables = rule.tables.map { ($0, flags.rows(number, $0)) }.filter { !$0.1.isEmpty }
            return Dictionary(tables, uniquingKeysWith: { first, _ in first })
        }
    }

    /// A rule that was broken, and the rows that break it: by table, each row's number in the file from nought.
    package struct Breach: Sendable {
        package let rule: CheckRule
        package let rows: [ReturnTable: [Int]]

        package var count: Int { rows.values.reduce(0) { $0 + $1.count } }
    }

    /// The rules that were broken, in the order of their list.
    package var breaches: [Breach] {
        zip(rules, flagged).filter { !$0.1.isEmpty }.map { Breach(rule: $0.0, rows: $0.1) }
    }

    /// The rows of a table that a rule flagged.
    package func rows(_ number: String, _ table: ReturnTable) -> [Int] {
        rules.firstIndex { $0.number == number }.flatMap { flagged[$0][table] } ?? []
    }
}
