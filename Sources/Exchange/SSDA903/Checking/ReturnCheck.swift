import Vocabulary

/// Asks every rule of the year about every child of a return.
package struct ReturnCheck: Sendable {
    let rules: [CheckRule]

    package init() {
        self.init(CheckRule.all)
    }

    /// A check by some rules only; for tests.
    package init(_ rules: [CheckRule]) {
        self.rules = rules
    }

    /// Runs every rule for which everything is there that it needs, the children divided among so many tasks.
    package func run(over files: ReturnFiles, tasks: Int) async -> CheckReport {
        let rules = rules.filter { $0.years.contains(files.year.number) && files.suffice(for: $0) }
        let parts = ReturnCheck.parts(of: files.childCount, count: max(1, tasks))
        var flags = Flags(ruleCount: rules.count)
        await withTaskGroup(of: Flags.self) { group in
            for part in parts {
                group.addTask { ReturnCheck.flags(of: part, in: files, by: rules) }
            }
            for await part in group { flags.take(part) }
        }
        for (number, rule) in rules.enumerated() {
            guard case .whole(let check) = rule.check else { continue }
            flags.rule = number
            check(files, &flags)
        }
        return CheckReport(rules: rules, flags: flags)
    }

    private static func flags(of part: Range<Int>, in files: ReturnFiles, by rules: [CheckRule]) -> Flags {
        let child = ChildRows(of: files)
        let checks = ChildCheck.list(of: rules)
        var flags = Flags(ruleCount: rules.count)
        for number in part {
            child.take(number)
            let tables = child.now.tables
            for check in checks where check.tables & tables != 0 {
                flags.rule = check.rule
                check.check(child, &flags)
            }
        }
        return flags
    }

    private static func parts(of count: Int, count tasks: Int) -> [Range<Int>] {
        let size = max(1, (count + tasks - 1) / tasks)
        return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }
}

/// A rule asked of one child: not asked at all where the child has no row that it could flag.
private struct ChildCheck {
    let rule: Int
    let tables: UInt16
    let check: @Sendable (ChildRows, inout Flags) -> Void

    static func list(of rules: [CheckRule]) -> [ChildCheck] {
        rules.enumerated().compactMap { number, rule in
            guard case .child(let check) = rule.check else { return nil }
            let tables = rule.tables.reduce(UInt16(0)) { $0 | 1 << UInt16($1.place) }
            return ChildCheck(rule: number, tables: tables, check: check)
        }
    }
}

extension ReturnFiles {
    /// Whether everything is here that a rule looks at.
    func suffice(for rule: CheckRule) -> Bool {
        rule.tables.contains { current[$0] != nil }
            && rule.needs.allSatisfy { need in
                switch need {
                case .table(let table): current[table] != nil
                case .previous(let table): previous?[table] != nil
                case .postcodes: postcodes != nil
                case .authority: authority != nil
                }
            }
    }
}
