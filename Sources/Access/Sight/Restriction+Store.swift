import Store
import Vocabulary

extension Restriction: Fact {
    package static let table = "restriction"
    package static let columns: Columns = ["id", "child_id", "kind", "from_on", "to_on", "why", "named"]
    package static let subjectColumn: String? = "child_id"

    package init(row: Row) throws {
        self.init(
            id: try row["id"],
            child: try row["child_id"],
            kind: try row["kind"],
            from: try row["from_on"],
            to: try row["to_on"],
            why: try row["why"],
            list: try row["named"]
        )
    }

    package var values: Values { [id, child, kind, from, to, why, named] }
    package var subject: Subject? { child }

    /// Every restriction of these children, earliest first.
    package static func of(_ children: [Subject]) -> Query<Restriction> {
        """
        SELECT \(columns) FROM restriction WHERE child_id IN (\(list: children)) ORDER BY child_id, from_on, id
        """
    }

    /// The condition that for an account the child named by a column is not there at all on any of these days: no glass
    /// opens the record to them, and nothing may tell that there is one.
    package static func isUnknown(
        _ column: StaticString,
        to account: ID<Account>,
        on days: (first: CivilDate, last: CivilDate)
    ) -> SQL {
        """
        EXISTS (SELECT 1 FROM restriction WHERE restriction.child_id = \(SQL(stringLiteral: column))
            AND restriction.kind IN (\(list: Kind.allCases.filter { !$0.yieldsToGlass }))
            AND restriction.from_on <= \(days.last)
            AND (restriction.to_on IS NULL OR restriction.to_on >= \(days.first))
            AND ' ' || restriction.named || ' ' NOT LIKE \("% \(account.text) %"))
        """
    }

    /// Those that stand on a day or are to come.
    package static func standing(from day: CivilDate) -> Query<Restriction> {
        "SELECT \(columns) FROM restriction WHERE to_on IS NULL OR to_on >= \(day) ORDER BY from_on, id"
    }

    /// One restriction of a child whom somebody may see; one of another child is not there.
    package static func withID(
        _ id: ID<Restriction>,
        of child: Subject,
        seenBy scope: Scope
    ) -> Query<Restriction> {
        """
        SELECT \(columns) FROM restriction
        WHERE id = \(id) AND child_id = \(child) AND \(scope.allows("restriction.child_id"))
        """
    }
}

/// The identities, with a blank between two: nothing searches them by their parts.
extension AccountList: Stored {
    package var sqlValue: SQLValue { .text(all.map(\.text).joined(separator: " ")) }

    package init(sqlValue: SQLValue) throws {
        self.init(try String(sqlValue: sqlValue).split(separator: " ").map { ID<Account>(String($0)) })
    }
}

extension WriteTransaction {
    /// Restricts a child's record. What others had open for hours is closed with it.
    ///
    /// Throws `RestrictionRefusal` where none of those named could lift it, or it stands for this reason already, and
    /// `Missing` where the child is not theirs to see.
    package func restrict(_ restriction: Restriction, by scope: Scope, at now: Instant, today: CivilDate) throws {
        _ = try one(Scope.child(restriction.child, seenBy: scope))
        let managers = Set(try all(Account.holding(.manager, on: today)).map(\.id))
        _ = try restriction.naming(restriction.named.all, amongWhom: managers)
        for other in try all(Restriction.of([restriction.child]))
        where other.kind == restriction.kind && (other.to ?? restriction.from) >= restriction.from {
            throw RestrictionRefusal.alreadyRestricted(other.kind, since: other.from)
        }
        let lasting = try allKept(SightGrant.of([restriction.child])).filter {
            $0.fact.isOpen(at: now, on: today) && $0.fact.kind.isForHours && !restriction.names($0.fact.account)
        }
        try revise(lasting.map { ($0, $0.fact.closed(at: now)) })
        try begin(restriction)
    }

    /// Lifts a restriction from a day on.
    package func lift(_ seen: Seen<Restriction>, of child: Subject, by scope: Scope, on day: CivilDate) throws {
        let kept = try kept(Restriction.withID(seen.id, of: child, seenBy: scope))
        guard kept.seen == seen else {
            throw Superseded(table: Restriction.table, id: seen.id.text, version: kept.version)
        }
        if let lifted = try kept.fact.lifted(on: day) {
            try revise([(kept, lifted)])
        } else {
            try end(kept)
        }
    }

    /// Changes who may still see a restricted record.
    package func name(
        _ accounts: [ID<Account>],
        in seen: Seen<Restriction>,
        of child: Subject,
        by scope: Scope,
        today: CivilDate
    ) throws {
        let managers = Set(try all(Account.holding(.manager, on: today)).map(\.id))
        try revise(Restriction.withID(seen.id, of: child, seenBy: scope), seen) {
            try $0.naming(accounts, amongWhom: managers)
        }
    }
}
