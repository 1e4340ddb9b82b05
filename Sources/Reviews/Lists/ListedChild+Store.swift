import Access
import Clocks
import Register
import Store
import Vocabulary
import Workforce

/// A row of the list of children, with what is said of each there.
package struct ListedChild: Record, Hashable {
    /// The next review: by when it is due, where that is known, and why.
    package struct NextReview: Hashable, Sendable {
        package let clock: ID<ClockEntry>
        package let due: CivilDate?
        package let because: String
    }

    /// Where a child lives, by the code of the national return, and since when.
    package struct Home: Hashable, Sendable {
        package let legalStatus: LegalStatus
        package let place: String
        package let since: CivilDate
        /// Whether that is how things stand, or how they last stood.
        package let goesOn: Bool
    }

    package let id: ID<Child>
    package let code: String
    package let bornOn: CivilDate
    package let name: String?
    package let officer: ID<Officer>?
    package let next: NextReview?
    package let lastReview: CivilDate?
    /// Nothing where no episode of care is known.
    package let home: Home?

    package init(row: Row) throws {
        id = try row["id"]
        code = try row["code"]
        bornOn = try row["born_on"]
        name = try ChildName.full(in: row)
        officer = try row["officer_id"]
        let clock: ID<ClockEntry>? = try row["clock_id"]
        next = try clock.map { try NextReview(clock: $0, due: row["due_on"], because: row["because"]) }
        lastReview = try row["last_review_on"]
        let status: LegalStatus? = try row["legal_status"]
        home = try status.map {
            let since: CivilDate? = try row["placed_on"]
            let inCare: Int = try row["in_care"]
            return try Home(
                legalStatus: $0,
                place: row["place"],
                since: since ?? row["began_on"],
                goesOn: inCare == 1
            )
        }
    }

    /// These children, as far as they may be seen, in no order.
    static func of(_ children: [ID<Child>], on today: CivilDate, seenBy scope: Scope) -> Query<ListedChild> {
        """
        SELECT child.id AS id, child.code AS code, child.born_on AS born_on, child_name.given AS given,
            child_name.family AS family, child_name.known_as AS known_as, allocation.officer_id AS officer_id,
            clock.id AS clock_id, clock.due_on AS due_on, clock.because AS because,
            (SELECT MAX(review.held_on) FROM review WHERE review.child_id = child.id) AS last_review_on,
            episode.legal_status AS legal_status, episode.place AS place, episode.began_on AS began_on,
            (SELECT MAX(moved.began_on) FROM episode moved WHERE moved.child_id = child.id
                AND moved.began_on <= \(today) AND moved.reason_begun IN (\(list: movings))) AS placed_on,
            CAST(CASE WHEN \(CareSpan.inCare("child.id", on: today)) THEN 1 ELSE 0 END AS BIGINT) AS in_care
        FROM child
        LEFT JOIN child_name ON child_name.child_id = child.id
        LEFT JOIN allocation ON allocation.child_id = child.id AND \(Allocation.inForce(on: today))
        LEFT JOIN clock ON clock.subject_id = child.id AND \(ClockEntry.isNextReview)
        LEFT JOIN episode ON episode.id = (
            SELECT latest.id FROM episode latest WHERE latest.child_id = child.id AND latest.began_on <= \(today)
            ORDER BY latest.began_on DESC LIMIT 1)
        WHERE child.id IN (\(list: children)) AND \(scope.allows("child.id"))
        """
    }

    private static var movings: [ReasonBegun] { ReasonBegun.allCases.filter(\.changesPlacement) }

    /// By what names are sorted, in the words in which an index holds them.
    static let nameKey: SQL =
        "LOWER(child_name.family || ', ' || COALESCE(child_name.known_as, child_name.given))"
}
