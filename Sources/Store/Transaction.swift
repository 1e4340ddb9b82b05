import Vocabulary

/// What can be asked inside a transaction. A body is synchronous: nothing can be awaited in the middle of one.
package protocol Transaction: AnyObject {
    var connection: any Connection { get }
    var meter: QueryMeter? { get }
}

extension Transaction {
    /// Every row, in the order the query gives.
    package func all<Output>(_ query: Query<Output>) throws -> [Output] {
        var rows: [Output] = []
        try each(query) { rows.append($0) }
        return rows
    }

    /// Every row as it comes, in the order the query gives, for somebody else to read.
    package func unread<Output>(_ query: Query<Output>) throws -> Unread<Output> {
        var rows: [Row] = []
        meter?.count()
        try connection.each(query.sql) { rows.append($0) }
        return Unread(rows: rows)
    }

    /// Every row with its version, as it comes.
    package func unreadKept<Output: Fact>(_ query: Query<Output>) throws -> Unread<Kept<Output>> {
        try unread(Query<Kept<Output>>(query.sql))
    }

    /// Each row as it arrives, for answers too long to hold.
    package func each<Output>(_ query: Query<Output>, _ body: (Output) throws -> Void) throws {
        meter?.count()
        try connection.each(query.sql) { try body(Output(row: $0)) }
    }

    /// The first row, if there is one.
    package func first<Output>(_ query: Query<Output>) throws -> Output? {
        try all(query).first
    }

    /// The first row. Throws `Missing` when there is none.
    package func one<Output>(_ query: Query<Output>) throws -> Output {
        guard let row = try first(query) else { throw Missing() }
        return row
    }

    /// The first row with its version, to be shown to somebody who may change it. Throws `Missing`.
    package func kept<Output: Fact>(_ query: Query<Output>) throws -> Kept<Output> {
        guard let row = try allKept(query).first else { throw Missing() }
        return row
    }

    /// Every row with its version.
    package func allKept<Output: Fact>(_ query: Query<Output>) throws -> [Kept<Output>] {
        try all(Query<Kept<Output>>(query.sql))
    }
}

/// A look at one moment: what other transactions do meanwhile is not seen.
package final class ReadTransaction: Transaction {
    package let connection: any Connection
    package let meter: QueryMeter?

    package init(_ connection: any Connection, meter: QueryMeter?) {
        self.connection = connection
        self.meter = meter
    }
}

/// A transaction over what is no fact: sessions, drafts, links, locks, staged rows. It takes no deed.
package final class KeepTransaction: Transaction {
    package let connection: any Connection
    package let meter: QueryMeter?

    package init(_ connection: any Connection, meter: QueryMeter?) {
        self.connection = connection
        self.meter = meter
    }

    @discardableResult
    package func execute(_ sql: SQL) throws -> Int {
        meter?.count()
        return try connection.execute(sql)
    }

    package func insert(into table: String, _ columns: [String], _ rows: [[SQLValue]]) throws {
        meter?.count()
        try connection.insert(into: table, columns, rows)
    }
}
