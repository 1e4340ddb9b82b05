import Store
import Vocabulary

/// A column whose values the keys seal, so that all of them can be sealed anew when a key is changed.
///
/// Each module names its own; a column that is named nowhere would be lost when the older keys are forgotten.
package struct SealedColumn: Hashable, Sendable {
    package let column: String
    package let table: String
    /// The columns that tell its rows apart, which are also the owner that the seal names.
    package let key: [String]
    package let purpose: KeyRing.Purpose
    /// Where its table stands.
    let place: Migration.Place
    /// Whether values stand in it that were put there before they were sealed.
    let wasPlain: Bool

    package init(
        _ column: String,
        of table: String,
        key: [String],
        for purpose: KeyRing.Purpose,
        in place: Migration.Place = .kept,
        wasPlain: Bool = false
    ) {
        self.place = place
        self.wasPlain = wasPlain
        self.column = column
        self.table = table
        self.key = key
        self.purpose = purpose
    }

    /// The owner of what is sealed in a row: the values of its key.
    package static func owner(_ key: [String]) -> String {
        key.joined(separator: " ")
    }
}

/// A sealed value with the row it stands in.
struct SealedRow: Record, Hashable {
    let key: [String]
    let sealed: String

    init(row: Row) throws {
        sealed = try row["sealed_value"]
        key = try row.layout.names.filter { $0.hasPrefix("key_") }.map { try row[$0] }
    }
}

/// The number of the key that sealed a value.
struct SealingKey: Record, Hashable {
    let number: Int?

    init(row: Row) throws {
        let head: String = try row.only()
        number = KeyRing.number(sealing: head)
    }
}

extension SealedColumn {
    /// The start of every sealed value, which says its key.
    var heads: Query<SealingKey> {
        Query("SELECT SUBSTR(\(name: column), 1, 20) AS head FROM \(name: table) WHERE \(name: column) IS NOT NULL")
    }

    /// Some of the rows that come after a row, in the order of the key, so that each is looked at once.
    func rows(after last: SealedRow?, limit: Int) -> Query<SealedRow> {
        let names = key.enumerated().reduce("" as SQL) { sql, part in
            "\(sql), \(name: part.element) AS \(name: "key_\(part.offset)")"
        }
        let order = key.dropFirst().reduce("\(name: key.first ?? "")" as SQL) { "\($0), \(name: $1)" }
        let after = last.map { row in
            let values = row.key.dropFirst().reduce("\(row.key.first ?? "")" as SQL) { "\($0), \($1)" }
            return "(\(order)) > (\(values)) AND " as SQL
        }
        return Query(
            """
            SELECT \(name: column) AS sealed_value\(names) FROM \(name: table)
            WHERE \(after ?? "")\(name: column) IS NOT NULL ORDER BY \(order) LIMIT \(limit)
            """
        )
    }

    /// Puts a value in the place of one that has not changed meanwhile.
    func replacing(_ row: SealedRow, with sealed: String) -> SQL {
        let whose = zip(key, row.key).reduce("\(name: column) = \(row.sealed)" as SQL) { sql, part in
            "\(sql) AND \(name: part.0) = \(part.1)"
        }
        return "UPDATE \(name: table) SET \(name: column) = \(sealed) WHERE \(whose)"
    }
}
