import Store
import Vocabulary

extension Allocation: Fact {
    package static let table = "allocation"
    package static let columns: Columns = ["id", "child_id", "officer_id", "from_on", "to_on", "reason"]
    package static let subjectColumn: String? = "child_id"

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        officer = try row["officer_id"]
        fromOn = try row["from_on"]
        toOn = try row["to_on"]
        reason = try row["reason"]
    }

    package var values: Values {
        [id, child, officer, fromOn, toOn, reason]
    }

    package var subject: Subject? { child }

    /// All allocations of these children, earliest first.
    package static func of(_ children: [Subject]) -> Query<Allocation> {
        """
        SELECT \(columns) FROM allocation WHERE child_id IN (\(list: children)) ORDER BY child_id, from_on, id
        """
    }

    /// The condition that an allocation is in force on a day, in a query that reads `allocation`.
    package static func inForce(on day: CivilDate) -> SQL {
        "allocation.from_on <= \(day) AND (allocation.to_on IS NULL OR allocation.to_on >= \(day))"
    }
}

extension Officer {
    /// Everybody who was ever in post, by name.
    package static let all: Query<Officer> = "SELECT \(columns) FROM officer ORDER BY name, id"
}

extension WriteTransaction {
    /// Gives one child an officer, by somebody who saw whose the child was on that page.
    ///
    /// Throws `Superseded` where that has changed since, and `AllocationRefusal` as below.
    package func allocate(
        _ child: Subject,
        to officer: ID<Officer>,
        from day: CivilDate,
        because reason: String?,
        insteadOf seen: Seen<Allocation>?,
        today: CivilDate
    ) throws {
        let present = try allKept(Allocation.of([child])).first { $0.fact.isInForce(on: today) }
        guard present?.seen == seen else {
            throw Superseded(
                table: Allocation.table,
                id: (seen?.id ?? present?.id)?.text ?? "",
                version: present?.version
            )
        }
        try allocate([child], to: try one(Officer.withID(officer)), from: day, because: reason)
    }

    /// Gives children an officer from a day on. Whoever had one of them has it until the day before.
    ///
    /// Throws `AllocationRefusal` where the officer is not in post, has the child already, or is not independent of the case.
    package func allocate(
        _ children: [Subject],
        to officer: Officer,
        from day: CivilDate,
        because reason: String?
    ) throws {
        guard officer.isInPost(on: day) else { throw AllocationRefusal.notInPost(name: officer.name, on: day) }
        for part in children.chunks(of: 400) {
            try requireIndependence(of: officer, from: day, for: Array(part))
            let standing = try allKept(Allocation.of(Array(part))).filter { $0.fact.toOn.map { $0 >= day } ?? true }
            for kept in standing {
                if kept.fact.officer == officer.id {
                    throw AllocationRefusal.alreadyTheirs(name: officer.name, since: kept.fact.fromOn)
                }
                if kept.fact.fromOn > day { throw AllocationRefusal.beforeTheirs(since: kept.fact.fromOn) }
            }
            try end(standing.filter { $0.fact.handedOver(on: day) == nil })
            try revise(standing.compactMap { kept in kept.fact.handedOver(on: day).map { (kept, $0) } })
            try begin(
                part.map { Allocation(id: .fresh(), child: $0, officer: officer.id, fromOn: day, reason: reason) }
            )
        }
    }
}
