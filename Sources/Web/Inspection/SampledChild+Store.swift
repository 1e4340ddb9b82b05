import Access
import Store
import Vocabulary

/// A child given to an account to look at, and the last day of it.
struct SampledChild: Record, Hashable {
    let child: CalledChild
    let until: CivilDate?

    init(row: Row) throws {
        child = try CalledChild(row: row)
        until = try row["until_on"]
    }

    static func given(
        to account: ID<Account>,
        on today: CivilDate,
        seenBy scope: Scope
    ) -> Query<SampledChild> {
        """
        SELECT child.id AS id, child.code AS code, child_name.given AS given, child_name.family AS family,
            child_name.known_as AS known_as, may_see.to_on AS until_on
        FROM may_see JOIN child ON child.id = may_see.child_id LEFT JOIN child_name ON child_name.child_id = child.id
        WHERE may_see.account_id = \(account) AND may_see.from_on <= \(today)
            AND (may_see.to_on IS NULL OR may_see.to_on >= \(today)) AND \(scope.allows("child.id"))
        ORDER BY may_see.to_on NULLS LAST, child.code LIMIT \(SampledChild.most)
        """
    }

    /// So many are listed: an inspection reads some dozens.
    private static let most = 200
}
