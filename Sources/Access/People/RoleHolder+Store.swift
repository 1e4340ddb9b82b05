import Store
import Vocabulary

/// Somebody who has a role on a day; somebody with two roles is there twice.
package struct RoleHolder: Record, Hashable {
    package let account: ID<Account>
    package let name: String
    package let role: Role

    package init(row: Row) throws {
        account = try row["account_id"]
        name = try row["name"]
        role = try row["role"]
    }

    /// Everybody with a role on a day who may come in, by name.
    package static func all(on day: CivilDate) -> Query<RoleHolder> {
        """
        SELECT account.id AS account_id, account.name AS name, role_grant.role AS role
        FROM account JOIN role_grant ON role_grant.account_id = account.id
        WHERE \(Grant.inForce(on: day)) AND \(Suspension.isNone("account.id")) ORDER BY account.name, account.id, role_grant.from_on
        """
    }
}
