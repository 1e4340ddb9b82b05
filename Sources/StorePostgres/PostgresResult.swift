import CLibPQ
import Store

/// An answer of the server, given back when it is no longer used.
struct PostgresResult: ~Copyable {
    private let pointer: OpaquePointer?

    init(_ pointer: OpaquePointer?) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }

    var status: ExecStatusType { PQresultStatus(pointer) }
    /// Whether there was an answer at all; after the last there is none.
    var isSomething: Bool { pointer != nil }
    var rows: Int { Int(PQntuples(pointer)) }

    /// How many rows the statement changed.
    var changes: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

    /// What went wrong, if anything did.
    var refusal: StoreError? {
        switch status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COPY_IN, PGRES_EMPTY_QUERY: nil
        default:
            StoreError(
                sqlState: field("C") ?? "08006",
                constraint: field("n") ?? "",
                column: [field("t"), field("c")].compactMap(\.self).joined(separator: ".")
            )
        }
    }

    /// A part of an error by the letter that the protocol gives it. The message and its detail, which may quote a row, are
    /// never asked for.
    private func field(_ letter: Unicode.Scalar) -> String? {
        PQresultErrorField(pointer, Int32(letter.value)).map { String(cString: $0) }
    }

    // MARK: Rows

    func columns() throws -> PostgresColumns {
        let count = PQnfields(pointer)
        return PostgresColumns(
            layout: Row.Layout((0..<count).map { PQfname(pointer, $0).map { String(cString: $0) } ?? "" }),
            readings: try (0..<count).map { try PostgresColumns.Reading(type: PQftype(pointer, $0)) }
        )
    }

    func row(_ row: Int, _ columns: PostgresColumns) throws -> Row {
        var values: [SQLValue] = []
        values.reserveCapacity(columns.readings.count)
        for (column, reading) in columns.readings.enumerated() {
            guard PQgetisnull(pointer, Int32(row), Int32(column)) == 0,
                let start = PQgetvalue(pointer, Int32(row), Int32(column))
            else {
                values.append(.null)
                continue
            }
            let length = Int(PQgetlength(pointer, Int32(row), Int32(column)))
            values.append(try reading.value(of: UnsafeRawBufferPointer(start: start, count: length)))
        }
        return Row(layout: columns.layout, values: values)
    }
}

/// The columns of an answer: their names, and how the text of each is read.
struct PostgresColumns {
    enum Reading {
        case truth, number, text, bytes

        /// By the number that PostgreSQL gives a type. Fractions and native dates are in no table and no query.
        init(type: UInt32) throws {
            switch type {
            case 16: self = .truth
            case 20, 21, 23: self = .number
            case 25, 1042, 1043: self = .text
            case 17: self = .bytes
            default: throw Undecodable(wanted: "whole numbers, texts, bytes, or yes and no")
            }
        }

        func value(of text: UnsafeRawBufferPointer) throws -> SQLValue {
            switch self {
            case .truth: return .integer(text.first == UInt8(ascii: "t") ? 1 : 0)
            case .number:
                guard let number = Int(String(decoding: text, as: UTF8.self)) else {
                    throw Undecodable(wanted: "a whole number")
                }
                return .integer(number)
            case .text: return .text(String(decoding: text, as: UTF8.self))
            case .bytes: return .bytes(try Self.bytes(of: text.dropFirst(2)))
            }
        }

        private static func bytes(of digits: Slice<UnsafeRawBufferPointer>) throws -> [UInt8] {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(digits.count / 2)
            var upper: UInt8?
            for digit in digits {
                guard let value = Character(Unicode.Scalar(digit)).hexDigitValue.map(UInt8.init) else {
                    throw Undecodable(wanted: "bytes")
                }
                if let high = upper {
                    bytes.append(high << 4 | value)
                    upper = nil
                } else {
                    upper = value
                }
            }
            return bytes
        }
    }

    let layout: Row.Layout
    let readings: [Reading]
}

extension StoreError {
    /// What a state of the SQL standard means here.
    init(sqlState: String, constraint: String, column: String) {
        switch sqlState {
        case "23505": self = .unique(constraint)
        case "23503": self = .foreignKey(constraint)
        case "23502": self = .notNull(column)
        case "23514": self = .check(constraint)
        case "40001", "40P01", "55P03": self = .conflict
        // The server going or coming, out of room or of connections, its disk failing, its files damaged.
        case "57P01", "57P02", "57P03", "XX001", "XX002": self = .unavailable(code: sqlState)
        default:
            let isAway = ["08", "53", "58"].contains { sqlState.hasPrefix($0) }
            self = isAway ? .unavailable(code: sqlState) : .other(code: sqlState)
        }
    }
}
