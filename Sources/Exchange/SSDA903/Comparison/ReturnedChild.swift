import Store
import Vocabulary

/// All that a return says of one child, beside all that is held of it.
struct ReturnedChild: Sendable {
    let code: String
    /// The identity that the child has, or will have.
    let id: String
    /// The rows that could be read, by table and in the files' order.
    let lines: [ReturnTable: [StagedLine]]
    /// The tables in which a row of this child could not be read.
    let unread: Set<ReturnTable>
    let held: [ReturnTable: [HeldRow]]
    /// Whether somebody has recorded about the child what no return brings: a name, an officer.
    let hasOtherFacts: Bool

    /// Whether the header names the child, in a row that can be used or not.
    var isInHeader: Bool { lines[.header] != nil || unread.contains(.header) }

    var isHeld: Bool { held[.header] != nil }
}

/// A row that can be used, and the fact it stands for.
struct UsableRow: Hashable, Sendable {
    let line: StagedLine
    let row: FactRow
}

/// What a look at all rows of one child leaves of them.
struct CheckedChild: Sendable {
    /// What was found about a row, before it is known which file the row stands in.
    struct RowFinding: Hashable, Sendable {
        let table: ReturnTable
        let line: StagedLine
        let severity: ImportFinding.Severity
        let finding: Finding
    }

    private(set) var rows: [ReturnTable: [UsableRow]] = [:]
    /// The tables in which a row of the child is left out, so that no row there can be taken for withdrawn.
    private(set) var incomplete: Set<ReturnTable>
    private(set) var findings: [RowFinding] = []

    init(_ child: ReturnedChild) throws {
        incomplete = child.unread
        for (table, lines) in child.lines {
            let type = table.line
            rows[table] = try lines.sorted { $0.row < $1.row }
                .map { UsableRow(line: $0, row: try type.row(of: $0, child: child.id)) }
        }
        tellApart(.header)
        guard let bornOn = birth(of: child) else { return }
        for table in ReturnTable.allCases where table != .header {
            leaveOut(in: table) { row in
                guard let given = row.line.bornOn, given != bornOn else { return nil }
                return Finding("DOB", value: given.slashed, "The header has \(bornOn.slashed) as the date of birth.")
            }
            tellApart(table)
        }
        checkDays(bornOn, child)
        findings.sort { ($0.table.order, $0.line.row) < ($1.table.order, $1.line.row) }
    }

    // MARK: Who the child is

    /// The date of birth that the other tables must agree with. Where there is none, every row is left out.
    private mutating func birth(of child: ReturnedChild) -> CivilDate? {
        if let header = rows[.header]?.first { return header.line.bornOn }
        // A row of the header that cannot be used still says that the child is in the return.
        if child.isInHeader, let held = child.held[.header]?.first {
            return ReturnTable.header.shape.born(held.row.values)
        }
        let message =
            child.isInHeader
            ? "The child's row in the header cannot be used, so this one cannot be either."
            : "The child is not in the header."
        for table in ReturnTable.allCases where table != .header {
            leaveOut(in: table) { _ in Finding("CHILD", value: child.code, message) }
        }
        return nil
    }

    // MARK: Rows that say the same, or speak against each other

    /// Leaves one of several rows that say the same, and none of several that speak against each other.
    private mutating func tellApart(_ table: ReturnTable) {
        guard let all = rows[table], all.count > 1 else { return }
        let groups = Dictionary(grouping: all, by: \.row.key)
        guard groups.count < all.count else { return }
        var doubtful: Set<String> = []
        var repeated: Set<Int> = []
        for (key, group) in groups where group.count > 1 {
            if Set(group.map(\.row)).count > 1 {
                doubtful.insert(key)
            } else {
                repeated.formUnion(group.dropFirst().map(\.line.row))
            }
        }
        leaveOut(in: table) { row in
            guard doubtful.contains(row.row.key), let group = groups[row.row.key] else { return nil }
            let others = group.map(\.line.line).filter { $0 != row.line.line }
            return Finding("CHILD", value: row.line.childCode, table.shape.twice(key: row.row.key, lines: others))
        }
        for row in rows[table] ?? [] where repeated.contains(row.line.row) {
            note(
                .warning,
                table,
                row,
                Finding("CHILD", value: row.line.childCode, "The row says what another says already.")
            )
        }
        rows[table]?.removeAll { repeated.contains($0.line.row) }
    }

