import Store
import Vocabulary

extension SightGrant: Fact {
    package static let table = "sight_grant"
    package static let columns: Columns = [
        "id", "child_id", "account_id", "kind", "from_on", "to_on", "from_at", "until_at", "why",
    ]
    package static let subjectColumn: String? = "child_id"

    package init(row: Row) throws {
        let (from, to): (CivilDate?, CivilDate?) = (try row["from_on"], try row["to_on"])
        let term: Term
        if let from, let to {
            term = .days(from: from, to: to)
        } else {
            term = .hours(from: try row["from_at"], until: try row["until_at"])
        }
        self.init(
            id: try row["id"],
            child: try row["child_id"],
            account: try row["account_id"],
            kind: try row["kind"],
            term: term,
            why: try row["why"]
        )
    }

    package var values: Values {
        switch term {
        case .days(let from, let to):
            [id, child, account, kind, from, to, Instant?.none, Instant?.none, why]
        case .hours(let from, let until):
            [id, child, account, kind, CivilDate?.none, CivilDate?.none, from, until, why]
        }
    }

    package var subject: Subject? { child }

    /// All that was ever given about these children, earliest first.
    package static func of(_ children: [Subject]) -> Query<SightGrant> {
        """
        SELECT \(columns) FROM sight_grant
        WHERE child_id IN (\(list: children)) ORDER BY child_id, COALESCE(from_on, from_at), id
        """
    }

    /// All that was ever given to somebody, earliest first.
    static func of(_ account: ID<Account>) -> Query<SightGrant> {
        """
        SELECT \(columns) FROM sight_grant WHERE account_id = \(account) ORDER BY COALESCE(from_on, from_at), id
        """
    }

    /// One grant about a child whom somebody may see; one about another child is not there.
    package static func withID(_ id: ID<SightGrant>, of child: Subject, seenBy scope: Scope) -> Query<SightGrant> {
        """
        SELECT \(columns) FROM sight_grant
        WHERE id = \(id) AND child_id = \(child) AND \(scope.allows("sight_grant.child_id"))
        """
    }
}

extension WriteTransaction {
    /// Lets somebody see a child for a time. Throws `SightRefusal` where their role does not fit, or the record is restricted
    /// and they are not named, and `Missing` where the child is not the giver's to see.
    package func giveSight(_ grant: SightGrant, by scope: Scope, today: CivilDate) throws {
        _ = try one(Scope.child(grant.child, seenBy: scope))
        let account = try one(Account.withID(grant.account))
        let roles = try all(Grant.of(grant.account)).filter { $0.isInForce(on: today) }.map(\.role)
        guard grant.kind.fits(roles) else { throw SightRefusal.unfit(name: account.name, grant.kind) }
        let (first, last) = grant.days
        let stands = try all(Restriction.of([grant.child])).filter { $0.meets(first, last) }
        guard stands.allSatisfy({ $0.names(grant.account) }) else { throw SightRefusal.restricted(name: account.name) }
        try begin(grant)
    }

    /// Ends what was given, at once.
    package func endSight(
        _ seen: Seen<SightGrant>,
        of child: Subject,
        by scope: Scope,
        at now: Instant,
        today: CivilDate
    ) throws {
        let kept = try kept(SightGrant.withID(seen.id, of: child, seenBy: scope))
        guard kept.seen == seen else {
            throw Superseded(table: SightGrant.table, id: seen.id.text, version: kept.version)
        }
        if let ended = try kept.fact.ended(at: now, on: today) {
            try revise([(kept, ended)])
        } else {
            try end(kept)
        }
    }

    /// Ends all that is open to somebody, or was to be, at once.
    func endSight(of account: ID<Account>, at now: Instant, on today: CivilDate) throws {
        for kept in try allKept(SightGrant.of(account)) where kept.fact.isToCome(at: now, on: today) {
            if let ended = try kept.fact.ended(at: now, on: today) {
                try revise([(kept, ended)])
            } else {
                try end(kept)
            }
        }
    }

    /// Opens a record to somebody to whom it is not allocated. Throws `Missing` where a restriction stands that does not
    /// yield: for those not named there is no such child.
    @discardableResult
    package func breakGlass(
        _ child: Subject,
        by account: ID<Account>,
        hours: Int,
        because why: String,
        at now: Instant
    ) throws -> SightGrant {
        let grant = SightGrant(
            id: .fresh(),
            child: child,
            account: account,
            kind: .glass,
            term: .hours(from: now, until: now.adding(seconds: hours * 3600)),
            why: why
        )
        let (first, last) = grant.days
        let stands = try all(Restriction.of([child])).filter { $0.meets(first, last) }
        guard stands.allSatisfy(\.kind.yieldsToGlass) else { throw Missing() }
        try begin(grant)
        return grant
    }
}
