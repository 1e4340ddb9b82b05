import Store
import Vocabulary

/// Reads for several rules in turn what they look at of the same children; what two of them ask for is read once.
///
/// It lasts for no longer than nothing is written.
package final class SheetReader {
    package let transaction: any Transaction
    private var answers: [SQL: [Row]] = [:]

    init(_ transaction: any Transaction) {
        self.transaction = transaction
    }

    /// The rows as they came, to be read by whoever makes files of them.
    package func rows<Output>(_ query: Query<Output>) throws -> Unread<Output> {
        if let known = answers[query.sql] { return Unread(rows: known) }
        let unread = try transaction.unread(query)
        answers[query.sql] = unread.rows
        return unread
    }
}