    // MARK: Days

    private mutating func checkDays(_ bornOn: CivilDate, _ child: ReturnedChild) {
        leaveOut(in: .episodes) { row in
            guard let began = ReturnTable.episodes.shape.began(row.row.values), began < bornOn else { return nil }
            return Finding("DECOM", value: began.slashed, "The episode began before the child was born, \(bornOn).")
        }
        for table in ReturnTable.allCases { noteOverlaps(in: table) }
        let episodes = (rows[.episodes] ?? []).map(\.row) + (child.held[.episodes] ?? []).map(\.row)
        let first = episodes.compactMap { ReturnTable.episodes.shape.began($0.values) }.min()
        for row in rows[.reviews] ?? [] {
            guard let heldOn = CivilDate(iso: row.row.key), first.map({ heldOn < $0 }) ?? true else { continue }
            let reason =
                first.map { "before the first episode that is known, \($0)" } ?? "of a child without any episode"
            note(
                .warning,
                .reviews,
                row,
                Finding("REVIEW", value: heldOn.slashed, "The review is \(reason). It is kept.")
            )
        }
    }

    private mutating func noteOverlaps(in table: ReturnTable) {
        let shape = table.shape
        guard shape.span?.isExclusive == true, let all = rows[table], all.count > 1 else { return }
        let inOrder = all.sorted { $0.row.key < $1.row.key }
        for (row, next) in zip(inOrder, inOrder.dropFirst()) {
            guard let nextBegan = shape.began(next.row.values) else { continue }
            if let ended = shape.ended(row.row.values), ended <= nextBegan { continue }
            let words = "It overlaps line \(next.line.line), which began on \(nextBegan). Both are kept."
            note(
                .warning,
                table,
                row,
                Finding(table.endColumn, value: shape.ended(row.row.values)?.slashed ?? "", words)
            )
        }
    }

    // MARK: Leaving out

    private mutating func leaveOut(in table: ReturnTable, because fault: (UsableRow) -> Finding?) {
        guard let all = rows[table] else { return }
        var kept: [UsableRow] = []
        for row in all {
            if let finding = fault(row) {
                note(.error, table, row, finding)
                incomplete.insert(table)
            } else {
                kept.append(row)
            }
        }
        if kept.count < all.count { rows[table] = kept }
    }

    private mutating func note(
        _ severity: ImportFinding.Severity,
        _ table: ReturnTable,
        _ row: UsableRow,
        _ finding: Finding
    ) {
        findings.append(RowFinding(table: table, line: row.line, severity: severity, finding: finding))
    }
}

extension ReturnTable {
    /// Where the table stands among the twelve.
    var order: Int { ReturnTable.allCases.firstIndex(of: self) ?? 0 }

    /// The column of the file that says when a row's stretch of time ended.
    fileprivate var endColumn: String {
        switch self {
        case .episodes: "DEC"
        case .missing: "MIS_END"
        case .socialWorkers: "SW_DEC"
        case .deprivationOfLiberty: "DOLO_END"
        case .header, .reviews, .unaccompanied, .health, .careLeavers, .adoptions, .placedForAdoption,
            .previousPermanence:
            ""
        }
    }
}

extension TableShape {
    /// The date of birth among the values of a child.
    fileprivate func born(_ values: [SQLValue]) -> CivilDate? {
        guard let position = columns.firstIndex(of: "born_on"), case .text(let text) = values[position] else {
            return nil
        }
        return CivilDate(iso: text)
    }

    /// Why neither of two rows with the same key can be used.
    fileprivate func twice(key: String, lines: [Int]) -> String {
        let lines = lines.map(String.init).joined(separator: " and ")
        let what =
            keyWords.map { "gives \($0) \(CivilDate(iso: key)?.description ?? key)" } ?? "is about the same child"
        return "Line \(lines) also \(what), and says something else. Leave only the right one."
    }
}
