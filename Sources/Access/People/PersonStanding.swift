import Store
import Vocabulary

/// Somebody with an account, as those see them who look after people.
package struct PersonStanding: Hashable, Sendable {
    /// Where they stand with the service.
    package enum State: String, Coded {
        case invited, active, suspended, ended

        package var title: String {
            switch self {
            case .invited: "Invited"
            case .active: "Active"
            case .suspended: "Suspended"
            case .ended: "Ended"
            }
        }
    }

    package let account: Kept<Account>
    /// Every role they were given, earliest first.
    package let grants: [Kept<Grant>]
    package let suspension: Suspension?
    package let door: DoorState

    package init(account: Kept<Account>, grants: [Kept<Grant>], suspension: Suspension?, door: DoorState) {
        self.account = account
        self.grants = grants
        self.suspension = suspension
        self.door = door
    }

    package var name: String { account.fact.name }

    package func state(on day: CivilDate) -> State {
        if suspension != nil { return .suspended }
        if grants.allSatisfy({ $0.fact.to.map { $0 < day } ?? false }) { return .ended }
        return door.hasPassword || door.lastSignIn != nil ? .active : .invited
    }

    /// The roles in force on a day.
    package func roles(on day: CivilDate) -> [Grant] {
        grants.map(\.fact).filter { $0.isInForce(on: day) }
    }

    /// The day after which they have no role, where there is one.
    package var endsOn: CivilDate? {
        grants.contains { $0.fact.to == nil } ? nil : grants.compactMap(\.fact.to).max()
    }
}

/// What is kept about how somebody comes in.
package struct DoorState: Hashable, Sendable {
    package let hasPassword: Bool
    package let secondFactorSince: Instant?
    package let lastSignIn: Instant?
    /// When they asked for a new password and have not been given a link since.
    package let askedAt: Instant?

    fileprivate init(_ marks: [DoorMark]) {
        hasPassword = marks.contains { $0.kind == .password }
        secondFactorSince = marks.first { $0.kind == .factor }?.at
        lastSignIn = marks.first { $0.kind == .signIn }?.at
        askedAt = marks.first { $0.kind == .asked }?.at
    }
}

/// One of the things that are kept about an account's door.
private struct DoorMark: Record {
    enum Kind: String, Stored {
        case password, factor, signIn, asked
    }

    let account: ID<Account>
    let kind: Kind
    let at: Instant

    init(row: Row) throws {
        account = try row["account_id"]
        kind = try row["kind"]
        at = try row["at"]
    }

    static func of(_ account: SQL) -> Query<DoorMark> {
        """
        SELECT account_id, 'password' AS kind, changed_at AS at FROM credential WHERE \(account)
        UNION ALL SELECT account_id, 'factor' AS kind, since_at AS at FROM second_factor WHERE \(account)
        UNION ALL SELECT account_id, 'signIn' AS kind, at FROM last_sign_in WHERE \(account)
        UNION ALL SELECT account_id, 'asked' AS kind, at FROM password_asked WHERE \(account)
        """
    }
}

extension Database {
    /// Everybody who has an account, by name.
    package func people() async throws -> [PersonStanding] {
        let (accounts, grants, suspensions) = try await read {
            (try $0.allKept(Account.everybody), try $0.allKept(Grant.all), try $0.all(Suspension.all))
        }
        let marks = try await recall { try $0.all(DoorMark.of("1 = 1")) }
        let grantsOf = Dictionary(grouping: grants, by: \.fact.account)
        let marksOf = Dictionary(grouping: marks, by: \.account)
        let suspensionOf = Dictionary(suspensions.map { ($0.account, $0) }) { first, _ in first }
        return accounts.map { account in
            PersonStanding(
                account: account,
                grants: grantsOf[account.id] ?? [],
                suspension: suspensionOf[account.id],
                door: DoorState(marksOf[account.id] ?? [])
            )
        }
    }

    /// One person. Throws `Missing` where there is none.
    package func person(_ id: ID<Account>) async throws -> PersonStanding {
        let (account, grants, suspension) = try await read {
            (try $0.kept(Account.withID(id)), try $0.allKept(Grant.of(id)), try $0.first(Suspension.of(id)))
        }
        let marks = try await recall { try $0.all(DoorMark.of("account_id = \(id)")) }
        return PersonStanding(account: account, grants: grants, suspension: suspension, door: DoorState(marks))
    }
}
