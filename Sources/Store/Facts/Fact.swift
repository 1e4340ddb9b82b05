import Vocabulary

/// Something that happened or that is so, kept in every version for ever.
///
/// Its table `x_history` has two columns more than it lists, `made_by` and `ended_by` (deed numbers); the view `x` shows
/// the present. Queries read views.
package protocol Fact: Record, Hashable {
    /// The view's name; the versions stand in the table of this name with `_history` behind it.
    static var table: String { get }
    /// The columns, `id` first, in the order of `values`.
    static var columns: Columns { get }
    /// The column that names whose clocks the fact concerns, or nothing for what concerns the service.
    static var subjectColumn: String? { get }
    /// What an undone import leaves alone, because it is worked out again.
    static var isDerived: Bool { get }

    var id: ID<Self> { get }
    var values: Values { get }
    var subject: Subject? { get }
}

extension Fact {
    package static var isDerived: Bool { false }

    package static var factTable: FactTable {
        FactTable(name: table, columns: columns, subjectColumn: subjectColumn, isDerived: isDerived)
    }
}

/// A row's values, in the order of its columns.
package struct Values: ExpressibleByArrayLiteral, Hashable, Sendable {
    package let all: [SQLValue]

    package init(arrayLiteral values: any Stored...) {
        all = values.map(\.sqlValue)
    }
}

/// A table of facts, without the type its rows become: for what is done to all of them alike.
package struct FactTable: Hashable, Sendable {
    package let name: String
    package let columns: Columns
    package let subjectColumn: String?
    package let isDerived: Bool

    package var historyName: String { name + "_history" }

    /// Where the subject stands among the values.
    var subjectPosition: Int? { subjectColumn.flatMap { columns.names.firstIndex(of: $0) } }
}

/// A fact together with its version, as a page shows it to somebody who may change it.
package struct Kept<F: Fact>: Record, Hashable {
    package let fact: F
    /// The number of the deed that made this version.
    package let version: Int

    package init(row: Row) throws {
        fact = try F(row: row)
        version = try row["made_by"]
    }

    package var id: ID<F> { fact.id }
    package var seen: Seen<F> { Seen(id: fact.id, version: version) }
}

/// The version that was on somebody's page: what a change names, so that two people never overwrite each other.
package struct Seen<F: Fact>: Hashable, Sendable {
    package let id: ID<F>
    package let version: Int

    package init(id: ID<F>, version: Int) {
        self.id = id
        self.version = version
    }
}

/// Somebody else changed it first. Nothing was written.
package struct Superseded: Error, Hashable, Sendable {
    package let table: String
    package let id: String
    /// The deed that made the version now standing, or nothing where the fact has been ended.
    package let version: Int?

    package init(table: String, id: String, version: Int?) {
        self.table = table
        self.id = id
        self.version = version
    }
}
