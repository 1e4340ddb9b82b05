import Vocabulary

/// One conversation with a database, used by one thread at a time, inside one transaction.
package protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// Calls the body with each row, as it arrives.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws

    /// Runs a statement that answers no rows; gives how many it changed.
    @discardableResult
    func execute(_ sql: SQL) throws -> Int

    /// Puts in many rows by the fastest way this database has.
    func insert(into table: String, _ columns: [String], _ rows: [[SQLValue]]) throws

    /// Runs several statements, for migrations only.
    func script(_ sql: SQL) throws
}

/// What a database refused. Its own message is left behind: it may quote a row about a child.
package enum StoreError: Error, Hashable, Sendable {
    case unique(String)
    case foreignKey(String)
    case notNull(String)
    case check(String)
    /// Another transaction was in the way; the same body may succeed if run again.
    case conflict
    /// The database cannot be reached, or is full, or its file is not one.
    case unavailable(code: String)
    case other(code: String)
}
