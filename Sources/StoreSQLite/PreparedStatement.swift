import GRDB
import GRDBSQLite
import Store

/// A prepared statement, bound and stepped by the functions of SQLite itself.
///
/// The driver makes several objects for every value that goes in or out, and a text of every statement it runs; an import
/// of a million rows feels each of them.
struct PreparedStatement {
    /// Held for as long as it is stepped through: with it goes what SQLite knows of it.
    private let statement: GRDB.Statement

    init(_ statement: GRDB.Statement) {
        self.statement = statement
    }

    private var pointer: OpaquePointer { statement.sqliteStatement }

    /// Whether its rows are being read already: a second reader must not start it again.
    var isBusy: Bool { sqlite3_stmt_busy(pointer) != 0 }

    var columnNames: [String] {
        (0..<sqlite3_column_count(pointer)).map { sqlite3_column_name(pointer, $0).map { String(cString: $0) } ?? "" }
    }

    /// Binds the values for as long as the body steps through the statement, which is ready for others afterwards.
    func bound<Result>(
        to values: some Collection<SQLValue>,
        _ scratch: inout [UInt8],
        _ body: () throws -> Result
    ) throws -> Result {
        try PreparedStatement.gather(values, in: &scratch)
        return try scratch.withUnsafeBytes { bytes in
            defer { sqlite3_reset(pointer) }
            try bind(values, from: bytes)
            return try body()
        }
    }

    /// Goes to the next row; gives whether there is one.
    func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default: throw failure
        }
    }

    func value(_ column: Int32) throws -> SQLValue {
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(pointer, column)))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(pointer, column)
            let count = Int(sqlite3_column_bytes(pointer, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(pointer, column)
            let count = Int(sqlite3_column_bytes(pointer, column))
            return .bytes(Array(UnsafeRawBufferPointer(start: start, count: count)))
        case SQLITE_NULL: return .null
        // No table holds a fraction, and no query works one out.
        default: throw Undecodable(wanted: "whole numbers, texts or bytes")
        }
    }

    /// Lays texts and bytes one after another, since SQLite only borrows them until the statement has been stepped through.
    private static func gather(_ values: some Collection<SQLValue>, in scratch: inout [UInt8]) throws {
        scratch.removeAll(keepingCapacity: true)
        // Something must stand there even where all texts are empty: nowhere at all would be taken for nothing.
        scratch.append(0)
        for value in values {
            switch value {
            case .null, .integer: break
            case .bytes(let bytes): scratch += bytes
            case .text(let text):
                let start = scratch.count
                scratch += text.utf8
                // It would be read back as far as the zero only; the other database refuses it, by this code.
                guard !scratch[start...].contains(0) else { throw StoreError.other(code: "22021") }
            }
        }
    }

    private func bind(_ values: some Collection<SQLValue>, from bytes: UnsafeRawBufferPointer) throws {
        var (place, offset) = (Int32(0), 1)
        for value in values {
            place += 1
            let code: Int32
            switch value {
            case .null: code = sqlite3_bind_null(pointer, place)
            case .integer(let number): code = sqlite3_bind_int64(pointer, place, Int64(number))
            case .text(let text):
                let count = text.utf8.count
                let start = bytes.baseAddress.map { ($0 + offset).assumingMemoryBound(to: CChar.self) }
                code = sqlite3_bind_text(pointer, place, start, Int32(count), nil)
                offset += count
            case .bytes(let data):
                code = sqlite3_bind_blob(pointer, place, bytes.baseAddress.map { $0 + offset }, Int32(data.count), nil)
                offset += data.count
            }
            guard code == SQLITE_OK else { throw failure }
        }
    }

    private var failure: DatabaseError {
        let database = sqlite3_db_handle(pointer)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database)),
            message: sqlite3_errmsg(database).map { String(cString: $0) }
        )
    }
}
