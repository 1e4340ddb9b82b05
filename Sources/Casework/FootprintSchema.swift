import Access
import Clocks
import Notify
import Policy
import Register
import Reviews
import Store
import Workforce

extension Schema {
    /// Every table of the program, in the order in which they come about.
    package static func footprint(
        and others: [Migration] = [],
        sealing seal: @escaping @Sendable () throws -> SubjectSeal = { .none }
    ) -> Schema {
        Schema(
            migrations: Migration.access + Migration.sessions + Migration.singleSignOn + Migration.keyMarks
                + Migration.knownBrowsers
                + Migration.sight + Migration.notify + Migration.policy + Migration.calendar + Migration.clocks
                + Migration.register
                + Migration.workforce + Migration.reviews + others,
            facts: FactTable.access + FactTable.notify + FactTable.policy + FactTable.calendar + FactTable.clocks
                + FactTable.register
                + FactTable.workforce + FactTable.reviews,
            sealing: seal
        )
    }
}
