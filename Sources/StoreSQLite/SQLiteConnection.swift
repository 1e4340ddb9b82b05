import Foundation
import GRDB
import Store
import Vocabulary

/// One transaction's conversation with SQLite. GRDB hands the database to one thread at a time.
final class SQLiteConnection: Store.Connection {
    let dialect = Dialect.sqlite
    private let database: GRDB.Database
    /// The texts whose rows are being read: a second reader of the same text must not start the first one again.
    private var running: Set<String> = []

    init(_ database: GRDB.Database) {
        self.database = database
    }

    func each(_ sql: Store.SQL, _ body: (Store.Row) throws -> Void) throws {
        let (text, values) = sql.rendered(for: .sqlite)
        let isFirst = running.insert(text).inserted
        defer { if isFirst { running.remove(text) } }
        let statement = try isFirst ? database.cachedStatement(sql: text) : database.makeStatement(sql: text)
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(values))
        let layout = Store.Row.Layout(statement.columnNames)
        let places = layout.names.indices
        while let row = try cursor.next() {
            // By their places: the driver makes a text of every column's name for whoever goes over a row.
            try body(Store.Row(layout: layout, values: places.map { try SQLValue(row[$0]) }))
        }
    }

    @discardableResult
    func execute(_ sql: Store.SQL) throws -> Int {
        let (text, values) = sql.rendered(for: .sqlite)
        try database.cachedStatement(sql: text).execute(arguments: arguments(values))
        return database.changesCount
    }

    func insert(into table: String, _ columns: [String], _ rows: [[SQLValue]]) throws {
        // As many rows a statement as keep it small; a statement for the rest.
        for part in rows.chunks(of: max(1, 900 / columns.count)) {
            let marks = "(" + Array(repeating: "?", count: columns.count).joined(separator: ",") + ")"
            let text = """
                INSERT INTO \(table) (\(columns.joined(separator: ", "))) \
                VALUES \(Array(repeating: marks, count: part.count).joined(separator: ","))
                """
            try database.cachedStatement(sql: text).execute(arguments: arguments(part.flatMap { $0 }))
        }
    }

    func script(_ sql: Store.SQL) throws {
        try database.execute(
            sql: sql.rendered(for: .sqlite).text,
            arguments: arguments(sql.rendered(for: .sqlite).values)
        )
    }

    /// Runs the migrations that have not been run here; gives their names.
    func migrate(_ migrations: [Migration]) throws -> [String] {
        try database.execute(sql: "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
        let known = Set(try String.fetchAll(database, sql: "SELECT name FROM migration"))
        let fresh = migrations.filter { !known.contains($0.name) }
        for migration in fresh {
            try script(migration.sql)
            try database.execute(sql: "INSERT INTO migration VALUES (?)", arguments: [migration.name])
        }
        return fresh.map(\.name)
    }

    private func arguments(_ values: [SQLValue]) throws -> StatementArguments {
        StatementArguments(try values.map { try $0.databaseValue })
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) throws {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(Int(number))
        // No table holds a fraction, and no query works one out.
        case .double: throw Undecodable(wanted: "whole numbers, texts or bytes")
        case .string(let text): self = .text(text)
        case .blob(let data): self = .bytes(Array(data))
        }
    }

    fileprivate var databaseValue: DatabaseValue {
        get throws {
            switch self {
            case .null: return DatabaseValue.null
            case .integer(let number): return Int64(number).databaseValue
            case .text(let text):
                // It would be read back as far as the zero only; the other database refuses it, by this code.
                guard !text.utf8.contains(0) else { throw StoreError.other(code: "22021") }
                return text.databaseValue
            case .bytes(let bytes): return Data(bytes).databaseValue
            }
        }
    }
}

extension StoreError {
    /// What the driver refused, without the words in which it says so.
    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = .other(code: "\(type(of: error))")
            return
        }
        let code = error.extendedResultCode
        let place =
            error.message?.split(separator: ":", maxSplits: 1).last.map { $0.trimmingPrefix(" ") }.map(String.init)
            ?? ""
        switch code {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: self = .unique(place)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey("")
        case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull(place)
        case .SQLITE_CONSTRAINT_CHECK: self = .check(place)
        default:
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .conflict
            case .SQLITE_CANTOPEN, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_READONLY:
                self = .unavailable(code: "\(code.rawValue)")
            default: self = .other(code: "\(code.rawValue)")
            }
        }
    }
}
