import Formats
import Register
import Store
import Vocabulary

/// One row of a table of the return, read: whose it is, and the fact that it becomes once the child is known.
///
/// To bring another table in: a case of `ReturnTable`, and a line type such as this with its fact.
protocol ReturnLine: Hashable, Sendable {
    associatedtype Returned: ReturnedFact

    static func read(_ row: ReturnRow) -> Checked<Self>

    var owner: RowOwner { get }
    func fact(_ id: ID<Returned>, of child: ID<Child>, in year: CollectionYear) -> Returned

    /// Columns of the fact that the return knows nothing of, which therefore stand whatever a file says.
    static var unknownToReturn: Set<String> { get }
    /// Columns of the fact that stand where a file leaves the cell empty.
    static var keptWhenEmpty: Set<String> { get }
    /// The columns of the fact between which it lasts, where it is a stretch of time.
    static var span: SpanColumns? { get }
    /// The column of the file by whose days one can tell which year's return it is.
    static var tellsYear: String? { get }
    /// What stands before the day by which a child's rows are told apart, as in "an episode that began on"; nothing where
    /// a child has one row.
    static var keyWords: String? { get }
}

/// The columns of a fact between which it lasts.
struct SpanColumns: Hashable, Sendable {
    let began: String
    let ended: String
    /// Whether two of a child's may not overlap.
    let isExclusive: Bool
    /// Whether one that still lasted at the end of a year must be in the next year's return.
    let recurs: Bool
}

extension ReturnLine {
    static var unknownToReturn: Set<String> { [] }
    static var keptWhenEmpty: Set<String> { [] }
    static var span: SpanColumns? { nil }
    static var tellsYear: String? { nil }
    static var keyWords: String? { nil }

    /// The row as it waits to be compared, or all that is wrong with it.
    static func staged(_ row: ReturnRow) -> Checked<StagedLine> {
        read(row).map { line in
            let fact = line.fact(ID(""), of: ID(""), in: row.year)
            return StagedLine(
                row: row.line.row,
                line: row.line.line,
                childCode: line.owner.code,
                bornOn: line.owner.bornOn,
                values: fact.values.all
            )
        }
    }

    /// The fact of a staged row, now that the child is known.
    static func row(of line: StagedLine, child: String) throws -> FactRow {
        var values = line.values
        if let subject = Returned.subjectColumn.flatMap({ Returned.columns.names.firstIndex(of: $0) }) {
            values[subject] = .text(child)
        }
        return FactRow(try Returned(values: values))
    }

    /// What is held of these children in this table.
    static func held(of children: [Subject], in transaction: some Transaction) throws -> [HeldRow] {
        try transaction.allKept(Returned.of(children)).map { kept in
            HeldRow(
                child: kept.fact.child.text,
                id: kept.id.text,
                version: kept.version,
                row: FactRow(kept.fact)
            )
        }
    }

    static var shape: TableShape {
        TableShape(
            columns: Returned.columns.names,
            unknownToReturn: unknownToReturn.union(["id", Returned.subjectColumn ?? "id", "collection_year"]),
            keptWhenEmpty: keptWhenEmpty,
            span: span,
            keyWords: keyWords
        )
    }

    static var factTable: FactTable { Returned.factTable }
}

/// A row of a file as it waits to be compared: its place, whose it is, and the fact's values but for the child's identity.
struct StagedLine: Hashable, Sendable {
    let row: Int
    let line: Int
    let childCode: String
    let bornOn: CivilDate?
    let values: [SQLValue]
}

/// The values of a fact, with what tells it from the child's others.
struct FactRow: Hashable, Sendable {
    let values: [SQLValue]
    let key: String
    let collectionYear: Int?

    init(_ fact: some ReturnedFact) {
        values = fact.values.all
        key = fact.naturalKey
        collectionYear = fact.collectionYear
    }
}

/// A fact that is held, with the version in which it stands.
struct HeldRow: Hashable, Sendable {
    let child: String
    let id: String
    let version: Int
    let row: FactRow
}
