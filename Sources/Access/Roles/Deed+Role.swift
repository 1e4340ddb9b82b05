import Store
import Vocabulary

extension WriteTransaction {
    /// Makes sure that whoever does this still may: between the look at their session and the deed lies what they send,
    /// and a long upload takes minutes. Throws `RoleRefusal` where the role has ended or they are suspended.
    package func requireRole() throws {
        guard let account = deed.account.map({ ID<Account>($0) }) else { return }
        let day = doneAt.londonDay
        let held = try first(
            Query<ID<Account>>(
                """
                SELECT account_id FROM role_grant
                WHERE role_grant.account_id = \(account) AND role_grant.role = \(deed.role)
                    AND (role_grant.to_on IS NULL OR role_grant.to_on >= \(day))
                    AND NOT EXISTS (SELECT 1 FROM suspension WHERE suspension.account_id = role_grant.account_id)
                LIMIT 1
                """
            )
        )
        guard held != nil else { throw RoleRefusal.ended }
    }
}

/// Why somebody did not do what they had the role for when they began.
package enum RoleRefusal: Refusal {
    case ended

    package var explanation: String {
        switch self {
        case .ended: "Your role ended while this was on its way, so nothing was changed."
        }
    }
}
