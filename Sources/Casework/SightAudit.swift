import Access
import Store
import Vocabulary

/// Whether the tables that decide who sees whom say what follows from the facts. They have no versions and stand in no
/// chain, so they are worked out again and compared.
package struct SightAudit: Sendable {
    /// How many children were looked at.
    package let children: Int
    /// What differs, each with the table and the identities it is about.
    package let faults: [String]

    package static func run(over database: any Database) async throws -> SightAudit {
        try await database.read { transaction in
            let children = try transaction.all(everybody)
            let grounds = try SightGrounds(readIn: transaction)
            let faults = try children.chunks(of: 400).flatMap { part in
                let decided = try grounds.decide(Array(part), in: transaction)
                return try differences(from: decided, of: Array(part), in: transaction)
            }
            return SightAudit(children: children.count, faults: faults)
        }
    }

    /// All children, and all of whom the tables speak.
    private static let everybody: Query<Subject> = """
        SELECT id FROM child UNION SELECT child_id FROM may_see UNION SELECT child_id FROM may_see_for_hours
        UNION SELECT child_id FROM restricted ORDER BY 1
        """

    private static func differences(
        from decided: [ChildSight],
        of children: [Subject],
        in transaction: some Transaction
    ) throws -> [String] {
        faults("may_see", decided.flatMap(\.sights), try transaction.all(Sight.of(children))) {
            "\($0.account) and child \($0.child.id) from \($0.from)"
        }
            + faults("may_see_for_hours", decided.flatMap(\.hours), try transaction.all(HourlySight.of(children))) {
                "\($0.account) and child \($0.child.id) from \($0.from.iso)"
            }
            + faults("restricted", decided.flatMap(\.restricted), try transaction.all(RestrictedDays.of(children))) {
                "child \($0.child.id) from \($0.from)"
            }
    }

    private static func faults<Row: Hashable>(
        _ table: String,
        _ decided: [Row],
        _ kept: [Row],
        _ words: (Row) -> String
    ) -> [String] {
        let (wanted, found) = (Set(decided), Set(kept))
        return wanted.subtracting(found).map { "\(table): \(words($0)) is missing or altered" }.sorted()
            + found.subtracting(wanted).map { "\(table): \(words($0)) does not follow from any fact" }.sorted()
    }
}
