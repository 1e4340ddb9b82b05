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

    // MARK: Joins

    static let name: SQL = "LEFT JOIN child_name ON child_name.child_id = child.id\n"

    static func allocation(on today: CivilDate) -> SQL {
        "LEFT JOIN allocation ON allocation.child_id = child.id AND \(Allocation.inForce(on: today))\n"
    }

    /// The running clock of the review that comes next; one with a day before one without.
    static let nextReview: SQL =
        """
        LEFT JOIN clock ON clock.id = (
            SELECT running.id FROM clock running
            WHERE running.subject_id = child.id AND running.standing = 'running'
            AND running.kind IN (\(list: Clock.Kind.reviews))
            ORDER BY running.due_on NULLS LAST, running.id LIMIT 1)

        """

    static func latestEpisode(on today: CivilDate) -> SQL {
        """
        LEFT JOIN episode ON episode.id = (
            SELECT latest.id FROM episode latest WHERE latest.child_id = child.id AND latest.began_on <= \(today)
            ORDER BY latest.began_on DESC LIMIT 1)

        """
    }
}
