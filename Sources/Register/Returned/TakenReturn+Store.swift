import Store
import Vocabulary

/// A table of a national return as it was last taken in for a year.
package struct TakenReturn: Hashable, Sendable {
    /// The tables that figures look at.
    package enum Table: String, CaseIterable, Hashable, Sendable, Stored {
        case header
        case episodes
        case reviews
        case missing
        case socialWorkers = "sw_episodes"

        /// What people call its rows.
        package var title: String {
            switch self {
            case .header: "children"
            case .episodes: "episodes"
            case .reviews: "reviews"
            case .missing: "missing episodes"
            case .socialWorkers: "social workers"
            }
        }
    }

    package let table: Table
    /// By the year it ends in.
    package let year: Int
    /// What brought it, by its identifier.
    package let run: String
    /// How many of its rows were set aside because of a day that figures need.
    package let withoutDay: Int

    package init(_ table: Table, of year: Int, by run: String, withoutDay: Int) {
        self.table = table
        self.year = year
        self.run = run
        self.withoutDay = withoutDay
    }
}

/// Who knows which returns were taken in: asked by those who may not look at the imports themselves.
package struct TakenReturns: Sendable {
    private let find: @Sendable (ReadTransaction, Int?) throws -> [TakenReturn]

    package init(_ find: @escaping @Sendable (ReadTransaction, Int?) throws -> [TakenReturn]) {
        self.find = find
    }

    /// Where none is ever taken in.
    package static let none = TakenReturns { _, _ in [] }

    /// Those taken in by now, or by a deed and not undone by then.
    package func all(after deed: Int?, in transaction: ReadTransaction) throws -> [TakenReturn] {
        try find(transaction, deed)
    }
}
