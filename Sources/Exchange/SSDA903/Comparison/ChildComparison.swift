import Store
import Vocabulary

/// What taking in a return would do to one child: a pure comparison of its rows with what is held.
struct ChildComparison: Sendable {
    /// How the child stands after it.
    enum Outcome: String, Hashable, Sendable, CaseIterable {
        case new, changed, same
        /// Expected in the return, by an earlier one, and no longer in it.
        case left
    }

    let outcome: Outcome?
    let changes: [ImportChange]
    let findings: [CheckedChild.RowFinding]
    /// How many rows of each table say what is held already.
    let unchanged: [ReturnTable: Int]

    /// Compares the rows of the tables that were given; of the others nothing is withdrawn.
    init(
        _ child: ReturnedChild,
        in year: CollectionYear,
        given tables: Set<ReturnTable>,
        identity: () -> String
    ) throws {
        let checked = try CheckedChild(child)
        var work = Work(child: child, checked: checked, year: year)
        for table in ReturnTable.allCases where tables.contains(table) {
            work.takeIn(table, identity)
            work.withdraw(table)
        }
        work.forgetWhoIsLeftWithNothing()
        findings = checked.findings
        changes = work.changes
        unchanged = work.unchanged
        outcome = work.outcome
    }
}

/// The comparison while it is being made.
private struct Work {
    let child: ReturnedChild
    let checked: CheckedChild
    let year: CollectionYear
    var changes: [ImportChange] = []
    var unchanged: [ReturnTable: Int] = [:]

    var outcome: ChildComparison.Outcome? {
        guard child.isHeld else { return changes.isEmpty ? nil : .new }
        guard child.isInHeader else { return isExpected ? .left : nil }
        return changes.contains { $0.verb != .keep } ? .changed : .same
    }

    /// Whether an earlier return says that the child must be in this one.
    private var isExpected: Bool {
        child.held.contains { table, rows in
            rows.contains { $0.row.collectionYear == year.number || (table == .episodes && mustRecur($0, in: table)) }
        }
    }

    // MARK: What the files say

    mutating func takeIn(_ table: ReturnTable, _ identity: () -> String) {
        let shape = table.shape
        let held = Dictionary(
            (child.held[table] ?? []).map { ($0.row.key, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for usable in (checked.rows[table] ?? []).sorted(by: { $0.row.key < $1.row.key }) {
            guard let held = held[usable.row.key] else {
                var values = usable.row.values
                let id = table == .header ? child.id : identity()
                values[0] = .text(id)
                add(table, .begin, id, nil, after: values)
                continue
            }
            let merged = shape.merged(held.row.values, with: usable.row.values, in: year)
            if merged == held.row.values {
                unchanged[table, default: 0] += 1
            } else if let reason = reasonToKeep(held) {
                add(table, .keep, held.id, held, after: merged, reason: reason)
            } else {
                add(table, .revise, held.id, held, after: merged)
            }
        }
    }

    /// Why what is held stands although the file says something else.
    private func reasonToKeep(_ held: HeldRow) -> String? {
        guard let last = held.row.collectionYear else { return "changed here" }
        return last > year.number ? "from the return of \(CollectionYear(last).name), which is newer" : nil
    }

    // MARK: What the files no longer say

    /// Ends rows that an earlier file of this year, or of the year before and still going on, had and this one has not.
    mutating func withdraw(_ table: ReturnTable) {
        guard table != .header, !checked.incomplete.contains(table), !isLostFromHeader else { return }
        let given = Set((checked.rows[table] ?? []).map(\.row.key))
        for held in child.held[table] ?? [] where !given.contains(held.row.key) {
            let recurs = child.isInHeader && mustRecur(held, in: table)
            if held.row.collectionYear == year.number || recurs { add(table, .end, held.id, held, after: nil) }
        }
    }

    /// Whether other tables have the child and only the header has not: then the header is at fault, and nothing has gone.
    private var isLostFromHeader: Bool { !child.isInHeader && !(child.lines.isEmpty && child.unread.isEmpty) }

    /// Whether a row of last year's return was not over when that year ended, so that this year's must have it again.
    private func mustRecur(_ held: HeldRow, in table: ReturnTable) -> Bool {
        let shape = table.shape
        guard shape.span?.recurs == true, held.row.collectionYear == year.number - 1 else { return false }
        return shape.ended(held.row.values) == nil
    }

    /// Ends a child whom only the earlier file of this year knew, and of whom nothing else is known.
    mutating func forgetWhoIsLeftWithNothing() {
        guard !child.isInHeader, !isLostFromHeader, !child.hasOtherFacts, let held = child.held[.header]?.first,
            held.row.collectionYear == year.number
        else { return }
        let ended = Set(changes.filter { $0.verb == .end }.map(\.fact))
        let rest = child.held.filter { $0.key != .header }.values.joined()
        if rest.allSatisfy({ ended.contains($0.id) }) { add(.header, .end, held.id, held, after: nil) }
    }

    private mutating func add(
        _ table: ReturnTable,
        _ verb: ImportChange.Verb,
        _ fact: String,
        _ held: HeldRow?,
        after: [SQLValue]?,
        reason: String? = nil
    ) {
        changes.append(
            ImportChange(
                number: 0,
                childCode: child.code,
                child: child.id,
                table: table,
                verb: verb,
                fact: fact,
                version: held?.version,
                before: held?.row.values,
                after: after,
                reason: reason
            )
        )
    }
}
