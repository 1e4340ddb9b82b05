import Access
import Store
import Vocabulary

extension Conflict.Kind: Stored {}

extension Conflict: Fact {
    package static let table = "conflict"
    package static let columns: Columns = ["id", "child_id", "officer_id", "kind", "from_on", "to_on", "why"]
    package static let subjectColumn: String? = "child_id"

    package init(row: Row) throws {
        self.init(
            id: try row["id"],
            child: try row["child_id"],
            officer: try row["officer_id"],
            kind: try row["kind"],
            fromOn: try row["from_on"],
            toOn: try row["to_on"],
            why: try row["why"]
        )
    }

    package var values: Values { [id, child, officer, kind, fromOn, toOn, why] }
    package var subject: Subject? { child }

    /// All that is known of these children, earliest first.
    package static func of(_ children: [Subject]) -> Query<Conflict> {
        """
        SELECT \(columns) FROM conflict WHERE child_id IN (\(list: children)) ORDER BY child_id, from_on, id
        """
    }

    /// One of a child whom somebody may see; one of another child is not there.
    package static func withID(_ id: ID<Conflict>, of child: Subject, seenBy scope: Scope) -> Query<Conflict> {
        """
        SELECT \(columns) FROM conflict
        WHERE id = \(id) AND child_id = \(child) AND \(scope.allows("conflict.child_id"))
        """
    }
}

extension WriteTransaction {
    /// Enters that an officer is not independent of a child's case.
    ///
    /// Throws `ConflictRefusal` where the officer has the child at that time, and `Missing` where the child is not theirs to
    /// see who enters it.
    package func enter(_ conflict: Conflict, by scope: Scope) throws {
        _ = try one(Scope.child(conflict.child, seenBy: scope))
        let officer = try one(Officer.withID(conflict.officer))
        let last = conflict.toOn
        for allocation in try all(Allocation.of([conflict.child])) where allocation.officer == conflict.officer {
            let begins = last.map { allocation.fromOn <= $0 } ?? true
            let goesOn = allocation.toOn.map { conflict.fromOn <= $0 } ?? true
            if begins, goesOn { throw ConflictRefusal.holdsTheChild(name: officer.name) }
        }
        try begin(conflict)
    }

    /// Ends a conflict with a last day.
    package func endConflict(
        _ seen: Seen<Conflict>,
        of child: Subject,
        by scope: Scope,
        lastDay: CivilDate
    ) throws {
        try revise(Conflict.withID(seen.id, of: child, seenBy: scope), seen) { try $0.ending(on: lastDay) }
    }

    /// Throws `AllocationRefusal` where the officer is not independent of one of these children's cases, or would not see a
    /// restricted record of theirs.
    func requireIndependence(of officer: Officer, from day: CivilDate, for children: [Subject]) throws {
        let conflicts = try all(Conflict.of(children)).filter { $0.officer == officer.id && $0.bars(from: day) }
        if let conflict = conflicts.first { throw AllocationRefusal.notIndependent(name: officer.name, conflict) }
        let restrictions = try all(Restriction.of(children)).filter { $0.to.map { day <= $0 } ?? true }
        for restriction in restrictions where officer.account.map(restriction.names) != true {
            throw AllocationRefusal.restricted(name: officer.name)
        }
    }
}
