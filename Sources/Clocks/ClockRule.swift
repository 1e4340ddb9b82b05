import Store
import Vocabulary

/// From what is known of a child to the clocks that follow from it.
///
/// `sheets` gathers what the rule looks at, for many children at once, in a query a table. What is made of it is pure and
/// blind to today, so that it may be done on another thread than the transaction's.
package protocol ClockRule: Sendable {
    /// The rows of some hundreds of children, as they came.
    associatedtype Sheets: Sendable
    associatedtype File: Sendable

    /// The kinds of clock that this rule makes, and no other rule does.
    var kinds: [Clock.Kind] { get }
    func sheets(of children: [Subject], by reader: SheetReader) throws -> Sheets
    func files(from sheets: Sheets) throws -> [File]
    func clocks(for file: File) -> [Clock]
}
