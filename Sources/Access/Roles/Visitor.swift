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
    /// The same for what was counted with the session.
    package let keptCounts: [Int]
    /// A secret that has taken the place of the one they came with, to be given to their browser.
    package let newSecret: Secret?
    /// What is open to them for hours; nothing for most people at most times.
    package let openHours: OpenHours?

    package init(
        account: ID<Account>,
        name: String,
        role: Role,
        others: [Role] = [],
        session: ID<Session>,
        sessionEnds: Instant,
        crossSiteToken: String,
        counts: [Int] = [],
        keptCounts: [Int] = [],
        newSecret: Secret? = nil,
        openHours: OpenHours? = nil
    ) {
        self.account = account
        self.name = name
        self.role = role
        roles = [role] + others.filter { $0 != role }
        self.session = session
        self.sessionEnds = sessionEnds
        self.crossSiteToken = crossSiteToken
        self.counts = counts
        self.keptCounts = keptCounts
        self.newSecret = newSecret
        self.openHours = openHours
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
    /// who is officer and support sees every child's dates, and the whole file of their own children only. What is open to
    /// them for hours is there to be looked at: nothing that changes a record reaches it. A file that was lent to them opens
    /// to those whose roles open none, and no other file with it.
    package func capacity(for permission: Permission) -> Capacity? {
        let able = roles.filter { permission.roles.contains($0) }
        let level = permission.needs
        let moment = level == .whole ? nil : openHours?.at
        guard let role = able.first(where: { $0.reach == .wholeService }) ?? able.first else {
            guard permission == .seeFile, let openHours, openHours.lendsFile else { return nil }
            return Capacity(account: account, name: name, role: role, reach: .lent(at: openHours.at))
        }
        return Capacity(account: account, name: name, role: role, needing: level, at: moment)
    }
}

/// That records are open to somebody for hours.
package struct OpenHours: Hashable, Sendable {
    /// The moment at which they are.
    package let at: Instant
    /// Whether a file among them was lent to somebody whose role opens none.
    let lendsFile: Bool

    package init(at moment: Instant, lendsFile: Bool = false) {
        at = moment
        self.lendsFile = lendsFile
    }
}

/// Somebody in the one role in which they do something: what was checked is also what acts, sees and signs.
package struct Capacity: Hashable, Sendable {
    /// The children that a capacity is about; with a moment, those too that are open to the person for hours.
    enum Reach: Hashable, Sendable {
        case wholeService(at: Instant?)
        case ownChildren(needing: Sight.Level, at: Instant?)
        case lent(at: Instant)
        case nobody
    }

    package let account: ID<Account>
    package let name: String
    package let role: Role
    let reach: Reach

    init(account: ID<Account>, name: String, role: Role, reach: Reach) {
        self.account = account
        self.name = name
        self.role = role
        self.reach = reach
    }

    /// Somebody in a role, with its reach, for what needs so much of a child; with a moment, with what is open to them for
    /// hours.
    init(
        account: ID<Account>,
        name: String,
        role: Role,
        needing level: Sight.Level = .whole,
        at moment: Instant? = nil
    ) {
        let reach: Reach =
            switch role.reach {
            case .wholeService: .wholeService(at: moment)
            case .ownChildren, .allocated, .team, .sample: .ownChildren(needing: level, at: moment)
            case .aggregates, .logs, .nothing: .nobody
            }
        self.init(account: account, name: name, role: role, reach: reach)
    }

    /// Which children it is about, on a day.
    package func scope(on day: CivilDate) -> Scope {
        switch reach {
        case .wholeService(let moment): .wholeService(to: account, on: day, at: moment)
        case .ownChildren(let level, let moment): .children(of: account, on: day, needing: level, at: moment)
        case .lent(let moment): .lent(to: account, at: moment)
        case .nobody: .nobody
        }
    }

    /// Whom the numbers that it shows count, on a day. For rows and names there is `scope`, which never reaches further.
    package func counted(on day: CivilDate) -> Scope {
        switch role.reach {
        case .aggregates: .program
        case .wholeService, .ownChildren, .allocated, .team, .sample, .logs, .nothing: scope(on: day)
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
