import Vocabulary

/// What a column can hold. There are no floating-point numbers in any table: ratios are worked out in Swift.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case bytes([UInt8])
}

/// A type that a column can hold.
package protocol Stored: Sendable {
    var sqlValue: SQLValue { get }
    init(sqlValue: SQLValue) throws
}

/// A column held something that its type cannot read.
package struct Undecodable: Error, Hashable, Sendable {
    /// What was wanted; what was found is not repeated, since it may be about a child.
    package let wanted: String

    package init(wanted: String) {
        self.wanted = wanted
    }
}

extension String: Stored {
    package var sqlValue: SQLValue { .text(self) }
    package init(sqlValue: SQLValue) throws {
        guard case .text(let text) = sqlValue else { throw Undecodable(wanted: "text") }
        self = text
    }
}

extension Int: Stored {
    package var sqlValue: SQLValue { .integer(self) }
    package init(sqlValue: SQLValue) throws {
        guard case .integer(let number) = sqlValue else { throw Undecodable(wanted: "a whole number") }
        self = number
    }
}

extension Bool: Stored {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    package init(sqlValue: SQLValue) throws {
        guard case .integer(let number) = sqlValue else { throw Undecodable(wanted: "yes or no") }
        self = number != 0
    }
}

extension CivilDate: Stored {
    package var sqlValue: SQLValue { .text(iso) }
    package init(sqlValue: SQLValue) throws {
        guard case .text(let text) = sqlValue, let day = CivilDate(iso: text) else {
            throw Undecodable(wanted: "a day")
        }
        self = day
    }
}

extension Instant: Stored {
    package var sqlValue: SQLValue { .text(iso) }
    package init(sqlValue: SQLValue) throws {
        guard case .text(let text) = sqlValue, let moment = Instant(iso: text) else {
            throw Undecodable(wanted: "a moment")
        }
        self = moment
    }
}

extension ID: Stored {
    package var sqlValue: SQLValue { .text(text) }
    package init(sqlValue: SQLValue) throws {
        self.init(try String(sqlValue: sqlValue))
    }
}

extension Subject: Stored {
    package var sqlValue: SQLValue { .text(id) }
    package init(sqlValue: SQLValue) throws {
        self.init(id: try String(sqlValue: sqlValue))
    }
}

extension Array: Stored where Element == UInt8 {
    package var sqlValue: SQLValue { .bytes(self) }
    package init(sqlValue: SQLValue) throws {
        guard case .bytes(let bytes) = sqlValue else { throw Undecodable(wanted: "bytes") }
        self = bytes
    }
}

extension Optional: Stored where Wrapped: Stored {
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }

    package init(sqlValue: SQLValue) throws {
        if case .null = sqlValue { self = nil } else { self = try Wrapped(sqlValue: sqlValue) }
    }
}

/// A coded list is stored by its code: `extension LegalStatus: Stored {}`.
extension Stored where Self: RawRepresentable, RawValue == String {
    package var sqlValue: SQLValue { .text(rawValue) }

    package init(sqlValue: SQLValue) throws {
        guard let value = Self(rawValue: try String(sqlValue: sqlValue)) else {
            throw Undecodable(wanted: "a code of \(Self.self)")
        }
        self = value
    }
}
