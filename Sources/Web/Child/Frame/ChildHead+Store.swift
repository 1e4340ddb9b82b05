import Access
import Clocks
import Notify
import Register
import Reviews
import Store
import Vocabulary
import Workforce

extension ChildHead: Record {
    /// What a visitor may do for a child is asked with the child: somebody with two roles may open the whole file of
    /// their own children only, though they see the dates of all.
    private static let asked = Permission.allCases.enumerated().map { (column: "may_\($0)", permission: $1) }

    init(row: Row) throws {
        child = try Child(row: row)
        name = try ChildName.full(in: row, columns: "name_")
        pronouns = try row["name_pronouns"]
        missingSince = try row["missing_since"]
        isUnaccompanied = try row["is_unaccompanied"]
        isOnHold = try row["is_on_hold"]
        officer = try row["officer_name"]
        let clock: String? = try row["next_clock"]
        let due: CivilDate? = try row["next_due_on"]
        next = clock.map { NextReview(clock: $0, due: due) }
        isRestricted = try row["is_restricted"]
        openUntil = try row["open_until"]
        allowed = Set(try ChildHead.asked.filter { try row[$0.column] }.map(\.permission))
    }

    /// One child, if the visitor may see them in the capacity in which they came.
    static func of(_ id: ID<Child>, for visit: SignedIn) -> Query<ChildHead> {
        let today = visit.today
        let kinds = [Clock.Kind.review, .adoptionReview]
        return """
            SELECT \(Child.columns, of: "child"), child_name.given AS name_given, child_name.family AS name_family,
                child_name.known_as AS name_known_as, child_name.pronouns AS name_pronouns,
                officer.name AS officer_name, next.id AS next_clock, next.due_on AS next_due_on,
                (SELECT MIN(missing_episode.began_on) FROM missing_episode WHERE missing_episode.child_id = child.id
                    AND missing_episode.began_on <= \(today)
                    AND (missing_episode.ended_on IS NULL OR missing_episode.ended_on > \(today))) AS missing_since,
                \(yes("EXISTS (SELECT 1 FROM unaccompanied_status WHERE unaccompanied_status.child_id = child.id AND (unaccompanied_status.ends_on IS NULL OR unaccompanied_status.ends_on > \(today)))")) AS is_unaccompanied,
                \(yes("EXISTS (SELECT 1 FROM hold WHERE hold.child_id = child.id AND \(Hold.inForce(on: today)))")) AS is_on_hold,
                \(yes("EXISTS (SELECT 1 FROM restricted WHERE restricted.child_id = child.id AND restricted.from_on <= \(today) AND (restricted.to_on IS NULL OR restricted.to_on >= \(today)))")) AS is_restricted,
                \(openUntil(visit)) AS open_until\
            \(permissions(of: visit))
            FROM child
            LEFT JOIN child_name ON child_name.child_id = child.id
            LEFT JOIN allocation ON allocation.child_id = child.id AND \(Allocation.inForce(on: today))
            LEFT JOIN officer ON officer.id = allocation.officer_id
            LEFT JOIN clock next ON next.id = (
                SELECT clock.id FROM clock WHERE clock.subject_id = child.id AND clock.standing = 'running'
                AND clock.kind IN (\(list: kinds)) ORDER BY clock.due_on NULLS LAST, clock.id LIMIT 1)
            WHERE child.id = \(id) AND \(visit.scope.allows("child.id"))
            """
    }

    /// A column for each permission.
    private static func permissions(of visit: SignedIn) -> SQL {
        asked.reduce("") { sql, each in
            let scope = visit.visitor.capacity(for: each.permission)?.scope(on: visit.today)
            let reached: SQL = scope.map { yes($0.allows("child.id")) } ?? yes("1 = 0")
            return "\(sql), \(reached) AS \(name: each.column)"
        }
    }

    /// Until when the record is open to a visitor who broke the glass; asked of those only who have something open.
    private static func openUntil(_ visit: SignedIn) -> SQL {
        guard let open = visit.visitor.open else { return "CAST(NULL AS TEXT)" }
        return """
            (SELECT MAX(may_see_for_hours.until_at) FROM may_see_for_hours
                WHERE may_see_for_hours.child_id = child.id AND may_see_for_hours.account_id = \(visit.visitor.account)
                AND may_see_for_hours.kind = \(SightGrant.Kind.glass) AND may_see_for_hours.until_at > \(open.at))
            """
    }

    private static func yes(_ condition: SQL) -> SQL {
        "CAST(CASE WHEN \(condition) THEN 1 ELSE 0 END AS BIGINT)"
    }
}
