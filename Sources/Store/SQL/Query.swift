import Vocabulary

/// What a row becomes.
package protocol Record: Sendable {
    init(row: Row) throws
}

extension Int: Record {
    package init(row: Row) throws { self = try row.only() }
}

extension String: Record {
    package init(row: Row) throws { self = try row.only() }
}

extension CivilDate: Record {
    package init(row: Row) throws { self = try row.only() }
}

extension ID: Record {
    package init(row: Row) throws { self = try row.only() }
}

extension Subject: Record {
    package init(row: Row) throws { self = try row.only() }
}

/// A query is a value whose type says what its rows become.
package struct Query<Output: Record>: Sendable, ExpressibleByStringInterpolation {
    package let sql: SQL

    package init(_ sql: SQL) {
        self.sql = sql
    }

    package init(stringLiteral literal: StaticString) {
        sql = SQL(stringLiteral: literal)
    }

    package init(stringInterpolation: SQL.StringInterpolation) {
        sql = SQL(stringInterpolation: stringInterpolation)
    }
}

/// The rows of an answer as they came, to be read where there is time for it: on another thread than the transaction's.
package struct Unread<Output: Record>: Sendable {
    package let rows: [Row]

    package init(rows: [Row]) {
        self.rows = rows
    }

    package func read() throws -> [Output] { try rows.map(Output.init(row:)) }
}

/// Nothing there, or not theirs to see: the two are never told apart.
package struct Missing: Error, Hashable, Sendable {
    package init() {}
}
