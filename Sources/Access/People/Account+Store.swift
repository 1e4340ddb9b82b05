import Store
import Vocabulary

extension Account: Fact {
    package static let table = "account"
    package static let columns: Columns = ["id", "name", "email", "email_key"]
    package static let subjectColumn: String? = nil

    package init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        email = try row["email"]
    }

    package var values: Values { [id, name, email, email.key] }
    package var subject: Subject? { nil }

    package static func withID(_ id: ID<Account>) -> Query<Account> {
        "SELECT \(columns) FROM account WHERE id = \(id)"
    }

    package static func withEmail(_ email: EmailAddress) -> Query<Account> {
        "SELECT \(columns) FROM account WHERE email_key = \(email.key)"
    }

    /// Everybody who has an account, by name.
    package static let everybody: Query<Account> = "SELECT \(columns) FROM account ORDER BY name, id"

    /// Everybody who has a role on a day and may come in, by name.
    package static func holding(_ role: Role, on day: CivilDate) -> Query<Account> {
        """
        SELECT \(columns) FROM account
        WHERE EXISTS (
            SELECT 1 FROM role_grant
            WHERE role_grant.account_id = account.id AND role_grant.role = \(role) AND \(Grant.inForce(on: day))
        ) AND \(Suspension.isNone("account.id"))
        ORDER BY name, id
        """
    }
}

extension EmailAddress: Stored {}

extension WriteTransaction {
    /// Opens an account for somebody and gives them their first role.
    ///
    /// To invite them, make them a personal link once the deed is done.
    @discardableResult
    package func openAccount(
        name: String,
        email: String,
        as role: Role,
        from day: CivilDate
    ) throws -> ID<Account> {
        let account = try Account(id: .fresh(), name: name, email: email)
        guard try first(Account.withEmail(account.email)) == nil else { throw AccountRefusal.emailTaken }
        try begin(account)
        try begin(Grant(id: .fresh(), account: account.id, role: role, from: day, to: nil))
        return account.id
    }
}
