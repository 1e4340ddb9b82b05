import Synchronization

/// Counts the queries made for one answer, so that a page with a query per row is found by a test.
package final class QueryMeter: Sendable {
    /// The meter of the request being answered, where there is one.
    @TaskLocal package static var current: QueryMeter?

    private let made = Atomic<Int>(0)

    package init() {}

    package var queries: Int { made.load(ordering: .relaxed) }

    func count() {
        made.add(1, ordering: .relaxed)
    }
}
