import Store
import Vocabulary

/// Why an import that was looked at cannot be applied, or one that was applied cannot be undone; nothing is written.
package enum ImportRefusal: Refusal {
    /// A row that stands in the way, in words, with the deed that made it so.
    package struct Row: Hashable, Sendable {
        package let childCode: String
        /// What the row is: "episodes", "officer".
        package let what: String
        package let deed: Int
        /// Who did it and when, as the deed was signed.
        package let signature: String
        package let doneAt: Instant
    }

    case notWaiting(ImportRun.State)
    case notApplied(ImportRun.State)
    case movedSince([Row])
    case changedSince([Row])

    /// The rows that stand in the way, where rows do.
    package var rows: [Row] {
        switch self {
        case .notWaiting, .notApplied: []
        case .movedSince(let rows), .changedSince(let rows): rows
        }
    }

    package var explanation: String {
        switch self {
        case .notWaiting(let state): "This import does not wait to be applied: it is \(state.name)."
        case .notApplied(let state): "Only an import that is applied can be undone; this one is \(state.name)."
        case .movedSince(let rows):
            """
            Since the differences were worked out, \(ImportRefusal.deeds(of: rows)) changed what this import would change. \
            Nothing was applied. Give the files again and look again.
            """
        case .changedSince(let rows):
            "This import cannot be undone: \(ImportRefusal.deeds(of: rows)) built on it. \(ImportRefusal.list(rows))"
        }
    }

    /// "deed 12 by Ruth Vance on 30 March 2026 and 2 more".
    private static func deeds(of rows: [Row]) -> String {
        let deeds = Dictionary(rows.map { ($0.deed, $0) }, uniquingKeysWith: { first, _ in first })
            .values.sorted { $0.deed < $1.deed }
        let named = deeds.prefix(3).map { row in
            let day = CivilDate(iso: row.doneAt.iso.prefix(10)).map { " on \($0)" } ?? ""
            return "deed \(row.deed) by \(row.signature)\(day)"
        }
        return named.joined(separator: ", ") + (deeds.count > 3 ? " and \(deeds.count - 3) more" : "")
    }

    /// "It touched episodes of 100057 and reviews of 100081 and 7 more rows."
    private static func list(_ rows: [Row]) -> String {
        let named = rows.prefix(3).map { "\($0.what) of \($0.childCode)" }.joined(separator: ", ")
        return "Rows in the way: \(named)\(rows.count > 3 ? " and \(rows.count - 3) more" : "")."
    }
}

extension Transaction {
    /// The rows in the way of an import, in words: whose they are, and who made them so.
    func rows(_ found: [RowInTheWay]) throws -> [ImportRefusal.Row] {
        let numbers = Array(Set(found.map(\.deed)))
        let deeds = Dictionary(
            try all(DeedEntry.numbered(among: numbers)).map { ($0.number, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return found.compactMap { row in
            deeds[row.deed].map { entry in
                ImportRefusal.Row(
                    childCode: row.childCode,
                    what: ReturnTable.words(for: row.table),
                    deed: row.deed,
                    signature: entry.deed.signature,
                    doneAt: entry.doneAt
                )
            }
        }
    }
}

/// A row that was made or changed since, before it is put into words.
struct RowInTheWay: Record, Hashable {
    let childCode: String
    let table: String
    let deed: Int

    init(childCode: String, table: String, deed: Int) {
        self.childCode = childCode
        self.table = table
        self.deed = deed
    }

    init(row: Row) throws {
        childCode = try row["child_code"]
        table = try row["fact_table"]
        deed = try row["deed"]
    }
}

extension ReturnTable {
    /// What people call the rows of a table of facts.
    fileprivate static func words(for table: String) -> String {
        allCases.first { $0.line.factTable.name == table }?.title
            ?? table.map { $0 == "_" ? " " : String($0) }.joined()
    }
}
