import Vocabulary

/// Which database a text is for. The text is the same but for the two or three pairs that name both.
package enum Dialect: String, Hashable, Sendable {
    case sqlite, postgres
}

/// A piece of SQL with its values beside it: what is written is SQL, what is interpolated is bound and never pasted.
package struct SQL: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case text(String)
        case value(SQLValue)
        case pair(sqlite: String, postgres: String)
    }

    var pieces: [Piece]

    /// The text with its placeholders, and the values in their order.
    package func rendered(for dialect: Dialect) -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .pair(let sqlite, let postgres): text += dialect == .sqlite ? sqlite : postgres
            case .value(let value):
                values.append(value)
                text += dialect == .sqlite ? "?" : "$\(values.count)"
            }
        }
        return (text, values)
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        SQL(pieces: left.pieces + right.pieces)
    }

    /// Several conditions, all of which must hold; none at all always holds.
    package static func all(_ conditions: [SQL]) -> SQL {
        guard let first = conditions.first else { return "1 = 1" }
        return conditions.dropFirst().reduce("(\(first))") { "\($0) AND (\($1))" }
    }
}

extension SQL: ExpressibleByStringInterpolation {
    package struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            pieces.append(.text("\(literal)"))
        }

        package mutating func appendInterpolation(_ value: some Stored) {
            pieces.append(.value(value.sqlValue))
        }

        /// Stands apart from the one above, since the compiler warns of an optional that only a general one would take.
        package mutating func appendInterpolation(_ value: (some Stored)?) {
            pieces.append(.value(value?.sqlValue ?? .null))
        }

        package mutating func appendInterpolation(_ part: SQL) {
            pieces += part.pieces
        }

        /// Values for `IN (…)`. An empty list finds nothing.
        ///
        /// The last value is said again until there are 1, 2, 4, 8 … of them: a statement is prepared once for its text, and
        /// lists of every length would make as many texts.
        package mutating func appendInterpolation(list values: some Sequence<some Stored>) {
            let values = values.map(\.sqlValue)
            guard let last = values.last else {
                pieces.append(.text("NULL"))
                return
            }
            var room = 1
            while room < values.count { room *= 2 }
            for place in 0..<room {
                if place > 0 { pieces.append(.text(", ")) }
                pieces.append(.value(place < values.count ? values[place] : last))
            }
        }

        /// The names of a fact's columns and of its version.
        package mutating func appendInterpolation(_ columns: Columns) {
            pieces.append(.text((columns.names + ["made_by"]).joined(separator: ", ")))
        }

        /// The names of a fact's columns and of its version, each with its table's.
        package mutating func appendInterpolation(_ columns: Columns, of table: StaticString) {
            pieces.append(.text((columns.names + ["made_by"]).map { "\(table).\($0)" }.joined(separator: ", ")))
        }

        /// What truly differs: one text for each database.
        package mutating func appendInterpolation(sqlite: StaticString, postgres: StaticString) {
            pieces.append(.pair(sqlite: "\(sqlite)", postgres: "\(postgres)"))
        }

        /// A name that only the program writes: a table's or a column's, never anything typed.
        package mutating func appendInterpolation(name: String) {
            precondition(name.utf8.allSatisfy(isNameByte), "a name that is no name")
            pieces.append(.text(name))
        }

        private func isNameByte(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }

    package init(stringLiteral literal: StaticString) {
        pieces = [.text("\(literal)")]
    }

    package init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }
}

/// The names of a table's columns, in the order of a fact's values.
package struct Columns: ExpressibleByArrayLiteral, Hashable, Sendable {
    package let names: [String]

    package init(arrayLiteral names: String...) {
        self.names = names
    }
}
