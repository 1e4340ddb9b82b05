import Store
import Vocabulary

/// That the council's groups suggest a role for somebody. It gives them nothing: a manager decides.
package struct RoleSuggestion: Hashable, Sendable {
    package let account: ID<Account>
    package let role: Role
    package let suggestedAt: Instant
}

extension RoleSuggestion: Record {
    package init(row: Row) throws {
        account = try row["account_id"]
        role = try row["role"]
        suggestedAt = try row["suggested_at"]
    }

    /// What the groups suggest for everybody who ever came by the council's sign-on.
    package static let all: Query<RoleSuggestion> =
        "SELECT account_id, role, suggested_at FROM role_suggestion ORDER BY account_id, role"

    package static func of(_ account: ID<Account>) -> Query<RoleSuggestion> {
        "SELECT account_id, role, suggested_at FROM role_suggestion WHERE account_id = \(account) ORDER BY role"
    }
}

extension KeepTransaction {
    /// Puts what somebody's groups suggest now in the place of what they suggested before.
    func suggest(_ roles: Set<Role>, for account: ID<Account>, at now: Instant) throws {
        try execute("DELETE FROM role_suggestion WHERE account_id = \(account)")
        let rows = roles.sorted { $0.rawValue < $1.rawValue }.map { [account.sqlValue, $0.sqlValue, now.sqlValue] }
        if !rows.isEmpty { try insert(into: "role_suggestion", ["account_id", "role", "suggested_at"], rows) }
    }
}
