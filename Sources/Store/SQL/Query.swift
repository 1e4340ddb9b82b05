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

/// Nothing there, or not theirs to see: the two are never told apart.
package struct Missing: Error, Hashable, Sendable {
    package init() {}
}
