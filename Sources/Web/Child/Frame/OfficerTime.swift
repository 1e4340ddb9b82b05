import Access
import Register
import Store
import Vocabulary
import Workforce

/// A time in which a child had an IRO, with the names of the IRO and of whoever decided it.
struct OfficerTime: Record, Hashable {
    let allocation: Allocation
    let officer: String
    /// Nothing where they cannot sign in.
    let account: ID<Account>?
    let decidedBy: String

    init(row: Row) throws {
        allocation = try Allocation(row: row)
        officer = try row["officer_name"]
        account = try row["officer_account"]
        decidedBy = try row["deed_signature"]
    }

    /// All of one child, the latest first.
    static func of(_ child: ID<Child>, seenBy scope: Scope) -> Query<OfficerTime> {
        """
        SELECT \(Allocation.columns, of: "allocation"), officer.name AS officer_name,
            officer.account_id AS officer_account, deed.signature AS deed_signature
        FROM allocation
        JOIN officer ON officer.id = allocation.officer_id
        JOIN deed ON deed.number = allocation.made_by
        WHERE allocation.child_id = \(child) AND \(scope.allows("allocation.child_id"))
        ORDER BY allocation.from_on DESC, allocation.id
        """
    }
}
