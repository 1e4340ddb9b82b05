import Store
import Vocabulary

/// Somebody who is signed in: who they are, in which roles, and by which session.
///
/// `SignIn` makes one from a session that is alive. A page never asks a visitor what they are; it asks for the capacity in
/// which they may do what the page does.
package struct Visitor: Hashable, Sendable {
    package let account: ID<Account>
    package let name: String
    /// The role they have had longest, which decides where they come in.
    package let role: Role
    /// All the roles they have today, that one among them.
    package let roles: [Role]
    package let session: ID<Session>
    /// When the session ends if it is not used again.
    package let sessionEnds: Instant
    /// What every form of theirs carries, so that no other site can send one for them.
    package let crossSiteToken: String
    /// What was counted for them when they came, in the order in which it was asked for.
    package let counts: [Int]

    package init(
        account: ID<Account>,
        name: String,
        role: Role,
        others: [Role] = [],
        session: ID<Session>,
        sessionEnds: Instant,
        crossSiteToken: String,
        counts: [Int] = []
    ) {
        self.account = account
        self.name = name
        self.role = role
        roles = [role] + others.filter { $0 != role }
        self.session = session
        self.sessionEnds = sessionEnds
        self.crossSiteToken = crossSiteToken
        self.counts = counts
    }

    /// What they may do in any of their roles.
    package var permissions: Set<Permission> {
        roles.reduce(into: []) { $0.formUnion($1.permissions) }
    }

    package func may(_ permission: Permission) -> Bool {
        permissions.contains(permission)
    }

    /// Who they are in the access log, where they may not do what they asked.
    package var person: AccessEntry.Person {
        AccessEntry.Person(account: account, name: name, role: role)
    }

    /// The capacity in which they may do something, or nothing where they may not.
    ///
    /// Where several of their roles allow it, the one that sees the whole service counts. Its reach goes with it: somebody
    /// who is officer and support sees every child's dates, and the whole file of their own children only.
    package func capacity(for permission: Permission) -> Capacity? {
        let able = roles.filter { permission.roles.contains($0) }
        let role = able.first { $0.reach == .wholeService } ?? able.first
        return role.map { Capacity(account: account, name: name, role: $0) }
    }
}

/// Somebody in the one role in which they do something: what was checked is also what acts, sees and signs.
package struct Capacity: Hashable, Sendable {
    package let account: ID<Account>
    package let name: String
    package let role: Role

    /// Which children it is about, on a day.
    package func scope(on day: CivilDate) -> Scope {
        switch role.reach {
        case .wholeService: .wholeService
        case .ownChildren, .allocated, .team, .sample: .children(of: account, on: day)
        case .aggregates, .logs, .nothing: .nobody
        }
    }

    /// Whom the numbers that it shows count, on a day. For rows and names there is `scope`, which never reaches further.
    package func counted(on day: CivilDate) -> Scope {
        switch role.reach {
        case .wholeService, .aggregates: .wholeService
        case .ownChildren, .allocated, .team, .sample: .children(of: account, on: day)
        case .logs, .nothing: .nobody
        }
    }

    /// A deed signed by them in this role.
    package func deed(_ purpose: Deed.Purpose, about: String? = nil) -> Deed {
        Deed(account: account.text, signature: name, role: role.rawValue, purpose: purpose, about: about)
    }

    /// Who they are in the access log.
    package var person: AccessEntry.Person {
        AccessEntry.Person(account: account, name: name, role: role)
    }
}
