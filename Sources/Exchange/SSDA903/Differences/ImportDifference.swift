import Register
import Store
import Vocabulary

/// One difference between a return and what is held, in words: which row of which child, and what becomes of each field.
package struct ImportDifference: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case begun = "begin"
        case revised = "revise"
        /// An earlier file had the row and this one has not.
        case withdrawn = "end"
        /// What is held stands; `reason` says why.
        case kept = "keep"
    }

    /// What becomes of one field; empty where nothing stands or will stand there.
    package struct Field: Hashable, Sendable {
        /// The name of the column, by which what must not be shown is told from the rest.
        package let column: String
        package let title: String
        package let before: String
        package let after: String
    }

    /// Its number within the import, by which lists of differences go on.
    package let number: Int
    package let childCode: String
    /// The identity the child has, or will have once the import is applied.
    package let child: ID<Child>
    package let table: ReturnTable
    package let kind: Kind
    /// "changed here", where what is held stands for that.
    package let reason: String?
    package let fields: [Field]
}

extension ImportDifference: Record {
    package init(row: Row) throws {
        let change = try ImportChange(row: row)
        number = change.number
        childCode = change.childCode
        child = ID(change.child)
        table = change.table
        reason = change.reason
        kind =
            switch change.verb {
            case .begin: .begun
            case .revise: .revised
            case .end: .withdrawn
            case .keep: .kept
            }
        fields = ImportDifference.fields(of: change)
    }

    /// The fields that a return knows, where they differ; of a row begun or withdrawn, those that hold something.
    private static func fields(of change: ImportChange) -> [Field] {
        let shape = change.table.shape
        return shape.known.compactMap { position in
            let before = change.before?[position] ?? .null
            let after = change.after?[position] ?? .null
            guard before != after else { return identifies(position, in: shape, change) }
            let column = shape.columns[position]
            return Field(
                column: column,
                title: FieldWords.title(of: column),
                before: FieldWords.words(before, in: column, of: change.table),
                after: FieldWords.words(after, in: column, of: change.table)
            )
        }
    }

    /// The day that tells a changed row from the child's others is shown although it is the same.
    private static func identifies(_ position: Int, in shape: TableShape, _ change: ImportChange) -> Field? {
        guard shape.keyWords != nil, position == shape.known.first(where: { shape.columns[$0].hasSuffix("_on") }),
            let value = change.before?[position]
        else { return nil }
        let words = FieldWords.words(value, in: shape.columns[position], of: change.table)
        let column = shape.columns[position]
        return Field(column: column, title: FieldWords.title(of: column), before: words, after: words)
    }

    /// The differences of an import, child by child, from the one after a number.
    package static func of(
        _ run: ID<ImportRun>,
        _ kind: Kind? = nil,
        after number: Int = 0,
        limit: Int
    ) -> Query<ImportDifference> {
        let verb = kind.flatMap { ImportChange.Verb(rawValue: $0.rawValue) }
        return Query(ImportChange.all(of: run, verb, after: number, limit: limit).sql)
    }
}
