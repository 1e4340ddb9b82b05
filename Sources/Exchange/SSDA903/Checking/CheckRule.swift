import Vocabulary

/// One of the rules that a return has to stand: what it says, and how its breach is found.
///
/// Its number is the one under which the Department, or the public validator, knows it.
package struct CheckRule: Sendable {
    /// What a breach means.
    package enum Severity: String, Sendable {
        /// The return cannot be right.
        case must
        /// It may be right, and has to be explained.
        case query
    }

    /// What has to be there beside the tables whose rows it flags, or the rule is not run.
    package enum Need: Hashable, Sendable {
        case table(ReturnTable)
        /// A table of last year's return.
        case previous(ReturnTable)
        /// A list of postcodes with their places.
        case postcodes
        /// The authority whose return it is.
        case authority
    }

    /// How its breach is found: child by child, or in the files as a whole.
    enum Check: Sendable {
        case child(@Sendable (ChildRows, inout Flags) -> Void)
        case whole(@Sendable (ReturnFiles, inout Flags) -> Void)
    }

    package let number: String
    package let severity: Severity
    /// The tables whose rows it may flag.
    package let tables: [ReturnTable]
    /// The columns that it looks at.
    package let columns: [String]
    /// What has to hold, in a sentence.
    package let meaning: String
    /// The collection years in which it applies.
    package let years: ClosedRange<Int>
    package let needs: [Need]
    let check: Check

    /// A rule about each row of a table by itself, or in the light of the child's other rows: the rows that break it.
    init<Row: ReturnedRow>(
        _ number: String,
        _ severity: Severity,
        _ columns: [String],
        _ meaning: String,
        years: ClosedRange<Int> = CollectionYear.known,
        needs: [Need] = [],
        isBroken: @escaping @Sendable (Row, ChildRows) -> Bool
    ) {
        self.init(number, severity, flags: [Row.table], columns, meaning, years: years, needs: needs) { child, flags in
            for row in Row.rows(in: child.now) where isBroken(row, child) { flags.flag(row) }
        }
    }

    /// A rule about two rows of a child that have to agree: both are flagged where they do not.
    init<One: ReturnedRow, Other: ReturnedRow>(
        _ number: String,
        _ severity: Severity,
        _ columns: [String],
        _ meaning: String,
        years: ClosedRange<Int> = CollectionYear.known,
        contradicts: @escaping @Sendable (One, Other, ChildRows) -> Bool
    ) {
        let needs = [Need.table(One.table), .table(Other.table)]
        self.init(number, severity, flags: [One.table, Other.table], columns, meaning, years: years, needs: needs) {
            child,
            flags in
            let others = Other.rows(in: child.now)
            if others.isEmpty { return }
            for one in One.rows(in: child.now) {
                for other in others where contradicts(one, other, child) {
                    flags.flag(one)
                    flags.flag(other)
                }
            }
        }
    }

    /// A rule that a column holds nothing but a real day, if anything.
    static func realDay<Row: ReturnedRow>(
        _ number: String,
        _ type: Row.Type,
        _ column: String,
        _ meaning: String,
        years: ClosedRange<Int> = CollectionYear.known
    ) -> CheckRule {
        let place = Row.table.columns.firstIndex(of: column) ?? 0
        return CheckRule(number, .must, [column], meaning, years: years) { (row: Row, _) in row.isUnreadable(place) }
    }

    /// A rule about a child's rows together, in one table or several.
    init(
        _ number: String,
        _ severity: Severity,
        flags tables: [ReturnTable],
        _ columns: [String],
        _ meaning: String,
        years: ClosedRange<Int> = CollectionYear.known,
        needs: [Need] = [],
        check: @escaping @Sendable (ChildRows, inout Flags) -> Void
    ) {
        self.init(number, severity, tables, columns, meaning, years, needs, .child(check))
    }

    /// A rule that compares children with each other.
    init(
        _ number: String,
        _ severity: Severity,
        acrossChildrenOf table: ReturnTable,
        _ columns: [String],
        _ meaning: String,
        years: ClosedRange<Int> = CollectionYear.known,
        check: @escaping @Sendable (ReturnFiles, inout Flags) -> Void
    ) {
        self.init(number, severity, [table], columns, meaning, years, [], .whole(check))
    }

    private init(
        _ number: String,
        _ severity: Severity,
        _ tables: [ReturnTable],
        _ columns: [String],
        _ meaning: String,
        _ years: ClosedRange<Int>,
        _ needs: [Need],
        _ check: Check
    ) {
        self.number = number
        self.severity = severity
        self.tables = tables
        self.columns = columns
        self.meaning = meaning
        self.years = years
        self.needs = needs
        self.check = check
    }
}

extension ClosedRange<Int> {
    /// The collection years from one on.
    static func since(_ year: Int) -> ClosedRange<Int> { year...CollectionYear.known.upperBound }
    /// The collection years up to one.
    static func until(_ year: Int) -> ClosedRange<Int> { CollectionYear.known.lowerBound...year }
}

/// Writes a family of rules as a list, one after another.
@resultBuilder
enum CheckRuleList {
    static func buildExpression(_ rule: CheckRule) -> [CheckRule] { [rule] }
    static func buildExpression(_ rules: [CheckRule]) -> [CheckRule] { rules }
    static func buildBlock(_ rules: [CheckRule]...) -> [CheckRule] { rules.flatMap(\.self) }
}
