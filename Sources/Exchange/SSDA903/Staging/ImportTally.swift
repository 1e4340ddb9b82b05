import Store
import Vocabulary

/// How many of what: kept with the import, so that its page counts no rows.
struct ImportTally: Hashable, Sendable {
    private var counts: [Entry: Int] = [:]

    private struct Entry: Hashable {
        let thing: String
        let what: String
    }

    /// How many changes there are to be applied.
    private(set) var changes = 0
    /// How many rows say something that is new, changed, known or kept back: all that could be used.
    private(set) var usedRows = 0

    /// How many rows the files held.
    private(set) var rowsRead = 0

    mutating func noteRead(_ table: ReturnTable, rows: Int) {
        rowsRead += rows
        add(table.rawValue, "read", rows)
    }

    mutating func note(_ severity: ImportFinding.Severity) {
        add("findings", severity.rawValue, 1)
    }

    /// Notes rows that cannot be used, each of which may have several findings.
    mutating func noteLeftOut(_ table: ReturnTable, rows: Int) {
        add(table.rawValue, "left out", rows)
    }

    mutating func note(_ child: ChildComparison) {
        if let outcome = child.outcome { add("children", outcome.rawValue, 1) }
        for (table, count) in child.unchanged {
            add(table.rawValue, "same", count)
            usedRows += count
        }
        for change in child.changes {
            add(change.table.rawValue, change.verb.rawValue, 1)
            switch change.verb {
            case .begin, .revise:
                changes += 1
                usedRows += 1
            case .end: changes += 1
            case .keep: usedRows += 1
            }
        }
        for found in child.findings { note(found.severity) }
        let faulty = Dictionary(grouping: child.findings.filter { $0.severity == .error }, by: \.table)
        for (table, found) in faulty { noteLeftOut(table, rows: Set(found.map(\.line.row)).count) }
    }

    /// Notes due dates that would move, and children of whom it was not worked out which would.
    mutating func noteEffects(_ count: Int, passedOver children: Int) {
        add("effects", "moved", count)
        add("effects", "children passed over", children)
    }

    private mutating func add(_ thing: String, _ what: String, _ count: Int) {
        counts[Entry(thing: thing, what: what), default: 0] += count
    }

    func staged(_ run: ID<ImportRun>) -> [[SQLValue]] {
        counts.filter { $0.value > 0 }.map { entry, number in
            let values: Values = [run, entry.thing, entry.what, number]
            return values.all
        }
    }

    static let columns: Columns = ["run_id", "thing", "what", "number"]
}

/// What an import found and would change, or changed, in figures.
package struct ImportSummary: Hashable, Sendable {
    let counts: [String: [String: Int]]

    package struct Children: Hashable, Sendable {
        package let new: Int
        package let changed: Int
        package let same: Int
        /// Children whom an earlier return says must be in this one, and who are not.
        package let left: Int

        package var all: Int { new + changed + same + left }
    }

    /// What becomes of one table's rows.
    package struct Rows: Hashable, Sendable {
        package let table: ReturnTable
        package let read: Int
        package let begun: Int
        package let revised: Int
        package let withdrawn: Int
        package let same: Int
        /// Rows that differ from what is held, and do not replace it.
        package let kept: Int
        /// Rows that cannot be used.
        package let leftOut: Int
    }

    package var children: Children {
        let counts = counts["children"] ?? [:]
        return Children(
            new: counts["new"] ?? 0,
            changed: counts["changed"] ?? 0,
            same: counts["same"] ?? 0,
            left: counts["left"] ?? 0
        )
    }

    /// The tables that were given, in the return's order.
    package var rows: [Rows] {
        ReturnTable.allCases.compactMap { table in
            guard let counts = counts[table.rawValue] else { return nil }
            return Rows(
                table: table,
                read: counts["read"] ?? 0,
                begun: counts["begin"] ?? 0,
                revised: counts["revise"] ?? 0,
                withdrawn: counts["end"] ?? 0,
                same: counts["same"] ?? 0,
                kept: counts["keep"] ?? 0,
                leftOut: counts["left out"] ?? 0
            )
        }
    }

    /// What is wrong, each with a row that is left out for it, and what is odd.
    package var errors: Int { counts["findings"]?["error"] ?? 0 }
    package var warnings: Int { counts["findings"]?["warning"] ?? 0 }

    /// How many open due dates would move, and of how many children that differ it was not worked out.
    package var effects: Int { counts["effects"]?["moved"] ?? 0 }
    package var childrenWithoutEffects: Int { counts["effects"]?["children passed over"] ?? 0 }

    /// How many rows cannot be used.
    package var rowsLeftOut: Int { rows.reduce(0) { $0 + $1.leftOut } }

    /// How many facts it begins, changes or ends.
    package var changes: Int { rows.reduce(0) { $0 + $1.begun + $1.revised + $1.withdrawn } }

    /// "512 children: 3 new, 41 changed, 466 the same, 2 no longer in the return; all but 7 rows can be used."
    package var sentence: String {
        let children = children
        let parts = [
            (children.new, "new"), (children.changed, "changed"), (children.same, "the same"),
            (children.left, "no longer in the return"),
        ]
        let said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let all = "\(children.all) \(children.all == 1 ? "child" : "children")"
        let rows = rowsLeftOut == 0 ? "every row" : "all but \(rowsLeftOut) \(rowsLeftOut == 1 ? "row" : "rows")"
        return (said.isEmpty ? all : "\(all): \(said)") + "; \(rows) can be used."
    }
}

extension Transaction {
    /// The figures of an import.
    package func summary(of run: ID<ImportRun>) throws -> ImportSummary {
        var counts: [String: [String: Int]] = [:]
        try each(Query<CountRecord>("SELECT thing, what, number FROM import_count WHERE run_id = \(run)")) {
            counts[$0.thing, default: [:]][$0.what] = $0.number
        }
        return ImportSummary(counts: counts)
    }
}

/// How many of one thing.
struct CountRecord: Record {
    let thing: String
    let what: String
    let number: Int

    init(row: Row) throws {
        thing = try row["thing"]
        what = try row["what"]
        number = try row["number"]
    }
}
