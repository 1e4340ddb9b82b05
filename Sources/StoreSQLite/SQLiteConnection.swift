import GRDB
import Store
import Vocabulary

/// One transaction's conversation with SQLite. GRDB hands the database to one thread at a time.
final class SQLiteConnection: Store.Connection {
    let dialect = Dialect.sqlite
    private let database: GRDB.Database
    /// The names of a statement's columns, by its text: an import asks the same many thousand times.
    private var layouts: [String: Store.Row.Layout] = [:]

    init(_ database: GRDB.Database) {
        self.database = database
    }

    func each(_ sql: Store.SQL, _ body: (Store.Row) throws -> Void) throws {
        let (text, values) = sql.rendered(for: .sqlite)
        let statement = try statement(text)
        let layout = layouts[text] ?? Store.Row.Layout(statement.columnNames)
        layouts[text] = layout
        let columns = 0..<Int32(layout.names.count)
        var scratch: [UInt8] = []
        try statement.bound(to: values, &scratch) {
            while try statement.step() {
                try body(Store.Row(layout: layout, values: columns.map { try statement.value($0) }))
            }
        }
    }

    @discardableResult
    func execute(_ sql: Store.SQL) throws -> Int {
        let (text, values) = sql.rendered(for: .sqlite)
        let statement = try statement(text)
        var scratch: [UInt8] = []
        try statement.bound(to: values, &scratch) {
            while try statement.step() {}
        }
        return database.changesCount
    }

    func insert(into table: String, _ columns: [String], _ rows: [[SQLValue]]) throws {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ",")
        let statement = try statement("INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
        var scratch: [UInt8] = []
        for row in rows { try statement.bound(to: row, &scratch) { _ = try statement.step() } }
    }

    /// The statement of a text, made once; another, where the rows of the first are being read.
    private func statement(_ text: String) throws -> PreparedStatement {
        let statement = PreparedStatement(try database.cachedStatement(sql: text))
        return statement.isBusy ? PreparedStatement(try database.makeStatement(sql: text)) : statement
    }

    func script(_ sql: Store.SQL) throws {
        let (text, values) = sql.rendered(for: .sqlite)
        guard values.isEmpty else { throw StoreError.other(code: "a script takes no values") }
        try database.execute(sql: text)
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
