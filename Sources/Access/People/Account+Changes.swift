import Store
import Vocabulary

/// What a manager does about somebody's account, each a task that the page and the command share. Nobody does it to
/// themselves, and none of it leaves the service without a person who can look after people, nor a
/// restricted record without one who can lift it.
extension WriteTransaction {
    /// Keeps somebody from coming in. Their sessions end at their next use, if nothing ends them before.
    package func suspend(
        _ account: ID<Account>,
        because reason: String,
        by actor: ID<Account>? = nil,
        on today: CivilDate
    ) throws {
        _ = try one(Account.withID(account))
        guard try first(Suspension.of(account)) == nil else { throw PersonRefusal.alreadySuspended }
        try requireAnother(than: account, by: actor, on: today)
        let reason = try PersonRefusal.checked(reason)
        try begin(Suspension(id: .fresh(), account: account, since: today, reason: reason))
    }

    /// Lets somebody in again who was suspended.
    package func letInAgain(_ account: ID<Account>, by actor: ID<Account>? = nil) throws {
        _ = try one(Account.withID(account))
        guard actor != account else { throw PersonRefusal.oneself }
        guard let suspension = try allKept(Suspension.of(account)).first else { throw PersonRefusal.notSuspended }
        try end(suspension)
    }

    /// Ends one of somebody's roles with a last day.
    package func endRole(
        _ seen: Seen<Grant>,
        lastDay: CivilDate,
        by actor: ID<Account>? = nil,
        on today: CivilDate
    ) throws {
        let grant = try one(Grant.withID(seen.id))
        guard actor != grant.account else { throw PersonRefusal.oneself }
        if grant.role.permissions.contains(.managePeople) {
            try requireAnother(than: grant.account, by: actor, on: today)
        }
        try endGrant(seen, lastDay: lastDay)
    }

    /// Gives somebody another address. Whoever had the old one may not be who has the new: every role ends with the day
    /// before, one that began no earlier is taken back, and to go on is a new grant. So ends what was lent to them. Their
    /// keys are dropped with it (`dropKeys`), which are no facts.
    package func changeEmail(
        _ seen: Seen<Account>,
        to email: String,
        by actor: ID<Account>? = nil,
        at now: Instant,
        on today: CivilDate
    ) throws {
        try requireAnother(than: seen.id, by: actor, on: today)
        let moved = try one(Account.withID(seen.id)).moved(to: email)
        guard try first(Account.withEmail(moved.email)) == nil else { throw AccountRefusal.emailTaken }
        try revise(Account.withID(seen.id), seen) { _ in moved }
        let yesterday = today.adding(days: -1)
        let grants = try allKept(Grant.of(seen.id)).filter { $0.fact.isInForce(on: today) || $0.fact.from > today }
        try end(grants.filter { $0.fact.from > yesterday })
        try revise(
            grants.filter { $0.fact.from <= yesterday }.map { ($0, try $0.fact.ending(on: yesterday)) }
        )
        try endSight(of: seen.id, at: now, on: today)
    }

    /// Enters that somebody's second factor is taken away, and why.
    package func enterFactorReset(
        of account: ID<Account>,
        because reason: String,
        by actor: ID<Account>? = nil,
        on today: CivilDate
    ) throws {
        _ = try one(Account.withID(account))
        guard actor != account else { throw PersonRefusal.oneself }
        let reason = try PersonRefusal.checked(reason)
        try begin(FactorReset(id: .fresh(), account: account, resetOn: today, reason: reason))
    }

    /// Declines where it is the actor's own account, or where nobody else could look after people from now on.
    private func requireAnother(than account: ID<Account>, by actor: ID<Account>?, on today: CivilDate) throws {
        guard actor != account else { throw PersonRefusal.oneself }
        let able = Permission.managePeople.roles.map(\.rawValue).sorted()
        let others = try first(
            Query<ID<Account>>(
                """
                SELECT account_id FROM role_grant
                WHERE account_id <> \(account) AND role IN (\(list: able)) AND to_on IS NULL AND from_on <= \(today)
                    AND NOT EXISTS (SELECT 1 FROM suspension WHERE suspension.account_id = role_grant.account_id)
                LIMIT 1
                """
            )
        )
        guard try holdsOne(of: able, account, on: today) else { return }
        guard others != nil else { throw PersonRefusal.lastManager }
        try requireKeeper(besides: account, on: today)
    }

    /// Declines where a restricted record would be left without anybody who can change who sees it, or lift it.
    private func requireKeeper(besides account: ID<Account>, on today: CivilDate) throws {
        let named = try all(Restriction.standing(from: today)).filter { $0.names(account) }
        guard !named.isEmpty else { return }
        let able = Permission.restrictRecords.roles.map(\.rawValue).sorted()
        let keepers = try all(
            Query<ID<Account>>(
                """
                SELECT DISTINCT account_id FROM role_grant
                WHERE account_id <> \(account) AND role IN (\(list: able)) AND to_on IS NULL AND from_on <= \(today)
                    AND NOT EXISTS (SELECT 1 FROM suspension WHERE suspension.account_id = role_grant.account_id)
                """
            )
        )
        guard named.allSatisfy({ keepers.contains(where: $0.names) }) else { throw PersonRefusal.lastNamed }
    }

    private func holdsOne(of roles: [String], _ account: ID<Account>, on today: CivilDate) throws -> Bool {
        try all(Grant.of(account)).contains { roles.contains($0.role.rawValue) && $0.isInForce(on: today) }
    }
}

extension PersonRefusal {
    /// A reason as it is kept: one line, neither empty nor endless.
    fileprivate static func checked(_ reason: String) throws(PersonRefusal) -> String {
        let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty, words.count <= 500 else { throw .reasonMissing }
        return words
    }
}
