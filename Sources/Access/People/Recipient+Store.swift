import Store
import Vocabulary

/// Somebody with an account to whom the program sends something by itself: the address that is known, and in which role.
package struct Recipient: Hashable, Sendable {
    package let address: EmailAddress
    /// Who they are in the access log.
    package let person: AccessEntry.Person
    /// What they may see in each of their roles.
    private let scopes: [Scope]

    fileprivate init(_ account: Account, _ held: [HeldRole], _ first: HeldRole, on day: CivilDate) {
        address = account.email
        person = AccessEntry.Person(account: account.id, name: account.name, role: first.role)
        scopes = held.map { held in
            switch held.role.reach {
            case .wholeService: .wholeService(to: account.id, on: day)
            case .ownChildren: .children(of: account.id, on: day)
            }
        }
    }

    /// The condition that they may see the child named by a column, in any of their roles.
    fileprivate func allows(_ column: StaticString) -> SQL {
        let none: SQL = "1 = 0"
        return scopes.reduce(none) { "(\($0)) OR (\($1.allows(column)))" }
    }
}

extension Transaction {
    /// Somebody as they stand on a day. Nothing for those who have no role any more: nothing is sent to them.
    package func recipient(_ account: ID<Account>, on day: CivilDate) throws -> Recipient? {
        let held = try all(HeldRole.of(account, on: day))
        guard let role = held.first, let account = try first(Account.withID(account)) else { return nil }
        return Recipient(account, held, role, on: day)
    }

    /// Those of these children whom somebody may see at this moment.
    package func children(_ children: [Subject], seenBy recipient: Recipient) throws -> [Subject] {
        try all(
            Query<Subject>(
                """
                SELECT identity.id FROM identity
                WHERE identity.id IN (\(list: children)) AND (\(recipient.allows("identity.id"))) ORDER BY identity.id
                """
            )
        )
    }
}
