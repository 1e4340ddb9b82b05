import Access
import Clocks
import Register
import Store
import Vocabulary

/// A child in care who is still allocated to somebody whose role has ended: they can no longer come in and look.
package struct StrandedChild: Record, Hashable {
    package let id: ID<Child>
    package let code: String
    package let name: String?
    package let officer: String
    /// The last day of the officer's role.
    package let lastDay: CivilDate?

    package init(row: Row) throws {
        id = try row["id"]
        code = try row["code"]
        name = try ChildName.full(in: row)
        officer = try row["officer_name"]
        lastDay = try row["last_day"]
    }

    /// Those of today, officer by officer.
    package static func all(on today: CivilDate, seenBy scope: Scope, limit: Int) -> Query<StrandedChild> {
        """
        SELECT child.id AS id, child.code AS code, child_name.given AS given, child_name.family AS family,
            child_name.known_as AS known_as, officer.name AS officer_name,
            (SELECT MAX(role_grant.to_on) FROM role_grant
                WHERE role_grant.account_id = officer.account_id AND role_grant.role = \(Role.iro)) AS last_day
        FROM officer JOIN allocation ON allocation.officer_id = officer.id JOIN child ON child.id = allocation.child_id
            LEFT JOIN child_name ON child_name.child_id = child.id
        WHERE officer.account_id IS NOT NULL AND \(Allocation.inForce(on: today))
        AND NOT EXISTS (SELECT 1 FROM role_grant WHERE role_grant.account_id = officer.account_id
            AND role_grant.role = \(Role.iro) AND \(Grant.inForce(on: today)))
        AND \(CareSpan.inCare("child.id", on: today)) AND \(scope.allows("child.id"))
        ORDER BY officer.name, officer.id, child.id LIMIT \(limit)
        """
    }

    /// How many children in care are allocated to somebody on a day.
    package static func count(of account: ID<Account>, on day: CivilDate, seenBy scope: Scope) -> Query<Int> {
        """
        SELECT CAST(COUNT(*) AS BIGINT) FROM officer JOIN allocation ON allocation.officer_id = officer.id
            JOIN child ON child.id = allocation.child_id
        WHERE officer.account_id = \(account) AND \(Allocation.inForce(on: day))
        AND \(CareSpan.inCare("child.id", on: day)) AND \(scope.allows("child.id"))
        """
    }
}
