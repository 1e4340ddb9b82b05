import Store
import Vocabulary

/// From what is known of a child to the clocks that follow from it.
///
/// `files` gathers what the rule looks at, for many children at once, in a query a table; `clocks` is pure and blind to
/// today.
package protocol ClockRule: Sendable {
    associatedtype File: Sendable

    /// The kinds of clock that this rule makes, and no other rule does.
    var kinds: [Clock.Kind] { get }
    func files(of children: [Subject], in transaction: some Transaction) throws -> [File]
    func clocks(for file: File) -> [Clock]
}
