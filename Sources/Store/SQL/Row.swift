import Vocabulary

/// One row of an answer: its values by the names of their columns.
package struct Row: Sendable {
    /// Where each column stands; shared by all the rows of an answer.
    package final class Layout: Sendable {
        package let names: [String]

        package init(_ names: [String]) {
            self.names = names
        }

        /// A dozen short names are found faster by looking along them than by hashing, and there is nothing to make first.
        func position(of name: String) -> Int? { names.firstIndex(of: name) }
    }

    package let layout: Layout
    package let values: [SQLValue]

    package init(layout: Layout, values: [SQLValue]) {
        self.layout = layout
        self.values = values
    }

    /// The value of a column. A name that the answer does not have is a mistake in the program.
    package subscript<Value: Stored>(_ column: String) -> Value {
        get throws {
            guard let position = layout.position(of: column) else { throw Undecodable(wanted: "a column \(column)") }
            do {
                return try Value(sqlValue: values[position])
            } catch let error as Undecodable {
                throw Undecodable(wanted: "\(error.wanted) in \(column)")
            }
        }
    }

    /// The value of the first column, for answers that have but one.
    package func only<Value: Stored>() throws -> Value {
        guard let value = values.first else { throw Undecodable(wanted: "one column") }
        return try Value(sqlValue: value)
    }
}
